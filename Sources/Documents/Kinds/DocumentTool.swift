public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

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
    switch self {
    case .pandoc: "Debian, Ubuntu: sudo apt-get install pandoc; macOS: brew install pandoc"
    case .pdftotext: "Debian, Ubuntu: sudo apt-get install poppler-utils; macOS: brew install poppler"
    case .libreOffice:
      "Debian, Ubuntu: sudo apt-get install libreoffice-writer; macOS: brew install --cask libreoffice"
    }
  }

  /// Where it lies; `nil` when it is not installed.
  public var program: FilePath? { Self.programs[self] }

  private static let programs: [DocumentTool: FilePath] = {
    var folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    // Where macOS keeps programs that have windows, too.
    folders.append("/Applications/LibreOffice.app/Contents/MacOS")
    var programs: [DocumentTool: FilePath] = [:]
    for tool in allCases {
      let places = folders.filter { $0.hasPrefix("/") }.map { FilePath("\($0)/\(tool.rawValue)") }
      programs[tool] = places.first { access($0.string, X_OK) == 0 }
    }
    return programs
  }()
}
