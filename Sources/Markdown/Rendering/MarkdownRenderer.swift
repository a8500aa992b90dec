/// CommonMark 0.30 to HTML, through libcmark.
///
/// Without raw HTML, which is the default, the output holds no mark-up but cmark's own and no address that a browser
/// would run: whoever sends in a text cannot put a script on the page.
public struct MarkdownRenderer: Sendable {
  /// What a rendering may do.
  public struct Options: Sendable, Hashable {
    /// Whether raw HTML and addresses of any scheme pass (CommonMark 0.30, sections 4.6 and 6.6).
    public var rawHTML = false
    /// Whether straight quotes, `--`, `---` and `...` become typographic ones.
    public var smartPunctuation = false
    /// The level of the text's highest heading. All headings move down together, at most to level 6; 1 leaves them.
    public var highestHeadingLevel = 1

    /// Whether headings get ids, notes lead there and back, and what may be wider than the window can be scrolled by
    /// keyboard.
    public var readingAids = false

    /// Raw HTML dropped, punctuation and headings as they are.
    public init() {}
  }

  /// The longest text that is rendered, in bytes.
  ///
  /// cmark ends the process when a buffer passes 1 GiB; `>` is the byte that grows most, by a factor of 27.
  public static let longestText = 32 << 20

  /// What a rendering may do.
  public var options: Options

  /// A renderer; it holds nothing but its options and may be used from several tasks at once.
  public init(options: Options = Options()) {
    self.options = options
  }

  /// Appends the HTML of a text and returns what was left out, in the order of the text.
  ///
  /// - Parameter fate: says what becomes of a link or picture, by its address.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, as does NUL (CommonMark 0.30, section 2.3).
  public func render(
    _ markdown: Span<UInt8>, onto html: inout [UInt8],
    _ fate: (_ address: String, _ isPicture: Bool) -> LinkFate = { _, _ in .asItIs }
  ) -> [MarkdownNotice] {
    guard markdown.count <= Self.longestText else {
      return [MarkdownNotice(kind: .textTooLong(bytes: markdown.count), line: 1, column: 1)]
    }
    return markdown.withUnsafeBufferPointer { source in
      let contents = MarkdownContents(of: source)
      guard options.readingAids, contents.mayHoldNotes else {
        return render(source, contents, onto: &html, fate)
      }
      let lines = NoteLines(source)
      var notices = lines.markdown.withUnsafeBufferPointer { render($0, contents, onto: &html, fate) }
      for index in notices.indices where lines.lines.contains(notices[index].line) { notices[index].column -= 1 }
      return notices
    }
  }

  private func render(
    _ source: UnsafeBufferPointer<UInt8>, _ contents: MarkdownContents, onto html: inout [UInt8],
    _ fate: (_ address: String, _ isPicture: Bool) -> LinkFate
  ) -> [MarkdownNotice] {
    let document = CommonMarkDocument(parsing: source, options: parsingOptions(for: contents))
    var notices: [MarkdownNotice] = []
    if !options.rawHTML && contents.mayHoldHTML || contents.mayHoldLinks {
      notices = document.settleContents(in: source, allowsAll: options.rawHTML, fate)
    }
    if contents.mayHoldHeadings || options.readingAids && contents.mayHoldCode {
      let blocks = document.blocks()
      document.move(blocks.headings, to: options.highestHeadingLevel)
      if options.readingAids {
        document.anchor(blocks.headings)
        document.makeFocusable(blocks.code)
      }
    }
    if options.readingAids && contents.mayHoldNotes { document.linkNotes() }
    document.appendHTML(allowingRawHTML: options.rawHTML, onto: &html)
    return notices
  }

  /// The words of a rendering, without mark-up: blocks and lines end with a line feed, but for the last.
  ///
  /// The alternative text of an image and the numbers of ordered lists count as words, raw HTML and addresses do not.
  ///
  /// - Parameter inParagraphs: whether a blank line parts blocks, and a line ends only where it must.
  public func plainText(of markdown: Span<UInt8>, inParagraphs: Bool = false) -> [UInt8] {
    guard markdown.count <= Self.longestText else { return [] }
    return markdown.withUnsafeBufferPointer { source in
      CommonMarkDocument(parsing: source, options: parsingOptions(for: MarkdownContents(of: source)))
        .plainText(inParagraphs: inParagraphs)
    }
  }

  private func parsingOptions(for contents: MarkdownContents) -> CommonMarkDocument.ParsingOptions {
    var parsing: CommonMarkDocument.ParsingOptions = []
    if options.smartPunctuation { parsing.insert(.smartPunctuation) }
    if contents.mayHoldInvalidUTF8 { parsing.insert(.validatingUTF8) }
    return parsing
  }
}
