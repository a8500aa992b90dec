public import Files
import Markdown

/// A content file whose front matter cannot be read: a slip of an editor, half of a save, marks of git. It keeps its
/// article.
public struct UnreadContent: Sendable {
  /// The file, below the content folder.
  public let file: String
  /// The text that it seems to come from; `nil` when no line says.
  public let source: String?
  /// Which article of that text.
  public let part: Int
  /// The digest of that text when it was converted; `nil` when no line says.
  public let seed: SHA256Digest?
  /// Whether it holds nothing but blanks.
  public let isBlank: Bool

  /// Looks for what a file may still say of its source.
  init(_ file: String, _ bytes: [UInt8]) {
    self.file = file
    isBlank = bytes.allSatisfy { $0 <= 0x20 } || bytes == [0xEF, 0xBB, 0xBF]
    var found: [String: String] = [:]
    for line in Self.text(bytes).split(whereSeparator: \.isNewline).prefix(Self.mostLines) {
      for key in ["source", "source-part", "source-sha256"]
      where found[key] == nil && line.utf8.starts(with: (key + ":").utf8) {
        found[key] = Self.value(line.dropFirst(key.count + 1))
      }
    }
    source = found["source"].flatMap { $0.isPathInside ? $0 : nil }
    part = max(1, found["source-part"].flatMap { Int($0) } ?? 1)
    seed = found["source-sha256"].flatMap { SHA256Digest(hexadecimal: $0) }
  }

  /// A front matter is never as long.
  private static let mostLines = 400

  /// The file's text, whatever its encoding may be.
  static func text(_ bytes: [UInt8]) -> String {
    // In UTF-16 every other byte of ASCII is zero.
    let bytes = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  private static func value(_ written: Substring) -> String? {
    let line = "x:" + written
    if let yaml = try? YAMLMapping(parsing: Array(line.utf8)[...], firstLine: 1),
      case .text(let text)? = yaml["x"]?.value
    {
      return text
    }
    let text = written.trimmingPrefix { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    let end = text.lastIndex { !($0.isWhitespace || $0 == "\"" || $0 == "'") }
    return end.map { String(text[...$0]) }
  }
}
