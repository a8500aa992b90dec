import Archive
import Documents
import Markdown

extension ByteWriter {
  /// Adds what a document says.
  mutating func add(_ text: DocumentText) {
    add(text.parts) { $0.add($1) }
    add(text.leftOut) { $0.add($1) }
    add(text.chapters)
  }

  /// Adds why a document cannot be read.
  mutating func add(_ error: DocumentError) {
    add(error.message)
    add(error.advice)
  }

  private mutating func add(_ part: DocumentText.Part) {
    add(part.lines) { $0.add($1) }
    add(part.changes) {
      $0.add($1.note)
      $0.add($1.count)
      $0.add($1.isPicture)
    }
    add(part.losses) {
      $0.add($1.place)
      $0.add($1.words)
    }
    add(part.furniture) { $0.add($1) }
    add(part.properties) {
      $0.add($1.key)
      $0.add($1.value)
    }
  }

  private mutating func add(_ line: DocumentText.Line) {
    add(line.text)
    add(line.isHeading)
    add(line.quotes)
    add(line.marks) { $0.add($1) }
  }

  private mutating func add(_ mark: InlineMark) {
    add(mark.range.lowerBound)
    add(mark.range.count)
    switch mark.style {
    case .emphasis: add(0)
    case .strong: add(1)
    case .link(let address):
      add(2)
      add(address)
    }
  }
}

extension DocumentText {
  /// What `ByteWriter` wrote; `nil` when it is something else.
  init?(_ reader: ByteReader) {
    var reader = reader
    guard let parts = reader.list({ $0.documentPart() }), let leftOut = reader.list({ $0.text() }),
      let chapters = reader.number()
    else { return nil }
    self.init()
    self.parts = parts
    self.leftOut = leftOut
    self.chapters = chapters
  }
}

extension DocumentError {
  /// What `ByteWriter` wrote; `nil` when it is something else.
  init?(_ reader: ByteReader) {
    var reader = reader
    guard let message = reader.text(), let advice = reader.text() else { return nil }
    self.init(message, advice: advice)
  }
}

extension ByteReader {
  fileprivate mutating func documentPart() -> DocumentText.Part? {
    guard let lines = list({ $0.documentLine() }), let changes = list({ $0.documentChange() }),
      let losses = list({ reader in
        reader.text().flatMap { place in reader.text().map { DocumentText.Loss(place: place, words: $0) } }
      }), let furniture = list({ $0.text() }),
      let properties = list({ reader in
        reader.text().flatMap { key in reader.text().map { DocumentText.Property(key, $0) } }
      })
    else { return nil }
    var part = DocumentText.Part()
    (part.lines, part.changes, part.properties) = (lines, changes, properties)
    (part.losses, part.furniture) = (losses, furniture)
    return part
  }

  private mutating func documentChange() -> DocumentText.Change? {
    guard let note = text(), let count = number(), let isPicture = flag() else { return nil }
    return DocumentText.Change(note, count: count, isPicture: isPicture)
  }

  private mutating func documentLine() -> DocumentText.Line? {
    guard let text = text(), let isHeading = flag(), let quotes = number(),
      let marks = list({ $0.inlineMark(within: text.utf8.count) })
    else { return nil }
    var line = DocumentText.Line(text)
    (line.isHeading, line.quotes, line.marks) = (isHeading, quotes, marks)
    return line
  }

  private mutating func inlineMark(within length: Int) -> InlineMark? {
    guard let start = number(), let count = number(), start >= 0, count > 0, start + count <= length else { return nil }
    let range = start..<start + count
    switch number() {
    case 0: return InlineMark(.emphasis, range)
    case 1: return InlineMark(.strong, range)
    case 2: return text().map { InlineMark(.link($0), range) }
    default: return nil
    }
  }
}
