import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The built `pressmark`, run as a person runs it.
enum Program {
  /// What a run said and how it ended.
  struct Run {
    var status: Int32
    let output: String
    let messages: String

    /// Fails the test with what the run said when it did not succeed.
    func expectSuccess() { #expect(status == 0, "\(messages)") }
  }

  /// Runs the program with these arguments.
  static func run(_ arguments: [String], in folder: FilePath? = nil, environment: [String: String] = [:]) throws -> Run
  {
    try run(arguments, of: program, in: folder, environment: environment)
  }

  /// Runs a line or more in a shell, where `pressmark` is the built program.
  ///
  /// - Parameter home: what is `~` in it, where it is not that of this user.
  static func shell(_ script: String, in folder: FilePath, home: FilePath? = nil) throws -> Run {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var environment = ["PATH": "\(program.deletingLastPathComponent().path):\(path)"]
    if let home { environment["HOME"] = home.string }
    return try run(["-ec", script], of: URL(filePath: "/bin/sh"), in: folder, environment: environment)
  }

  /// Whether a program can be given a terminal: that of util-linux.
  static var hasTerminals: Bool { (try? shell("script --version | grep -q util-linux", in: "/").status) == 0 }

  /// Whether there is a git to clone with.
  static var hasGit: Bool { (try? shell("git --version", in: "/").status) == 0 }

  private static func run(
    _ arguments: [String], of program: URL, in folder: FilePath? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder.string, directoryHint: .isDirectory) }
    // Files, not pipes: a pipe that nobody empties stops the program.
    let scratch = try TemporaryProject(["output": "", "messages": ""])
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch.root.appending("output").string))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch.root.appending("messages").string))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try scratch.read("output"), messages: try scratch.read("messages"))
  }

  /// Runs the program and ends it as `kill -9` does, unless it has ended by itself.
  ///
  /// - Parameters:
  ///   - moment: in seconds from its start.
  ///   - file: a file that the moment is counted from, where one is given, and not from the start.
  static func kill(_ arguments: [String], after moment: TimeInterval, appearanceOf file: FilePath? = nil) throws {
    let process = try start(arguments)
    if let file {
      while process.isRunning, try !FileSystem.exists(file) { Thread.sleep(forTimeInterval: 0.0001) }
    }
    Thread.sleep(forTimeInterval: moment)
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Starts the program and does not wait for its end. What it says goes to `messages`; `nil` takes a variable out of
  /// its environment.
  static func start(
    _ arguments: [String], messages: FileHandle = .nullDevice, environment: [String: String?] = [:]
  ) throws -> Process {
    let process = Process()
    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    return process
  }

  /// Runs the program where no file may grow larger than some blocks of 512 or 1024 bytes, as if the disk were full.
  static func run(_ arguments: [String], largestFile blocks: Int) throws -> Run {
    try run(
      ["-c", #"ulimit -f \#(blocks) && exec "$0" "$@""#, program.path] + arguments, of: URL(filePath: "/bin/sh"))
  }

  /// Runs the program and ends it when it has worked for so long.
  static func run(_ arguments: [String], processorSeconds: Int) throws -> Run {
    try run(
      ["-c", #"ulimit -t \#(processorSeconds) && exec "$0" "$@""#, program.path] + arguments,
      of: URL(filePath: "/bin/sh"))
  }

  /// Beside the tests, where `swift build` puts every product.
  private static var program: URL {
    var folder = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    while folder.path != "/" {
      folder = folder.deletingLastPathComponent()
      let program = folder.appending(path: "pressmark")
      if FileManager.default.isExecutableFile(atPath: program.path), !isFolder(program) { return program }
    }
    return URL(filePath: "pressmark")
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}

extension Program.Run {
  /// The commands that the program tells the user to type: lines of their own, set in.
  var printedCommands: [String] {
    messages.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { $0.drop { $0 == " " } }
      .filter { line in ["pressmark ", "cp ", "mv ", "mkdir "].contains { line.hasPrefix($0) } }.map(String.init)
  }

  /// A number of the site's summary, as `--json` prints it.
  func number(_ key: String) -> Int? {
    guard let summary = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] else { return nil }
    return (summary["site"] as? [String: Any])?[key] as? Int ?? summary[key] as? Int
  }
}

extension TemporaryProject {
  /// Runs `pressmark COMMAND --root` this project.
  func pressmark(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Run {
    try Program.run(arguments + ["--root", root.string], environment: environment)
  }
}
