import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The programs that this one has started and waits for: whoever interrupts it means them too, and they are in groups
/// of their own, to which a terminal sends nothing.
enum RunningProcesses {
  private static let running = Mutex<Set<pid_t>>([])
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// From the first program on these signals end the others before this one.
  private static let isWatching: Bool = sources.withLock { sources in
    for number in signals where isHeeded(number) {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        running.withLock { for process in $0 { kill(-process, SIGKILL) } }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.activate()
      sources.append(source)
    }
    return true
  }

  /// Whether a signal ends this program: one that began with nohup does not care for SIGHUP.
  private static func isHeeded(_ number: CInt) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Glibc)
      return action.__sigaction_handler.sa_handler == nil
    #elseif canImport(Musl)
      return action.__sa_handler.sa_handler == nil
    #else
      return action.__sigaction_u.__sa_handler == nil
    #endif
  }

  /// Starts a program and remembers it; none comes in between that whoever interrupts would miss.
  static func start<Failure: Error>(_ start: () throws(Failure) -> pid_t) throws(Failure) -> pid_t {
    _ = isWatching
    return try running.withLock { running throws(Failure) in
      let process = try start()
      running.insert(process)
      return process
    }
  }

  /// Forgets a program that has ended.
  static func end(_ process: pid_t) {
    running.withLock { _ = $0.remove(process) }
  }

  /// Lets a program that is to be started heed again what this one only seems not to.
  #if canImport(Darwin)
    static func heedSignals(_ attributes: inout posix_spawnattr_t?) {
      var heeded = set
      posix_spawnattr_setsigdefault(&attributes, &heeded)
    }
  #else
    static func heedSignals(_ attributes: inout posix_spawnattr_t) {
      var heeded = set
      posix_spawnattr_setsigdefault(&attributes, &heeded)
    }
  #endif

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals + [SIGPIPE] { sigaddset(&set, number) }
    return set
  }
}
