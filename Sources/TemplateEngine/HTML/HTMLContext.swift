/// Where in a page of HTML a piece of it stands: in text, in a tag, in an attribute's value, in a script.
///
/// A tokenizer in the terms of the HTML standard (13.2.5), with as much of it as decides what a value may do at a
/// place.
struct HTMLContext: Hashable, Sendable {
  enum State: Hashable, Sendable {
    case text
    case tagOpen
    case endTag
    case tagName
    case inTag
    case attributeName
    case afterAttributeName
    case beforeValue
    /// An attribute's value in these quotes; 0: without any.
    case value(quote: UInt8)
    /// The text of an element in which tags have no meaning but `&` does: `title`, `textarea`.
    case plainText
    /// The text of an element that HTML does not read: `script`, `style`.
    case rawText
    case markupDeclaration
    case declaration
    case comment
  }

  /// What happens at a byte.
  enum Event {
    case valueBegins
    case valueEnds
  }

  private(set) var state = State.text

  /// The element whose tag or text this is, in lower case.
  private(set) var element: [UInt8] = []

  /// The attribute, in lower case.
  private(set) var attribute: [UInt8] = []

  /// What `type` says of a `script` element: what its text is.
  private var scriptType: [UInt8]?

  /// The template's text in the attribute's value so far.
  private(set) var valueText: [UInt8] = []

  /// Whether the address in the attribute is known to be safe by its beginning.
  var isAddressDecided = false

  /// Whether the address in the attribute must be looked at when it has been printed.
  var needsAddressCheck = false

  /// What has been read of `</title`, `--` and the like.
  private var matched: [UInt8] = []

  /// Goes on by a byte of the template.
  mutating func advance(_ byte: UInt8) -> Event? {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpen }
    case .tagOpen:
      openTag(byte)
    case .endTag, .declaration:
      if byte == UInt8(ascii: ">") { state = .text }
    case .markupDeclaration, .comment:
      advanceMarkup(byte)
    case .plainText, .rawText:
      advanceElementText(byte)
    case .tagName, .inTag, .attributeName, .afterAttributeName:
      advanceTag(byte)
    case .beforeValue:
      return beginValue(byte)
    case .value(let quote):
      return advanceValue(byte, quote)
    }
    return nil
  }

  /// Goes on by a value that the data gives, of a kind that may stand here.
  mutating func advanceByValue() -> Event? {
    switch state {
    case .beforeValue:
      state = .value(quote: 0)
      beginAddress()
      return .valueBegins
    case .tagOpen:
      state = .text
    default: break
    }
    matched = []
    return nil
  }

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): state = .endTag
    case UInt8(ascii: "!"):
      state = .markupDeclaration
      matched = []
    case UInt8(ascii: "?"): state = .declaration
    case UInt8(ascii: "<"): break
    case _ where Self.isLetter(byte):
      state = .tagName
      element = [Self.lowerCase(byte)]
      scriptType = nil
    default: state = .text
    }
  }

  private mutating func advanceMarkup(_ byte: UInt8) {
    if state == .markupDeclaration {
      if byte == UInt8(ascii: ">") { return state = .text }
      if byte != UInt8(ascii: "-") { return state = .declaration }
      matched.append(byte)
      if matched.count == 2 {
        state = .comment
        matched = []
      }
    } else if byte == UInt8(ascii: "-") {
      matched.append(byte)
    } else {
      if byte == UInt8(ascii: ">"), matched.count >= 2 { state = .text }
      matched = []
    }
  }

  /// Looks for the element's own closing tag.
  private mutating func advanceElementText(_ byte: UInt8) {
    let closing = Array("</".utf8) + element
    if matched == closing {
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") { return state = .endTag }
      if byte == UInt8(ascii: ">") { return state = .text }
    }
    matched.append(Self.lowerCase(byte))
    if !closing.starts(with: matched) { matched = byte == UInt8(ascii: "<") ? [byte] : [] }
  }

  private mutating func advanceTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") { return closeTag() }
    let isBreak = Self.isSpace(byte) || byte == UInt8(ascii: "/")
    switch state {
    case .tagName:
      if isBreak { state = .inTag } else { element.append(Self.lowerCase(byte)) }
    case .attributeName, .afterAttributeName:
      if byte == UInt8(ascii: "=") {
        state = .beforeValue
      } else if isBreak {
        state = byte == UInt8(ascii: "/") ? .inTag : .afterAttributeName
      } else {
        attribute = (state == .attributeName ? attribute : []) + [Self.lowerCase(byte)]
        state = .attributeName
      }
    default:
      if !isBreak {
        state = .attributeName
        attribute = [Self.lowerCase(byte)]
      }
    }
  }

  private mutating func beginValue(_ byte: UInt8) -> Event? {
    if Self.isSpace(byte) { return nil }
    if byte == UInt8(ascii: ">") {
      closeTag()
      return nil
    }
    beginAddress()
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .value(quote: byte)
    } else {
      state = .value(quote: 0)
      valueText = [byte]
    }
    return .valueBegins
  }

  private mutating func beginAddress() {
    valueText = []
    isAddressDecided = false
    needsAddressCheck = false
  }

  private mutating func advanceValue(_ byte: UInt8, _ quote: UInt8) -> Event? {
    if quote == 0 {
      if Self.isSpace(byte) {
        noteScriptType()
        state = .inTag
        return .valueEnds
      }
      if byte == UInt8(ascii: ">") {
        noteScriptType()
        closeTag()
        return .valueEnds
      }
    } else if byte == quote {
      noteScriptType()
      state = .inTag
      return .valueEnds
    }
    valueText.append(byte)
    return nil
  }

  /// Of an attribute that stands twice, browsers read the first.
  private mutating func noteScriptType() {
    if attribute.elementsEqual("type".utf8), scriptType == nil { scriptType = valueText.map(Self.lowerCase) }
  }

  /// Whether this is the text of `<script type="application/ld+json">`, which no browser runs.
  var isDataBlock: Bool {
    state == .rawText && element.elementsEqual("script".utf8)
      && scriptType?.elementsEqual("application/ld+json".utf8) ?? false
  }

  private mutating func closeTag() {
    matched = []
    switch String(decoding: element, as: UTF8.self) {
    case "title", "textarea": state = .plainText
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext": state = .rawText
    default: state = .text
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowerCase(byte))
  }

  private static func lowerCase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .newline || byte == .tab || byte == .carriageReturn || byte == 0x0C
  }
}
