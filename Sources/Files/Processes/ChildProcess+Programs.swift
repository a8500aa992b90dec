public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension ChildProcess {
  /// Where a program lies: in one of the folders of `PATH`, or of some others; `nil` when it is not installed.
  public static func program(_ name: String, alsoIn others: [String] = []) -> FilePath? {
    let path = getenv("PATH").map { String(cString: $0) } ?? folders
    let places = path.split(separator: ":").filter { $0.hasPrefix("/") }.map(String.init) + others
    return places.map { FilePath("\($0)/\(name)") }.first { access($0.string, X_OK) == 0 }
  }

  /// The first line of what a program says of its version; `nil` where it does not say it.
  public static func version(of program: FilePath) -> String? {
    try? ScratchFolder.with { folder in
      let process = ChildProcess(program, ["--version"], in: folder, seconds: 20)
      guard try process.run().status == 0 else { return nil }
      let said = try FileSystem.readBeginning(of: process.output, 200)
      return String(decoding: said.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }

  /// What programs are started with that work on what nobody has looked at: a home of their own, no settings, and
  /// nothing from the net.
  public static func environment(home: FilePath) -> [String] {
    [
      "PATH=\(folders)", "HOME=\(home.string)", "TMPDIR=\(home.string)", "LC_ALL=C.UTF-8",
      // Whatever asks for something from the net gets nothing.
      "http_proxy=http://127.0.0.1:9", "https_proxy=http://127.0.0.1:9",
    ]
  }

  private static let folders = "/usr/local/bin:/usr/bin:/bin"
}
