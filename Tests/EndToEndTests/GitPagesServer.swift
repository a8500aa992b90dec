import Files
import Foundation
import SystemPackage
import TestSupport

/// A git-pages server on this machine that lets everybody write, for as long as the tests run: the program that
/// GIT_PAGES names, or git-pages.
enum GitPagesServer {
  static let isInstalled = program != nil

  private static let program: String? =
    ProcessInfo.processInfo.environment["GIT_PAGES"] ?? ChildProcess.program("git-pages")?.string

  /// The site of a project's own on the server.
  static func address(of project: TemporaryProject) -> String {
    let name = project.root.lastComponent?.string.filter { $0.isLetter || $0.isNumber } ?? "archive"
    return "\(start?.address ?? "http://127.0.0.1:9")/\(name)/"
  }

  /// Where it answers, and what keeps it alive; it is started when this is first asked for.
  private static let start: (address: String, input: FileHandle)? = {
    guard let program else { return nil }
    for _ in 0..<5 {
      let port = Int.random(in: 20_000..<60_000)
      let (process, input) = (Process(), Pipe())
      process.executableURL = URL(filePath: "/bin/sh")
      // It ends with the tests, however those end: then there is nobody who could still write to its input.
      process.arguments = [
        "-c",
        """
        folder=$(mktemp -d) && cd "$folder" && mkdir data
        printf '[server]\\npages = "tcp/127.0.0.1:%s"\\ncaddy = "-"\\nmetrics = "-"\\n' \(port) >config.toml
        PAGES_INSECURE=1 "$0" >log 2>&1 </dev/null & read -r line; kill $!; rm -r "$folder"
        """, program,
      ]
      process.standardInput = input
      guard (try? process.run()) != nil else { return nil }
      let address = "http://127.0.0.1:\(port)"
      let line = "for n in 1 2 3 4 5 6 7 8 9 10; do curl -s \(address)/ && exit; sleep 0.3; done; exit 1"
      if (try? Program.shell(line, in: "/").status) == 0 { return (address, input.fileHandleForWriting) }
    }
    return nil
  }()

  /// Puts a folder's files there, as somebody else does: in the place of all, or beside them.
  static func put(_ folder: String, of project: TemporaryProject, besideOthers: Bool = false) throws {
    let method = besideOthers ? "PATCH -H 'Atomic: no' -H 'Create-Parents: yes'" : "PUT"
    let line =
      "cd \(folder) && find . -type f | tar -cf - -T - | curl -sf -X \(method) --data-binary @- "
      + "-H 'Content-Type: application/x-tar' \(address(of: project))"
    try Program.shell(line, in: project.root).expectSuccess()
  }

  /// Gets what is there into a new folder.
  static func get(_ folder: String, of project: TemporaryProject) throws {
    let line = "mkdir \(folder) && curl -sf \(address(of: project)).git-pages/archive.tar | tar -xf - -C \(folder)"
    try Program.shell(line, in: project.root).expectSuccess()
  }
}
