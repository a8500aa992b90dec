import Archive
import Files
import Markdown
import SystemPackage

/// Which source texts stand in the pages of their articles, `sources: inline`: those that come back from a page byte
/// for byte. Others lie beside it, which is told.
public struct InlineSources: Sendable {
  /// For each article whether its text stands in its page; empty where none does.
  private var areInline: [Bool] = []
  /// The digests of texts that are some lines of a file, by their articles; that of a whole text is in the front
  /// matter.
  private var digests: [Int: SHA256Digest] = [:]
  /// Texts that no page can hold.
  private(set) var diagnostics: [Diagnostic] = []

  /// None.
  public init() {}

  /// Looks at the texts of a catalogue's articles.
  ///
  /// - Parameter sources: for each article how its source text is left; `nil` when it is not published.
  init(of catalogue: Catalogue, _ sources: [FileSystem.Stamp?], in project: Project) {
    areInline = Array(repeating: false, count: sources.count)
    let texts = SourceTexts()
    for (index, article) in catalogue.articles.enumerated() where sources[index] != nil {
      let seed = project.shown(seed: article.source ?? "")
      do {
        let (bytes, isTooShort) = try texts.bytes(of: article, in: project)
        if isTooShort { diagnostics.append(.linesAreGone(of: article, project)) }
        let isText = "\(article.sourceEnding)" == ".txt"
        guard let flaw = isText ? Self.flaw(in: bytes) : "it is no text" else {
          areInline[index] = true
          if article.sourceLines != nil { digests[index] = SHA256Digest(of: bytes) }
          continue
        }
        diagnostics.append(
          Diagnostic(
            .warning, project.shown(content: article.file),
            at: article.positions["source"] ?? TextPosition(line: 1, column: 1),
            "the source text \(seed) cannot stand in the page, and lies beside it: \(flaw)",
            advice: "Nothing is lost. To have all of them outside the pages, write sources: beside or sources: packed.")
        )
      } catch {
        diagnostics.append(Diagnostic(error, path: seed))
      }
    }
  }

  /// Whether an article's text stands in its page.
  subscript(article: Int) -> Bool { areInline.indices.contains(article) && areInline[article] }

  /// The digest of an article's lines, where these stand in its page.
  func digest(ofLinesOf article: Int) -> SHA256Digest? { digests[article] }

  /// Why a text would not come back from a page as it was; `nil` when it would. Browsers make one line's end of CR and
  /// LF and leave NUL out (HTML, sections 13.2.3.5 and 13.2.5), and no page may hold other control characters.
  static func flaw(in bytes: [UInt8]) -> String? {
    if bytes.isEmpty { return "it is empty" }
    guard let text = String(validating: bytes, as: UTF8.self) else { return "it is not UTF-8" }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: return "its lines end with CR"
      case 0x09, 0x0A, 0x0C: break
      case ..<0x20, 0x7F...0x9F: return "there is a control character in it"
      case 0xFDD0...0xFDEF: return "there is a character in it that is none"
      case let value where value & 0xFFFE == 0xFFFE: return "there is a character in it that is none"
      default: break
      }
    }
    return nil
  }
}
