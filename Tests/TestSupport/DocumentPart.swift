import Files
import SystemPackage
public import Testing

/// The part of a document that is a table of what there is in the code, between two comments. A test writes it.
public struct DocumentPart {
  private let document: String
  private let whole: String
  private let part: Range<String.Index>

  /// The part of `docs/…` between the first comment that begins with `start` and the next that begins with `end`.
  public init(of document: String, from start: String, to end: String) throws {
    let text = String(decoding: try FileSystem.read(Recording.repository.appending(document)), as: UTF8.self)
    let comment = try #require(text.firstRange(of: "<!-- \(start)"), "\(document) has no comment \"\(start)\"")
    let first = try #require(text[comment.upperBound...].firstRange(of: "-->\n")).upperBound
    let last = try #require(text[first...].firstRange(of: "<!-- \(end)")).lowerBound
    (self.document, whole, part) = (document, text, first..<last)
  }

  /// Records an issue for each line that the part lacks or words otherwise; `PRESSMARK_RECORD=1` writes it anew.
  public func check(against written: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    guard whole[part] != written else { return }
    if Recording.isOn {
      let text = whole[..<part.lowerBound] + written + whole[part.upperBound...]
      return try FileSystem.write(Array(text.utf8), to: Recording.repository.appending(document))
    }
    for line in Recording.difference(from: String(whole[part]), to: written) {
      Issue.record("\(document), which PRESSMARK_RECORD=1 writes anew: \(line)", sourceLocation: sourceLocation)
    }
  }
}
