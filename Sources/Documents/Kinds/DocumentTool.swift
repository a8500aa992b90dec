import Files
public import SystemPackage

/// A program that reads documents.
public enum DocumentTool: String, Sendable, Equatable, CaseIterable {
  case pandoc
  case pdftotext
  case libreOffice = "soffice"

  /// What it is called.
  public var name: String {
    switch self {
    case .pandoc: "pandoc"
    case .pdftotext: "pdftotext (poppler)"
    case .libreOffice: "LibreOffice"
    }
  }

  /// What installs it.
  public var installation: String {
    "Debian, Ubuntu: \(installationOnDebian); macOS: \(installationOnMacOS)"
  }

  /// The command that installs it on Debian and Ubuntu.
  public var installationOnDebian: String {
    switch self {
    case .pandoc: "sudo apt-get install pandoc"
    case .pdftotext: "sudo apt-get install poppler-utils"
    case .libreOffice: "sudo apt-get install libreoffice-writer"
    }
  }

  /// The command that installs it on macOS.
  public var installationOnMacOS: String {
    switch self {
    case .pandoc: "brew install pandoc"
    case .pdftotext: "brew install poppler"
    case .libreOffice: "brew install --cask libreoffice"
    }
  }

  /// Where it lies; `nil` when it is not installed.
  public var program: FilePath? { Self.programs[self] }

  private static let programs: [DocumentTool: FilePath] = {
    // Where macOS keeps programs that have windows, too.
    let others = ["/Applications/LibreOffice.app/Contents/MacOS"]
    return Dictionary(
      uniqueKeysWithValues: allCases.compactMap { tool in
        ChildProcess.program(tool.rawValue, alsoIn: others).map { (tool, $0) }
      })
  }()
}
