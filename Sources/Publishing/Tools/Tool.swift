import Files
import FoundationEssentials
import Support
import SystemPackage

/// A program that brings files to a host. It is started with a list of arguments, never through a shell, and with the
/// user's environment: there it finds its own configuration, in which the secrets are.
struct Tool: Sendable {
  private let program: Program

  static let rsync = Tool(program: Program("rsync", debian: "rsync", macOS: "rsync"))
  static let rclone = Tool(
    program: Program("rclone", debian: "rclone", macOS: "rclone", elsewhere: "https://rclone.org/downloads/"))
  static let git = Tool(program: Program("git", debian: "git", macOS: "git"))
  static let curl = Tool(program: Program("curl", debian: "curl", macOS: nil))

  private var name: String { program.name }

  /// What a run left.
  struct Result {
    let status: Int
    let output: [UInt8]
    /// What it said of errors.
    let errors: String

    /// The paths that it has printed, each with a byte behind it.
    func paths(endingWith end: UInt8) -> [PathKey] {
      output.split(separator: end).map { PathKey(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// So long one batch may take, in seconds: a day, for a slow line. A program that hears nothing ends earlier.
  private static let mostSeconds = 24 * 60 * 60

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - environment: what is set beside the user's own.
  ///   - accepted: the exit codes beside 0 that are no failure.
  func run(
    _ arguments: [String], environment: [String: String] = [:], accepting accepted: Set<Int> = []
  ) throws -> Result {
    guard let path = program.path else {
      throw PublishingFailure(
        "\(name) is not installed on this machine",
        advice: "Install it and run the command again.\n\(program.installation)")
    }
    var variables = ProcessInfo.processInfo.environment
    // What it says is looked at, in English.
    variables["LC_ALL"] = "C.UTF-8"
    for (name, value) in environment { variables[name] = value }
    return try ScratchFolder.with { folder in
      let process = ChildProcess(
        path, arguments, in: folder, environment: variables.map { "\($0.key)=\($0.value)" }.sorted(),
        seconds: Self.mostSeconds)
      let result: ChildProcess.Result
      do throws(ChildProcess.Failure) {
        result = try process.run()
      } catch {
        throw PublishingFailure(error.sentence(name), advice: "Run the command again.", isLasting: false)
      }
      let output = try FileSystem.read(process.output)
      let errors = String(decoding: try FileSystem.read(folder.appending("errors")), as: UTF8.self)
      if result.status != 0, !accepted.contains(result.status) {
        throw failure(
          "exit code \(result.status)", errors.isEmpty ? String(decoding: output, as: UTF8.self) : errors)
      }
      return Result(status: result.status, output: output, errors: errors)
    }
  }

  private static let mostLines = 12

  /// What is wrong and how to mend it, when it has not done its work.
  ///
  /// - Parameters:
  ///   - end: how it ended: `exit code 3`.
  ///   - said: what it has said, or the host to it.
  func failure(_ end: String, _ said: String) -> PublishingFailure {
    let lines = SecretMask.masked(said).split(whereSeparator: \.isNewline).map(String.init)
    let left = lines.count - Self.mostLines
    let shown = (left > 0 ? ["(\(counted(left, "line")) before)"] : []) + lines.suffix(Self.mostLines)
    let trouble = Trouble.of(said)
    let saying =
      shown.isEmpty ? "\(name) says nothing." : "\(name) says:\n" + shown.map { "  " + $0 }.joined(separator: "\n")
    return PublishingFailure(
      "\(trouble?.message ?? "\(name) failed") (\(name), \(end))",
      advice: "\(trouble?.advice ?? "Try it by hand.")\n\(saying)", isLasting: trouble?.isLasting ?? false)
  }
}
