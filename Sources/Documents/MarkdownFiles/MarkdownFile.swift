import Support

/// A file of Markdown as generators of sites have them: a front matter, and a text with commands of the generator in
/// it.
struct MarkdownFile {
  /// The front matter, between lines of its own.
  private(set) var frontMatter: [String] = []
  /// The text.
  private(set) var text = ""
  /// Commands of the generator that were taken out of it.
  private(set) var commands: [String] = []

  /// Whether a file that begins so has a front matter: of Jekyll, Hugo, Eleventy, or as Pelican writes it.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    var file = MarkdownFile()
    return !file.takeFrontMatter(lines(of: Array(bytes.prefix(8192))), isWhole: false).isEmpty
  }

  /// Reads a file in UTF-8.
  init(_ bytes: [UInt8]) {
    let lines = Self.lines(of: bytes)
    let rest = lines.dropFirst(takeFrontMatter(lines, isWhole: true).count)
    takeText(rest.joined(separator: "\n"))
  }

  private init() {}

  private static func lines(of bytes: [UInt8]) -> [String] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return String(decoding: bytes[start...], as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Takes the front matter; its lines in the file.
  private mutating func takeFrontMatter(_ lines: [String], isWhole: Bool) -> ArraySlice<String> {
    let first = lines.first?.trimmedBlanks ?? ""
    if first == "---" || first == "+++" {
      let end = lines.dropFirst().firstIndex {
        $0.trimmedBlanks == first || first == "---" && $0.trimmedBlanks == "..."
      }
      // It may be longer than the beginning that is looked at.
      guard let end = end ?? (isWhole ? nil : lines.indices.last), end > 1 else { return [] }
      frontMatter = [first] + lines[1..<end] + [first]
      return lines[...end]
    }
    // Pelican needs no lines around it.
    let head = lines.prefix { !$0.trimmedBlanks.isEmpty }
    let keys = head.compactMap { Self.key(of: $0) }
    guard keys.contains("title"), keys.count > 1, Self.key(of: first) != nil,
      head.allSatisfy({ Self.key(of: $0) != nil || $0.first == " " || $0.first == "\t" })
    else { return [] }
    frontMatter = ["---"] + head + ["---"]
    return head
  }

  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, line[..<colon].utf8.count <= 40,
      line[..<colon].utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F })
    else { return nil }
    return line[..<colon].lowercased()
  }

  // MARK: - Text

  /// What begins and ends a command: of Hugo, of Liquid and Nunjucks, of kramdown.
  private static let marks = [("{{", "}}"), ("{%", "%}"), ("{:", "}")]

  private mutating func takeText(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      self.text += rest[..<open]
      rest = rest[open...]
      guard let (_, end) = Self.marks.first(where: { rest.hasPrefix($0.0) }),
        let close = rest.dropFirst(2).prefix(4000).firstRange(of: end)
      else {
        self.text.append("{")
        rest = rest.dropFirst()
        continue
      }
      commands.append(String(rest[..<close.upperBound]))
      rest = rest[close.upperBound...]
    }
    self.text += rest
  }
}
