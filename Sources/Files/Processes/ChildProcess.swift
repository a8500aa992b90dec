public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program that is run to its end: with a list of arguments and no shell, nothing to read from, a limit of time
/// and one of what it may say.
public struct ChildProcess: Sendable {
  /// Why a program did not come to its end.
  public enum Failure: Error, Equatable, Sendable {
    /// The system did not start it.
    case notStarted(Errno)
    /// It was ended after so many seconds.
    case timeLimit(seconds: Int)
    /// It was ended because it wrote more than so many bytes.
    case tooMuch(bytes: Int)
    /// Something else ended it: the system, when there is no memory left.
    case ended(signal: Int)

    /// What is told of a program of this name, without a full stop.
    public func sentence(_ name: String) -> String {
      switch self {
      case .notStarted(let reason): "\(name) cannot be started: \(reason)"
      case .timeLimit(let seconds): "\(name) took more than \(seconds) seconds over it"
      case .tooMuch(let bytes): "\(name) makes more than \(bytes >> 20) MB of it"
      case .ended: "\(name) broke down over it"
      }
    }

    /// Whether it may go well the next time.
    public var isPassing: Bool { if case .tooMuch = self { false } else { true } }
  }

  /// What a program that came to its end left.
  public struct Result: Sendable {
    /// Its exit code: 0 when it says that all went well.
    public let status: Int
    /// The beginning of what it said of errors, without the folder's path: that is another each time.
    public let errors: String

    /// The first line of that; its exit code where it said nothing.
    public var firstLine: String { Self.shown(errors.split(separator: "\n").first, status) }
    /// The last line of that; its exit code where it said nothing.
    public var lastLine: String { Self.shown(errors.split(separator: "\n").last, status) }

    private static func shown(_ line: Substring?, _ status: Int) -> String {
      line.map { String($0.prefix(200)) } ?? "exit code \(status)"
    }
  }

  /// The program's file.
  public var program: FilePath
  /// Its arguments, without its own name.
  public var arguments: [String]
  /// The folder in which what it says is kept; paths among the arguments must not be relative.
  public var folder: FilePath
  /// Its environment, and nothing else: `NAME=value`.
  public var environment: [String]
  /// How many seconds it may take.
  public var seconds: Int
  /// How many bytes it may write to its output, and how many of errors.
  public var mostOutput: Int

  /// A program that is not yet started.
  ///
  /// - Parameter environment: `nil` for that of programs which work on what nobody has looked at.
  public init(
    _ program: FilePath, _ arguments: [String], in folder: FilePath, environment: [String]? = nil, seconds: Int = 60,
    mostOutput: Int = 64 << 20
  ) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
    self.environment = environment ?? Self.environment(home: folder)
    self.seconds = seconds
    self.mostOutput = mostOutput
  }

  /// Where the output is, until the folder is deleted.
  public var output: FilePath { folder.appending("output") }
  private var errors: FilePath { folder.appending("errors") }

  /// Starts the program and waits for its end.
  public func run() throws(Failure) -> Result {
    let process = try RunningProcesses.start(start)
    defer { RunningProcesses.end(process) }
    let status = try wait(for: process)
    let said = (try? FileSystem.read(errors, limit: mostOutput)) ?? []
    let errors = String(decoding: said.prefix(2000), as: UTF8.self).replacing(folder.string + "/", with: "")
    return Result(status: status, errors: errors)
  }

  // MARK: - Starting

  private func start() throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output.string, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors.string, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A group of its own: what it starts is ended with it.
    posix_spawnattr_setpgroup(&attributes, 0)
    RunningProcesses.heedSignals(&attributes)
    #if canImport(Darwin)
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_CLOEXEC_DEFAULT))
    #else
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
    #endif
    var process = pid_t()
    let reason = Self.withPointers(to: [program.string] + arguments) { arguments in
      Self.withPointers(to: environment) { posix_spawn(&process, program.string, &actions, &attributes, arguments, $0) }
    }
    guard reason == 0 else { throw .notStarted(Errno(rawValue: reason)) }
    return process
  }

  private static func withPointers<Result>(
    to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  // MARK: - Waiting

  private func wait(for process: pid_t) throws(Failure) -> Int {
    let end = ContinuousClock.now + .seconds(seconds)
    var pause = 1000
    while true {
      var status: CInt = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        // What it started and left behind goes too.
        kill(-process, SIGKILL)
        guard outputSize <= mostOutput else { throw .tooMuch(bytes: mostOutput) }
        let signal = Int(status & 0x7F)
        if signal != 0 { throw .ended(signal: signal) }
        return Int(status >> 8) & 0xFF
      }
      if ended < 0, errno != EINTR { throw .notStarted(Errno(rawValue: errno)) }
      let failure: Failure? =
        ContinuousClock.now > end
        ? .timeLimit(seconds: seconds) : outputSize > mostOutput ? .tooMuch(bytes: mostOutput) : nil
      if let failure {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        throw failure
      }
      usleep(useconds_t(pause))
      pause = min(pause * 2, 20_000)
    }
  }

  /// The size of the larger of both files.
  private var outputSize: Int {
    [output, errors].reduce(0) { max($0, (try? FileSystem.stamp(of: $1))?.size ?? 0) }
  }
}
