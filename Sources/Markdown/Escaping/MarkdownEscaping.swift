/// Writes plain text as Markdown that renders to exactly that text.
///
/// A backslash stands before the characters that CommonMark would read as mark-up where they are, and only there, because
/// the files are for people to read and edit: `3 * 4`, `snake_case` and `AT&T` stay as they are.
public enum MarkdownEscaping {
  /// Appends the Markdown of a paragraph, without a line feed at its end.
  ///
  /// - Parameters:
  ///   - paragraph: UTF-8. It may hold several lines; they become soft line breaks (CommonMark 0.30, section 6.8). Spaces
  ///     at the start and end of a line, and blank lines, do not render and are left out.
  ///   - markdown: what the paragraph is appended to; the caller ends the previous block with a blank line.
  public static func append(paragraph: Span<UInt8>, onto markdown: inout [UInt8]) {
    append(paragraph, lineBreak: .soft, onto: &markdown)
  }

  /// Appends the Markdown of verse, without a line feed at its end: a paragraph whose lines stay lines (CommonMark 0.30, section 6.7).
  ///
  /// - Parameters:
  ///   - verse: UTF-8. Spaces at the start and end of a line, and blank lines, do not render and are left out.
  ///   - markdown: what the verse is appended to; the caller ends the previous block with a blank line.
  public static func append(verse: Span<UInt8>, onto markdown: inout [UInt8]) {
    append(verse, lineBreak: .hard, onto: &markdown)
  }

  private static func append(_ paragraph: Span<UInt8>, lineBreak: ParagraphText.LineBreak, onto markdown: inout [UInt8])
  {
    paragraph.withUnsafeBufferPointer { source in
      let text = ParagraphText(trimming: source, lineBreak: lineBreak)
      guard text.mayHoldMarkup else {
        markdown.append(contentsOf: text.bytes)
        return
      }
      var marks = EscapeMarks(count: text.bytes.count)
      marks.markBlockStarts(in: text)
      marks.markInlines(in: text)
      var escaped = marks.apply(to: text.bytes)
      if text.contents.contains(.linkTail) { escaped = LinkEscaping.escapingLinks(in: escaped) }
      if text.contents.contains(.definition) {
        LinkEscaping.escapeDefinition(in: &escaped, renderingTo: text.rendered)
      }
      markdown.append(contentsOf: escaped)
    }
  }

  /// Appends the Markdown of an ATX heading (CommonMark 0.30, section 4.2), without a line feed at its end.
  ///
  /// - Parameters:
  ///   - heading: UTF-8. Its lines are joined by spaces, since a heading is one line.
  ///   - level: 1 to 6; beyond, the nearest of them.
  ///   - markdown: what the heading is appended to; the caller ends the previous line.
  public static func append(heading: Span<UInt8>, level: Int, onto markdown: inout [UInt8]) {
    heading.withUnsafeBufferPointer { source in
      let text = ParagraphText(trimming: source, lineBreak: .blank)
      var marks = EscapeMarks(count: text.bytes.count)
      marks.markInlines(in: text)
      marks.markClosingSequence(in: text.bytes)
      var escaped = marks.apply(to: text.bytes)
      if text.contents.contains(.linkTail) { escaped = LinkEscaping.escapingLinks(in: escaped) }
      markdown.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: min(max(level, 1), 6)))
      if !escaped.isEmpty { markdown.append(0x20) }
      markdown.append(contentsOf: escaped)
    }
  }
}
