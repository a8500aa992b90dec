/// A block of code in a document, and the text before it, whose names in code are its files.
struct ShownBlock {
  /// Everything since the block before, in one line.
  let sentence: String
  /// The first word behind its fence.
  let language: String
  /// The other words there, which readers do not see: `needs a host`, `front matter`.
  let note: String
  /// Its lines in the document, without the fences, counted from 0.
  let lines: Range<Int>
  let indent: Int

  /// The blocks of a document: those between fences, and what a comment that begins with `<!-- sh` has the test do.
  static func all(in lines: [String]) -> [ShownBlock] {
    var blocks: [ShownBlock] = []
    var sentence = ""
    var start: (line: Int, language: String, note: String, end: String)?
    for (number, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if let (first, language, note, end) = start {
        guard words == end else { continue }
        let indent = line.count - words.count
        blocks.append(
          ShownBlock(sentence: sentence, language: language, note: note, lines: first..<number, indent: indent))
        start = nil
        // Readers do not see the script of a comment, and read on.
        if end == "```" { sentence = "" }
      } else if words.hasPrefix("```") {
        let parts = words.dropFirst(3).split(separator: " ", maxSplits: 1).map(String.init)
        start = (number + 1, parts.first ?? "", parts.count > 1 ? parts[1] : "", "```")
      } else if words == "<!-- sh" {
        start = (number + 1, "sh", "unseen", "-->")
      } else if !line.isEmpty {
        sentence += " " + words
      }
    }
    return blocks
  }

  /// The names in code before it.
  var names: [String] {
    sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
