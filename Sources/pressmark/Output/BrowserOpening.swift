import Files
import FoundationEssentials

/// Shows an address in the user's browser, where the system has a program that does.
enum BrowserOpening {
  #if os(macOS)
    private static let words = ["open"]
  #else
    // A browser that is started so must outlive the preview.
    private static let words = ["setsid", "--fork", "xdg-open"]
  #endif

  static func open(_ address: String) {
    let programs = words.filter { !$0.hasPrefix("-") }.map { ChildProcess.program($0) }
    guard let program = programs.first ?? nil, !programs.contains(nil) else { return }
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    _ = try? ScratchFolder.with { folder in
      try ChildProcess(program, words.dropFirst() + [address], in: folder, environment: environment).run()
    }
  }
}
