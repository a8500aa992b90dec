import Synchronization
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Standard output and standard error, which may be closed, or a file on a full disk, or a pipe whose reader has gone
/// away.
enum StandardStreams {
  /// Why standard output cannot be written.
  private static let failure = Mutex<Errno?>(nil)

  /// Takes the places of streams that are closed, so that no file that is opened later gets their numbers, and messages
  /// with them.
  static func prepare() {
    // A reader that goes away is told by the failing write.
    signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond what the system allows is then an error like that of a full disk, which is told, not a
    // sudden end.
    signal(SIGXFSZ, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest number that is free is this one. To be read only: whoever writes to it learns that it is closed.
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Writes what was asked for. A failure is told at the end.
  static func output(_ bytes: some Sequence<UInt8>) {
    guard failure.withLock({ $0 == nil }), let reason = write(Array(bytes), to: STDOUT_FILENO) else { return }
    failure.withLock { $0 = reason }
  }

  /// Writes a message; where nobody can read it, the work goes on.
  static func message(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether all that was asked for was written; where not, says why, unless the reader has gone away.
  private static func finish() -> Bool {
    guard let reason = failure.withLock({ $0 }) else { return true }
    if reason != .brokenPipe { message("Standard output cannot be written: \(reason).\n") }
    return false
  }

  /// Whether a person at a terminal sees what is put out.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether somebody can be asked.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether a person at a terminal sees the messages.
  static var messagesAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// How many columns the terminal of the messages has.
  static var terminalWidth: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Ends the program: with 1 where it has failed or what was asked for could not be written.
  static func endProgram(failed: Bool = false) -> Never {
    exit(!failed && finish() ? EXIT_SUCCESS : EXIT_FAILURE)
  }

  private static func write(_ bytes: [UInt8], to stream: CInt) -> Errno? {
    do {
      _ = try FileDescriptor(rawValue: stream).writeAll(bytes)
      return nil
    } catch {
      return error as? Errno ?? .ioError
    }
  }
}
