import TemplateEngine

/// The least that a page costs: its bytes copied and its values escaped, with nothing to decide.
struct Floor {
  private let pieces: [Piece]
  private let rest: [UInt8]

  enum Piece {
    case text([UInt8])
    case value(String)
  }

  var valueCount: Int { pieces.count { if case .value = $0 { true } else { false } } }

  /// Cuts a page into what the template says and what the values are, by rendering it once with the values marked.
  init(_ templates: TemplateSet, _ page: String, _ values: [TemplateValue]) throws {
    let marked = TemplateValue.record(
      TemplateDictionary(
        values.reduce(into: [:]) { all, value in
          guard case .record(let record) = value else { return }
          all.merge(record.all.mapValues(Self.marked)) { $1 }
        }))
    var output: [UInt8] = []
    try templates.render(page, marked, onto: &output)
    var pieces: [Piece] = []
    for (number, part) in output.split(separator: 1, omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let end = part.firstIndex(of: 2) else {
        pieces.append(.text(Array(part)))
        continue
      }
      pieces.append(.value(Self.unescaped(String(decoding: part[..<end], as: UTF8.self))))
      if end + 1 < part.endIndex { pieces.append(.text(Array(part[(end + 1)...]))) }
    }
    self.pieces = pieces
    rest = pieces.flatMap { if case .text(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  /// Copies the template's bytes in one piece, and escapes the values.
  func runOneCopy(_ output: inout TemplateOutput) {
    output.shorten(to: 0)
    output.append(raw: rest)
    for piece in pieces {
      if case .value(let text) = piece { output.append(text) }
    }
  }

  /// Copies and escapes piece by piece, in the page's order.
  func run(_ output: inout TemplateOutput) {
    output.shorten(to: 0)
    for piece in pieces {
      switch piece {
      case .text(let bytes): output.append(raw: bytes)
      case .value(let text): output.append(text)
      }
    }
  }

  private static func marked(_ value: TemplateValue) -> TemplateValue {
    switch value {
    case .text(let text): text.isEmpty ? value : .text("\u{1}\(text)\u{2}")
    case .number(let number): .text("\u{1}\(number)\u{2}")
    case .list(let items): .list(items.map(marked))
    case .record(let record): .record(TemplateDictionary(record.all.mapValues(marked)))
    case .nothing, .bool, .html, .json: value
    }
  }

  private static func unescaped(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
