import Markdown

/// Makes lines of text of a document as pandoc reads it: its syntax tree in JSON (pandoc-types 1.22 and 1.23).
struct PandocText {
  /// What pandoc's metadata are in a format.
  enum Metadata {
    /// Paragraphs of the text that have the style "Title", "Author" and so on: they stand above it.
    case printed
    /// What the file says of itself.
    case properties
  }

  var part = DocumentText.Part()
  /// How many headings of the first level there are.
  private(set) var chapters = 0

  /// What came over otherwise than it was, in the order of their first.
  var changes: [DocumentText.Change] = []
  /// How many changes are told apart.
  private static let mostChanges = 200
  /// Notes, in the order of the text.
  var notes: [[JSONValue]] = []
  /// How deep in quotations the writer is.
  var quotes = 0
  /// What stands in the place of the last picture, and where that ends.
  var picture: (lines: [String], end: Int)?
  /// Whether the writer is among the notes of a page.
  var isInNotes = false
  /// Whether a cell is written only to see how long it is.
  var isTrial = false
  /// What stands before the next line: the mark of a list's item.
  var prefix = ""

  /// Reads pandoc's output.
  ///
  /// - Throws: `DocumentError` when it is none.
  init(_ output: [UInt8], _ metadata: Metadata) throws(DocumentError) {
    guard let document = JSONReader.value(output), case .list(let blocks)? = document["blocks"] else {
      throw DocumentError(
        "pandoc's answer cannot be understood",
        advice: "Open it in the program that made it and save it as plain text (.txt), with the encoding UTF-8.")
    }
    take(document["meta"], metadata)
    let main = Self.main(of: blocks)
    write(main ?? blocks)
    writeNotes()
    if metadata == .printed { settleQuotes() }
    part.changes = changes
  }

  // MARK: - Metadata

  private mutating func take(_ meta: JSONValue?, _ metadata: Metadata) {
    for key in ["title", "subtitle", "author", "date", "abstract", "lang", "publisher", "rights", "description"] {
      guard let value = meta?[key] else { continue }
      switch metadata {
      case .printed:
        guard ["title", "subtitle", "author", "date", "abstract"].contains(key) else { continue }
        let before = part.lines.count
        writeMeta(value)
        if key == "title", part.lines.indices.contains(before) {
          for line in before..<part.lines.count { part.lines[line].isHeading = true }
        }
      case .properties:
        let lines = part.lines
        part.lines = []
        writeMeta(value)
        let text = part.lines.map(\.text).filter { !$0.isEmpty }.joined(separator: key == "author" ? "; " : " ")
        part.lines = lines
        if !text.isEmpty { part.properties.append(DocumentText.Property(key, text)) }
      }
    }
  }

  private mutating func writeMeta(_ value: JSONValue) {
    switch value["t"]?.text {
    case "MetaInlines": append(paragraph: value["c"]?.items ?? [])
    case "MetaBlocks": write(value["c"]?.items ?? [])
    case "MetaList": for item in value["c"]?.items ?? [] { writeMeta(item) }
    case "MetaString": append(PandocInlines(text: value["c"]?.text ?? ""))
    default: break
    }
  }

  /// What a web page marks as its article.
  private static func main(of blocks: [JSONValue]) -> [JSONValue]? {
    let found = blocks.filter(isMain)
    return found.count == 1 ? found[0]["c"]?[1]?.items : nil
  }

  static func attribute(_ name: String, of content: JSONValue?) -> String? {
    content?[0]?[2]?.items.first { $0[0]?.text == name }?[1]?.text
  }

  private static func isMain(_ block: JSONValue) -> Bool {
    block["t"]?.text == "Div" && attribute("role", of: block["c"]) == "main"
  }

  // MARK: - Blocks

  mutating func write(_ blocks: [JSONValue]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: JSONValue) {
    let content = block["c"]
    switch block["t"]?.text {
    case "Para", "Plain": append(paragraph: content?.items ?? [])
    case "Header":
      if content?[0]?.number == 1 { chapters += 1 }
      append(paragraph: content?[2]?.items ?? [], isHeading: true)
    case "LineBlock":
      var lines = PandocInlines()
      for (index, line) in (content?.items ?? []).enumerated() {
        if index > 0 { lines.endLine() }
        add(line.items, to: &lines)
      }
      append(lines)
    case "CodeBlock": append(PandocInlines(text: content?[1]?.text ?? ""))
    case "BlockQuote":
      quotes += 1
      write(content?.items ?? [])
      quotes -= 1
    case "BulletList": for item in content?.items ?? [] { write(item: item.items, "- ") }
    case "OrderedList":
      var number = content?[0]?[0]?.number ?? 1
      let style = content?[0]?[1]?["t"]?.text ?? ""
      if style.hasSuffix("Alpha") || style.hasSuffix("Roman") {
        note("the letters or Roman numerals of a list became figures")
      }
      for item in content?[1]?.items ?? [] {
        write(item: item.items, isInNotes ? "[\(number)] " : "\(number). ")
        number += 1
      }
    case "DefinitionList":
      for item in content?.items ?? [] {
        append(paragraph: item[0]?.items ?? [])
        for definition in item[1]?.items ?? [] { write(definition.items) }
      }
    case "HorizontalRule": if !isInNotes { append(PandocInlines(text: "* * *")) }
    case "Table": write(table: content?.items ?? [])
    case "Div":
      // What LibreOffice writes into a page of what stood above and below each.
      if let title = Self.attribute("title", of: content), ["header", "footer"].contains(title) { return }
      let wasInNotes = isInNotes
      if (content?[0]?[1]?.items ?? []).contains(.text("footnotes")) { isInNotes = true }
      write(content?[1]?.items ?? [])
      isInNotes = wasInNotes
    case "Figure":
      write(content?[2]?.items ?? [])
      write(content?[1]?[1]?.items ?? [])
    case "RawBlock": note("markup that no page shows was left out")
    default: break
    }
  }

  private mutating func write(item: [JSONValue], _ mark: String) {
    prefix = mark
    write(item)
    prefix = ""
  }

  private mutating func append(paragraph inlines: [JSONValue], isHeading: Bool = false) {
    var text = PandocInlines()
    add(inlines, to: &text)
    // What a picture shows is often said twice, in its place and in its caption.
    let said = text.finished().map(\.text)
    if let picture, picture.lines == said, picture.end == part.lines.count { return }
    append(text, isHeading: isHeading)
    picture = Self.isPicture(inlines) && !said.isEmpty ? (said, part.lines.count) : nil
  }

  /// Whether a paragraph is a picture and nothing else.
  private static func isPicture(_ inlines: [JSONValue]) -> Bool {
    inlines.count == 1 && inlines[0]["t"]?.text == "Image"
  }

  /// Appends a paragraph below a blank line.
  private mutating func append(_ text: PandocInlines, isHeading: Bool = false) {
    var lines = text.finished()
    guard !lines.isEmpty else { return }
    if !part.lines.isEmpty { part.lines.append(DocumentText.Line()) }
    if !prefix.isEmpty { lines[0] = lines[0].behind(prefix) }
    prefix = ""
    for line in lines {
      var line = line
      line.isHeading = isHeading
      line.quotes = min(quotes, 5)
      part.lines.append(line)
    }
  }

  /// Word processors set the whole text in as others set quotations in: where most of it is, it is none, and what
  /// stands above the text is its head.
  private mutating func settleQuotes() {
    let own = part.lines.reduce(0) { $1.quotes == 0 ? $0 + $1.text.utf8.count : $0 }
    let quoted = part.lines.reduce(0) { $1.quotes == 0 ? $0 : $0 + $1.text.utf8.count }
    var (first, length) = (part.lines.count, 0)
    for (index, line) in part.lines.enumerated() {
      length = line.text.isEmpty || line.quotes > 0 ? 0 : length + line.text.utf8.count
      if length > 100 {
        first = index
        break
      }
    }
    for index in part.lines.indices where quoted > own || index < first { part.lines[index].quotes = 0 }
  }

  // MARK: - Notes

  /// Notes stand below the text, where those of newspapers do; one may hold another.
  private mutating func writeNotes() {
    var number = 0
    while number < notes.count {
      prefix = "[^\(number + 1)]: "
      let before = part.lines.count
      write(notes[number])
      if part.lines.count == before { append(PandocInlines(text: "—")) }
      prefix = ""
      number += 1
    }
  }

  mutating func note(_ note: String, isPicture: Bool = false) {
    let isToldApart = changes.count < Self.mostChanges || changes.contains { $0.note == note }
    let note = isToldApart ? note : "something more came over otherwise than it was"
    if let known = changes.firstIndex(where: { $0.note == note }) {
      changes[known].count += 1
    } else {
      changes.append(.init(note, isPicture: isPicture))
    }
  }
}
