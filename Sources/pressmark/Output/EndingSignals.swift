import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Ctrl-C, or the system's word, for a command that has something to put away before it ends.
final class EndingSignals {
  private let sources: [any DispatchSourceSignal]

  /// - Parameter end: ends the work; it is called at the first signal, and a second one ends the program.
  init(_ end: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        signal(number, SIG_DFL)
        end()
      }
      source.activate()
      return source
    }
  }

  /// Leaves the signals to the system again.
  func end() { for source in sources { source.cancel() } }
}
