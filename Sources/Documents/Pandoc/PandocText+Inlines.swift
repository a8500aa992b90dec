import Markdown

/// Words, and what is marked in them.
extension PandocText {
  mutating func add(_ inlines: [JSONValue], to text: inout PandocInlines) {
    for inline in inlines { add(inline, to: &text) }
  }

  private mutating func add(_ inline: JSONValue, to text: inout PandocInlines) {
    let content = inline["c"]
    switch inline["t"]?.text {
    case "Str": text.add(content?.text ?? "")
    case "Space", "SoftBreak": text.add(" ")
    case "LineBreak": text.endLine()
    case "Emph": add(content?.items ?? [], as: .emphasis, to: &text)
    case "Underline":
      // A link is underlined, and nothing more is meant.
      let isLink = content?.items.count == 1 && content?[0]?["t"]?.text == "Link"
      isLink ? add(content?.items ?? [], to: &text) : add(content?.items ?? [], as: .emphasis, to: &text)
    case "Strong": add(content?.items ?? [], as: .strong, to: &text)
    case "SmallCaps": add(content?.items ?? [], to: &text)
    case "Strikeout":
      note("words that were struck through stand in the text like others")
      add(content?.items ?? [], to: &text)
    // A mark that leads to a note.
    case "Superscript" where content?.items.count == 1 && content?[0]?["t"]?.text == "Link":
      add(content?.items ?? [], to: &text)
    case "Superscript", "Subscript":
      note("raised or lowered characters stand on the line")
      add(content?.items ?? [], to: &text)
    case "Quoted":
      let isSingle = content?[0]?["t"]?.text == "SingleQuote"
      text.add(isSingle ? "‘" : "“")
      add(content?[1]?.items ?? [], to: &text)
      text.add(isSingle ? "’" : "”")
    case "Cite", "Span": add(content?[1]?.items ?? [], to: &text)
    case "Code": text.add(content?[1]?.text ?? "")
    case "Math":
      note("a formula stands as it is written in TeX")
      text.add(content?[1]?.text ?? "")
    case "Link": add(link: content, to: &text)
    case "Image":
      let address = content?[2]?[0]?.text ?? ""
      note(
        "a picture was not taken over: \(address.hasPrefix("data:") ? "in the text" : Self.shown(address))",
        isPicture: true)
      // What pandoc writes where nothing is said.
      let words = content?[1]?.items ?? []
      if words.count != 1 || words[0]["c"]?.text != "image" { add(words, to: &text) }
    case "Note":
      notes.append(content?.items ?? [])
      text.add("[^\(notes.count)]")
    case "RawInline": note("markup that no page shows was left out")
    default: break
    }
  }

  private mutating func add(link content: JSONValue?, to text: inout PandocInlines) {
    let address = content?[2]?[0]?.text ?? ""
    let words = content?[1]?.items ?? []
    if address.hasPrefix("#") {
      // An arrow that leads back from a note to the text.
      if words.count == 1, ["↩", "↩︎", "↑", "^"].contains(words[0]["c"]?.text ?? "") { return }
      guard let number = Self.noteMark(words) else { return add(words, to: &text) }
      let isNote = text.isEmpty
      text.add("[\(number)]")
      if isNote { text.add(" ") }
    } else if PandocInlines.isKept(address) {
      let isCoded = address.contains("&") && address.contains(";")
      add(words, as: .link(isCoded ? address.replacing("&", with: "&amp;") : address), to: &text)
    } else {
      add(words, to: &text)
      if !address.isEmpty { note("a link to '\(Self.shown(address))' was left out") }
    }
  }

  /// An address in a note, whole unless it is no address that anybody wrote.
  static func shown(_ address: String) -> String {
    let shown = address.prefix(1000)
    return shown.endIndex == address.endIndex ? address : shown + "…"
  }

  /// The number of a note: `1`, `[1]`, in a link or raised, and nothing else.
  private static func noteMark(_ inlines: [JSONValue]) -> Int? {
    guard inlines.count == 1 else { return nil }
    let content = inlines[0]["c"]
    switch inlines[0]["t"]?.text {
    case "Str":
      let digits = (content?.text ?? "").drop { $0 == "[" || $0 == "(" }.prefix { $0.isASCII && $0.isNumber }
      let rest = (content?.text ?? "").filter { !"[]()".contains($0) }
      return rest == digits && (1...3).contains(digits.count) ? Int(digits) : nil
    case "Superscript", "Emph", "Strong": return noteMark(content?.items ?? [])
    case "Span": return noteMark(content?[1]?.items ?? [])
    case "Link": return content?[2]?[0]?.text?.hasPrefix("#") ?? false ? noteMark(content?[1]?.items ?? []) : nil
    default: return nil
    }
  }

  private mutating func add(_ inlines: [JSONValue], as style: InlineMark.Style, to text: inout PandocInlines) {
    let start = text.begin(style)
    add(inlines, to: &text)
    text.end(style, from: start)
  }
}
