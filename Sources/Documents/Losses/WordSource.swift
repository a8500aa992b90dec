/// Where the words of a document stand in its file, so that they can be counted without the program that reads it.
enum WordSource: Sendable, Equatable {
  /// Word's documents (ECMA-376, part 1, chapter 17).
  case wordprocessing
  /// OpenDocument (version 1.3, part 3).
  case openDocument
  /// Pages in a ZIP archive (EPUB 3.3).
  case epub
  case html
  case rtf

  /// The place of what is no box, header or note.
  static let text = "in the text"
  /// The place of what is said instead of a picture.
  static let picture = "in the place of a picture"

  /// The paragraphs of a document.
  ///
  /// - Throws: `DocumentError` when it is not what its name says.
  func words(in bytes: [UInt8]) throws(DocumentError) -> [PlacedWords] {
    switch self {
    case .wordprocessing: try Self.wordprocessing(ZipArchive(bytes))
    case .openDocument: try Self.openDocument(ZipArchive(bytes))
    case .epub: try Self.epub(ZipArchive(bytes))
    case .html: WebPage(bytes).words
    case .rtf: RTFWords.words(in: bytes)
    }
  }

  // MARK: - Word

  private static let partsOfWord = [
    ("document", text), ("header", "in a header"), ("footer", "in a footer"), ("footnotes", "in a note"),
    ("endnotes", "in a note"), ("comments", "in a comment"),
  ]

  private static func wordprocessing(_ archive: ZipArchive) throws(DocumentError) -> [PlacedWords] {
    var words = PlacedWords.Gatherer()
    for (name, place) in partsOfWord {
      for entry in archive.entries where entry.name.hasPrefix("word/\(name)") && entry.name.hasSuffix(".xml") {
        let rest = entry.name.dropFirst("word/\(name)".count).dropLast(".xml".count)
        guard rest.allSatisfy({ ("0"..."9").contains($0) }) else { continue }
        gather(wordprocessing: try archive.bytes(of: entry), place, &words)
      }
    }
    return words.finish()
  }

  private static func gather(wordprocessing bytes: [UInt8], _ place: String, _ words: inout PlacedWords.Gatherer) {
    var scanner = MarkupScanner(bytes)
    var boxes = 0
    var fallbacks = 0
    var isText = false
    while let token = scanner.next() {
      switch token {
      case .start("w:t", _): isText = true
      case .end("w:t"): isText = false
      case .start("w:txbxContent", _): boxes += 1
      case .end("w:txbxContent"): boxes -= 1
      // The same once more, for older programs.
      case .start("mc:Fallback", _): fallbacks += 1
      case .end("mc:Fallback"): fallbacks -= 1
      case .start("w:tab", _), .start("w:br", _), .start("w:cr", _):
        if fallbacks == 0 { words.add(" ", boxes > 0 ? "in a text box" : place) }
      case .end("w:p"): words.endParagraph()
      case .text(let text): if isText, fallbacks == 0 { words.add(text, boxes > 0 ? "in a text box" : place) }
      default: break
      }
    }
    words.endParagraph()
  }

  // MARK: - EPUB

  private static func epub(_ archive: ZipArchive) throws(DocumentError) -> [PlacedWords] {
    var words: [PlacedWords] = []
    for entry in archive.entries where [".xhtml", ".html", ".htm"].contains(where: entry.name.lowercased().hasSuffix) {
      let page = try archive.bytes(of: entry)
      // The list of contents says what the pages say.
      let isContents = String(decoding: page.prefix(16_384), as: UTF8.self).contains("epub:type=\"toc\"")
      if !isContents { words += WebPage(page).words }
    }
    return words
  }

  // MARK: - OpenDocument

  /// The elements that say where their words stand.
  private static let placesOfOpenDocument = [
    "draw:text-box": "in a text box", "office:annotation": "in a comment", "text:note-body": "in a note",
    "style:header": "in a header", "style:header-left": "in a header", "style:header-first": "in a header",
    "style:footer": "in a footer", "style:footer-left": "in a footer", "style:footer-first": "in a footer",
  ]

  private static func openDocument(_ archive: ZipArchive) throws(DocumentError) -> [PlacedWords] {
    var words = PlacedWords.Gatherer()
    for entry in archive.entries where entry.name == "content.xml" || entry.name == "styles.xml" {
      gather(openDocument: try archive.bytes(of: entry), isText: entry.name == "content.xml", &words)
    }
    return words.finish()
  }

  private static func gather(openDocument bytes: [UInt8], isText: Bool, _ words: inout PlacedWords.Gatherer) {
    var scanner = MarkupScanner(bytes)
    var places: [String] = []
    var paragraphs = 0
    var unseen = 0
    while let token = scanner.next() {
      switch token {
      case .start(let name, _):
        if let place = placesOfOpenDocument[name] {
          places.append(place)
          words.endParagraph()
        }
        if name == "text:p" || name == "text:h" { paragraphs += 1 }
        // What was deleted, who commented and when, and the mark of a note.
        if unseenOfOpenDocument.contains(name) { unseen += 1 }
        if name == "text:s" || name == "text:tab" || name == "text:line-break", unseen == 0, paragraphs > 0 {
          words.add(" ", places.last ?? text)
        }
      case .end(let name):
        if placesOfOpenDocument[name] != nil {
          words.endParagraph()
          _ = places.popLast()
        }
        if name == "text:p" || name == "text:h" {
          paragraphs -= 1
          words.endParagraph()
        }
        if unseenOfOpenDocument.contains(name) { unseen -= 1 }
      case .text(let said):
        if paragraphs > 0, unseen == 0, isText || !places.isEmpty { words.add(said, places.last ?? text) }
      }
    }
    words.endParagraph()
  }

  private static let unseenOfOpenDocument: Set<String> = [
    "text:tracked-changes", "dc:creator", "dc:date", "text:note-citation", "meta:creator-initials", "text:page-number",
    "text:page-count",
  ]
}
