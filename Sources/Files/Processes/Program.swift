public import SystemPackage

/// A program of others that this one can have the help of, and how people get it.
public struct Program: Sendable, Hashable {
  /// The name of its file.
  public let name: String
  /// What it is called.
  public let title: String
  /// The command that installs it on Debian and Ubuntu.
  public let onDebian: String
  /// The command that installs it on macOS; `nil` where macOS has it.
  public let onMacOS: String?
  private let elsewhere: [String]
  private let folders: [String]

  /// A program.
  ///
  /// - Parameters:
  ///   - title: what it is called; `nil` for its file's name.
  ///   - debian: its package there.
  ///   - macOS: what Homebrew installs; `nil` where macOS has it.
  ///   - elsewhere: what to do on other systems.
  ///   - folders: where it may lie beside the folders of `PATH`.
  public init(
    _ name: String, title: String? = nil, debian: String, macOS: String?, elsewhere: String...,
    alsoIn folders: [String] = []
  ) {
    (self.name, self.title, self.elsewhere, self.folders) = (name, title ?? name, elsewhere, folders)
    onDebian = "sudo apt-get install \(debian)"
    onMacOS = macOS.map { "brew install \($0)" }
  }

  /// How to get it, without a full stop.
  public var installation: String {
    let systems = ["Debian, Ubuntu: \(onDebian)", onMacOS.map { "macOS: \($0)" } ?? "macOS has it"]
    return (systems + elsewhere).joined(separator: "; ")
  }

  /// Where it lies; `nil` when it is not installed.
  public var path: FilePath? { ChildProcess.program(name, alsoIn: folders) }
}
