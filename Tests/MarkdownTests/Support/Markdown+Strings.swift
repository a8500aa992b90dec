@testable import Markdown

/// The public functions with strings, for tests that people read.
func html(_ markdown: String, _ options: MarkdownRenderer.Options = .init()) -> String {
  rendering(markdown, options).html
}

func notices(_ markdown: String, _ options: MarkdownRenderer.Options = .init()) -> [MarkdownNotice] {
  rendering(markdown, options).notices
}

func rendering(
  _ markdown: String, _ options: MarkdownRenderer.Options
) -> (html: String, notices: [MarkdownNotice]) {
  var html: [UInt8] = []
  let source = Array(markdown.utf8)
  let notices = MarkdownRenderer(options: options).render(source.span, onto: &html)
  return (String(decoding: html, as: UTF8.self), notices)
}

func escaped(_ paragraph: String) -> String {
  let source = Array(paragraph.utf8)
  var markdown: [UInt8] = []
  MarkdownEscaping.append(paragraph: source.span, onto: &markdown)
  return String(decoding: markdown, as: UTF8.self)
}

func escapedVerse(_ verse: String) -> String {
  let source = Array(verse.utf8)
  var markdown: [UInt8] = []
  MarkdownEscaping.append(verse: source.span, onto: &markdown)
  return String(decoding: markdown, as: UTF8.self)
}

func escapedHeading(_ heading: String, level: Int) -> String {
  let source = Array(heading.utf8)
  var markdown: [UInt8] = []
  MarkdownEscaping.append(heading: source.span, level: level, onto: &markdown)
  return String(decoding: markdown, as: UTF8.self)
}

/// The text of Markdown that is one paragraph of nothing but text and soft line breaks; `nil` if it is anything else.
func textOfPlainParagraph(_ markdown: String) -> String? { textOfPlainElement("p", markdown) }

/// The text of Markdown that is one paragraph whose lines are broken hard; `nil` if it is anything else.
func textOfPlainVerse(_ markdown: String) -> String? {
  let html = html(markdown).replacing("<br />\n", with: "<br />")
  // A line feed that is left is a soft line break.
  guard html.dropLast().allSatisfy({ $0 != "\n" }) else { return nil }
  return textOfPlainElement("p", html: html.replacing("<br />", with: "\n"))
}

/// The text of Markdown that is one element without others inside; `nil` if it is anything else.
func textOfPlainElement(_ name: String, _ markdown: String) -> String? {
  textOfPlainElement(name, html: html(markdown))
}

private func textOfPlainElement(_ name: String, html: String) -> String? {
  var html = html
  guard html.hasPrefix("<\(name)>"), html.hasSuffix("</\(name)>\n") else { return nil }
  html = String(html.dropFirst(name.count + 2).dropLast(name.count + 4))
  guard !html.contains("<") else { return nil }
  for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    html = html.replacing(entity, with: character)
  }
  return html
}
