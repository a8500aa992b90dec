/// Writes plain text as Markdown that renders to exactly that text.
///
/// A backslash stands before the characters that CommonMark would read as mark-up where they are, and only there,
/// because the files are for people to read and edit: `3 * 4`, `snake_case` and `AT&T` stay as they are. Which they are
/// is asked of cmark itself.
public enum MarkdownEscaping {
  /// Appends the Markdown of a paragraph, without a line feed at its end.
  ///
  /// - Parameters:
  ///   - paragraph: UTF-8. It may hold several lines; they become soft line breaks (CommonMark 0.30, section 6.8).
  ///     Spaces at the start and end of a line, and blank lines, do not render and are left out.
  ///   - markdown: what the paragraph is appended to; the caller ends the previous block with a blank line.
  public static func append(paragraph: Span<UInt8>, onto markdown: inout [UInt8]) {
    append(paragraph, lineBreak: .soft, onto: &markdown)
  }

  /// Appends the Markdown of a paragraph with what is marked in it, without a line feed at its end.
  ///
  /// - Parameter marks: by bytes of `paragraph`, whose lines must have no spaces around them; outer marks come before
  ///   those that they hold. Markup that CommonMark would not read as what it is is left out.
  /// - Returns: the marks that are written.
  public static func append(
    paragraph: Span<UInt8>, marks: [InlineMark], onto markdown: inout [UInt8]
  ) -> [InlineMark] {
    append(paragraph, marks, lineBreak: .soft, onto: &markdown)
  }

  /// Appends the Markdown of verse with what is marked in it, as `append(paragraph:marks:onto:)` does.
  public static func append(verse: Span<UInt8>, marks: [InlineMark], onto markdown: inout [UInt8]) -> [InlineMark] {
    append(verse, marks, lineBreak: .hard, onto: &markdown)
  }

  private static func append(
    _ text: Span<UInt8>, _ marks: [InlineMark], lineBreak: ParagraphText.LineBreak, onto markdown: inout [UInt8]
  ) -> [InlineMark] {
    guard !marks.isEmpty else {
      append(text, lineBreak: lineBreak, onto: &markdown)
      return []
    }
    return text.withUnsafeBufferPointer { source in
      let marked = MarkedText(source, marks, lineBreak: lineBreak)
      markdown += marked.markdown
      return marked.marks
    }
  }

  /// Appends the Markdown of verse, without a line feed at its end: a paragraph whose lines stay lines (CommonMark
  /// 0.30, section 6.7).
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
      markdown += EscapeSearch(ParagraphText(trimming: source, lineBreak: lineBreak), after: []).markdown
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
      var text = ParagraphText(trimming: source, lineBreak: .blank)
      text.addClosingSequence()
      markdown += repeatElement(UInt8(ascii: "#"), count: min(max(level, 1), 6))
      if text.bytes.isEmpty { return }
      markdown.append(0x20)
      markdown += EscapeSearch(text, after: Array("## ".utf8)).markdown
    }
  }

  /// Appends the Markdown of an ATX heading of the second level with what is marked in it, as
  /// `append(paragraph:marks:onto:)` does.
  public static func append(subhead: Span<UInt8>, marks: [InlineMark], onto markdown: inout [UInt8]) -> [InlineMark] {
    guard !marks.isEmpty else {
      append(heading: subhead, level: 2, onto: &markdown)
      return []
    }
    return subhead.withUnsafeBufferPointer { source in
      let prefix = Array("## ".utf8)
      let marked = MarkedText(source, marks, lineBreak: .blank, after: prefix)
      markdown += prefix + marked.markdown
      return marked.marks
    }
  }
}
