import Files
import FoundationEssentials
import SystemPackage

/// A program that asks the pages of other hosts whether they are there.
enum LinkProgram: String, CaseIterable {
  case lychee, linkchecker

  /// What came of asking.
  struct Answer: Sendable, Equatable {
    /// The address, as the program writes it.
    let address: String
    /// Why its page cannot be had.
    let reason: String
  }

  /// Why it could not be asked.
  struct Failure: Error {
    let message: String
  }

  /// The first that is installed, and where it lies.
  static var installed: (program: LinkProgram, path: FilePath)? {
    allCases.lazy.compactMap { program in ChildProcess.program(program.rawValue).map { (program, $0) } }.first
  }

  /// How to get one.
  static let installation = """
    lychee: https://lychee.cli.rs; macOS: brew install lychee; Arch: sudo pacman -S lychee
    linkchecker: Debian, Ubuntu: sudo apt-get install linkchecker; elsewhere: pipx install linkchecker
    """

  /// Asks for addresses; returns those whose pages cannot be had.
  ///
  /// - Parameters:
  ///   - path: where the program lies.
  ///   - folder: a folder for files that nobody needs afterwards.
  func ask(_ addresses: [String], _ path: FilePath, in folder: FilePath) throws -> [Answer] {
    let list = folder.appending("links.html")
    func run(_ addresses: [String], _ arguments: [String]) throws -> [UInt8] {
      // The addresses are handed over in a file: as arguments some would be taken for options, and many are too many.
      let links = addresses.map { "<a href=\"\(Self.escaped($0))\">.</a>\n" }
      try FileSystem.write(Array(("<!DOCTYPE html>\n<title>Links</title>\n" + links.joined()).utf8), to: list)
      return try output(of: path, arguments + [list.string], in: folder, seconds: 600 + 60 * addresses.count)
    }
    switch self {
    case .lychee:
      // Newer versions ask several hosts at once and each of them one by one; the others ask one by one.
      let help = try output(of: path, ["--help"], in: folder, seconds: 60)
      let isPerHost = String(decoding: help, as: UTF8.self).contains("--host-concurrency")
      let pace =
        isPerHost
        ? ["--max-concurrency", "8", "--host-concurrency", "1", "--host-request-interval", "1s"]
        : ["--max-concurrency", "1"]
      func ask(_ method: String, _ addresses: [String]) throws -> [Answer] {
        let arguments = ["--no-progress", "--format", "json", "--timeout", "20", "--max-retries", "1"]
        return try LycheeReport(
          json: run(addresses, arguments + pace + ["--method", method, "--exclude-all-private", "--"])
        ).answers
      }
      // Some hosts answer a question for the head alone with an error.
      let failed = Set(try ask("head", addresses).map { Self.key($0.address) })
      let again = addresses.filter { failed.contains(Self.key($0)) }
      return again.isEmpty ? [] : try ask("get", again)
    case .linkchecker:
      let arguments = ["--no-status", "--no-warnings", "--check-extern", "--recursion-level", "1", "--threads", "1"]
      return try LinkCheckerReport(
        csv: run(addresses, arguments + ["--timeout", "20", "--output", "csv/utf-8", "--"]), list: list.string
      ).answers
    }
  }

  /// What two writings of one address have in common: programs add the slash behind a host's name.
  static func key(_ address: String) -> String { address.hasSuffix("/") ? String(address.dropLast()) : address }

  /// A home of its own, and what the user's environment says of programs, proxies and certificates.
  private static func environment(home: FilePath) -> [String] {
    let names: Set = ["path", "http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir"]
    let known = ProcessInfo.processInfo.environment.filter { names.contains($0.key.lowercased()) }
    return known.map { "\($0.key)=\($0.value)" }.sorted()
      + ["HOME=\(home.string)", "TMPDIR=\(home.string)", "LC_ALL=C.UTF-8"]
  }

  private static func escaped(_ address: String) -> String {
    address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }

  private func output(of path: FilePath, _ arguments: [String], in folder: FilePath, seconds: Int) throws -> [UInt8] {
    let process = ChildProcess(
      path, arguments, in: folder, environment: Self.environment(home: folder), seconds: seconds)
    do {
      let result = try process.run()
      let bytes = try FileSystem.read(process.output)
      // Both end with an error where a page cannot be had, and then say so.
      if bytes.isEmpty, result.status != 0 { throw Failure(message: result.errors) }
      return bytes
    } catch let failure as ChildProcess.Failure {
      throw Failure(message: failure.sentence(rawValue))
    }
  }
}
