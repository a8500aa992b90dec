import Archive
import Markdown

/// An article's text in a book: XHTML, in which every element is closed and no control character stands.
struct BookText {
  let xhtml: [UInt8]
  /// How many links and pictures are left out, their words not: they are no pages on the web.
  let lostAddresses: Int

  init(_ markdown: Span<UInt8>, smart: Bool) {
    var options = MarkdownRenderer.Options()
    // HTML of a text need not be XML.
    options.rawHTML = false
    options.smartPunctuation = smart
    options.highestHeadingLevel = 2
    var html: [UInt8] = []
    var lost = 0
    _ = MarkdownRenderer(options: options).render(markdown, onto: &html) { address, isPicture in
      if address.isWebAddress { return isPicture ? .elsewhere : .asItIs }
      lost += 1
      return .nowhere
    }
    xhtml = Self.withoutControls(html)
    lostAddresses = lost
  }

  /// Characters that no XML document may hold (XML 1.0, section 2.2) become U+FFFD.
  private static func withoutControls(_ html: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
    guard html.contains(where: { isControl($0) || $0 == 0xEF }) else { return html }
    var text = String.UnicodeScalarView()
    for scalar in String(decoding: html, as: UTF8.self).unicodeScalars {
      let isCharacter = scalar.value != 0xFFFE && scalar.value != 0xFFFF
      let isPlain = scalar.value >= 0x20 || [0x09, 0x0A, 0x0D].contains(scalar.value)
      text.append(isCharacter && isPlain ? scalar : "\u{FFFD}")
    }
    return Array(String(text).utf8)
  }
}
