import Archive
import Files
import Markdown

extension SiteRenderer {
  /// Whether an article's title is the beginning of its text, as conversion writes it where a text has no headline.
  func isUntitled(_ article: Article, _ text: Span<UInt8>) -> Bool {
    let title = article.title
    if title.hasSuffix("…") { return summary(of: text).hasPrefix(title.dropLast()) }
    // A text of a few words is its own title, but for the full stop.
    guard text.count <= 3 * title.utf8.count + 80 else { return false }
    let words = summary(of: text)
    return words.hasPrefix(title) && words.dropFirst(title.count).allSatisfy { ".,;: ".contains($0) }
  }

  /// The beginning of an article's text, read again. One that cannot be read is noted among the failures.
  func beginning(of index: Int) -> String {
    withText(of: index) { summary(of: $0) } ?? ""
  }

  /// The words of an article's text, read again, a blank line between its paragraphs. A text that cannot be read is
  /// noted among the failures.
  func plainText(of index: Int) -> [UInt8] {
    withText(of: index) { markdown.plainText(of: $0, inParagraphs: true) } ?? []
  }

  private func withText<Result>(of index: Int, _ body: (Span<UInt8>) -> Result) -> Result? {
    let article = context.articles[index]
    let file = article.file
    do {
      let (bytes, stamp) = try content.readStamped(file, limit: ContentFiles.longest)
      if isAsRead(article, bytes, stamp), let split = try? FrontMatterSplit.split(bytes) {
        return body(bytes.span.extracting(split.body))
      }
      failures.add(.changedMeanwhile(context.project.shown(content: file)))
    } catch {
      failures.add(Diagnostic(error, path: context.project.shown(content: file)))
    }
    return nil
  }

  /// The text's beginning, for search engines: whole words, 160 characters at most.
  func summary(of markdown: Span<UInt8>) -> String {
    // It is in the first kilobytes; no need to read a long text again.
    let beginning = self.markdown.plainText(of: markdown.extracting(first: min(markdown.count, 1024)))
    var summary: [UInt8] = []
    var length = 0
    summary.reserveCapacity(320)
    /// Where the last whole word ends.
    var end = 0
    var isBetweenWords = true
    for byte in beginning {
      if byte <= 0x20 {
        isBetweenWords = true
        continue
      }
      if isBetweenWords {
        end = summary.count
        if end > 0 {
          summary.append(0x20)
          length += 1
        }
        isBetweenWords = false
      }
      summary.append(byte)
      // Continuation bytes are not characters of their own (RFC 3629).
      if byte & 0xC0 != 0x80 { length += 1 }
      if length > 159 { return String(decoding: summary[..<end], as: UTF8.self) + " …" }
    }
    return String(decoding: summary, as: UTF8.self)
  }
}

extension Diagnostic {
  /// A file that was right when it was loaded, and is not any more.
  static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(.error, path, "was changed while the site was being built", advice: "Run the command again.")
  }

  /// Something in an article's text that is not on its page.
  init(_ notice: MarkdownNotice, path: String, firstLine: Int) {
    let position = TextPosition(line: firstLine + notice.line - 1, column: notice.column)
    switch notice.kind {
    case .rawHTMLDropped:
      let advice =
        "Write it in Markdown, put a backslash before the < to show it as text, or allow HTML in pressmark.yml: markdown: raw-html: true."
      self.init(.warning, path, at: position, "HTML in the text is left out", advice: advice)
    case .linkRefused(let address):
      let advice = "Link to a page on the web (https://…) or to a file of the archive."
      self.init(
        .warning, path, at: position, "the link to '\(address)' is left out: it is not safe to follow", advice: advice)
    case .linkNowhere(let address):
      let advice = "Link to a content file or a file of media/ that is there, or to a page on the web (https://…)."
      self.init(
        .warning, path, at: position, "the link to '\(address)' is left out: there is no such page or file",
        advice: advice)
    case .pictureMissing(let address):
      let advice =
        "Put the picture beside this file or into media/, under that name, or delete it here."
      self.init(
        .warning, path, at: position, "there is no picture '\(address)': its words stand there alone",
        advice: advice)
    case .leftOut(let address, let why):
      self.init(
        .warning, path, at: position, "'\(address)' is left out: \(why)",
        advice: "Put another file in its place, or delete it here.")
    case .pictureWithoutWords(let address):
      let advice =
        "Say what it shows, for readers who cannot see it, between the brackets: ![The picket line](\(address))."
      self.init(.warning, path, at: position, "the picture '\(address)' has no alternative text", advice: advice)
    case .pictureElsewhere(let address):
      let advice =
        "Readers' browsers would ask that host for it. To show it all the same, allow HTML in pressmark.yml: markdown: raw-html: true."
      self.init(
        .warning, path, at: position, "the picture '\(address)' is on another host: a link to it stands in its place",
        advice: advice)
    case .addressUnread(let address, let isPicture, let flaw):
      self.init(
        .warning, path, at: position,
        "the \(isPicture ? "picture" : "link") '\(address)' is none, and readers see its marks: \(flaw.words)",
        advice: flaw.advice(for: address))
    case .textTooLong(let bytes):
      let advice = "Cut the text into parts, each with a file of its own."
      let limit = MarkdownRenderer.longestText >> 20
      self.init(
        .error, path, at: position, "the text is too long for one page: \(bytes >> 20) MiB of \(limit)", advice: advice)
    }
  }
}

extension AddressFlaw {
  fileprivate var words: String {
    switch self {
    case .blank: "there is a blank in its address"
    case .bracket: "there is a bracket in its address"
    case .angle: "there is no > behind its address"
    case .open: "there is no ) behind its address"
    case .title: "what stands behind its address is not between two quotation marks"
    }
  }

  fileprivate func advice(for address: String) -> String {
    switch self {
    case .blank: "Put the address between < and >, (<\(address)>), or write %20 for each blank."
    case .bracket: "Write %28 for ( and %29 for ) in the address."
    case .angle: "Put a > behind the address, before the )."
    case .open: "Put a ) behind the address."
    case .title: "Write it so: (\(address) \"At the gate\"), with no quotation mark between these two."
    }
  }
}
