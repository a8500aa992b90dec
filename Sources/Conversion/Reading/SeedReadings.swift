import Archive
import Documents

/// Reads the articles of a source file, and gives each what is said of all of them: above the first, or in the
/// file's name.
struct SeedReadings {
  /// An article of the file.
  struct Article {
    /// Which of the file's parts it is, and the lines that hold it; `nil` when the file has no others.
    let part: Int?
    let lines: SourceLines?
    var reading: ArticleReading
  }

  private(set) var articles: [Article] = []
  /// What is doubtful about the file as a whole.
  private(set) var doubts: [Doubt] = []

  init(_ source: SeedSource, settings: ConversionSettings, knowledge: CorpusKnowledge) {
    let areSeveral = source.pieces.count > 1
    if let separator = settings.separator {
      if let like = source.parting.like {
        tell(
          like, "shorter than the article-separator '\(separator)', and parts nothing",
          "If an article ends there, make it as long, or the article-separator in pressmark.yml as short.")
      }
      if let longer = source.parting.doubtful {
        tell(
          longer, "longer than the article-separator '\(separator)', and parts articles too",
          "If it stands inside an article, make it another line there: of other signs, or with words.")
      }
    }
    if !settings.isWholeFile, let only = source.pieces.first, !areSeveral, !source.parting.hasSeparator,
      source.parting.like == nil,
      let doubt = SeveralArticles.doubt(only.text, source.decoded, settings)
    {
      doubts.append(doubt)
    }
    var heads: [IssueHead?] = []
    var head: IssueHead?
    // A head with no article below it.
    var idle: SourcePiece?
    let pieces = articles(among: source.pieces)
    for piece in pieces {
      let reading = ArticleReading(piece.text, settings: settings, knowledge: knowledge)
      let place = piece.lines.map { "lines \($0.text)" } ?? ""
      if areSeveral, let own = IssueHead(reading, lines: place, isFirst: articles.isEmpty && head == nil) {
        head = own.below(head)
        tellLostWords(of: reading, piece, own)
        idle = piece
        continue
      }
      idle = nil
      articles.append(
        Article(part: areSeveral ? piece.number : nil, lines: areSeveral ? piece.lines : nil, reading: reading))
      heads.append(head)
    }
    if let idle, !articles.isEmpty { tell(idle) }
    defer { withholdBelowDraft() }
    defer { complete(settings, source.document?.properties ?? []) }
    if articles.isEmpty {
      // Nothing but heads: then they are what the file is about.
      doubts.removeAll { $0.kind == .headOfFile }
      articles = pieces.map {
        Article(
          part: $0.number, lines: $0.lines,
          reading: ArticleReading($0.text, settings: settings, knowledge: knowledge))
      }
      return
    }
    if !heads.contains(where: { $0 != nil }), let first = headOfFirst() {
      for index in articles.indices.dropFirst() { articles[index].reading.inherit(first) }
    } else {
      for (index, head) in heads.enumerated() { if let head { articles[index].reading.inherit(head) } }
    }
  }

  /// The parts of a file that are no covers, lists of contents and error messages, which are told.
  private mutating func articles(among pieces: [SourcePiece]) -> [SourcePiece] {
    let tops = pieces.map { $0.text.lines.isEmpty ? "" : $0.text.opening(of: 0) }
    let counts = Dictionary(tops.map { ($0, 1) }, uniquingKeysWith: +)
    var others = Set(tops)
    let kinds = zip(pieces, tops).map { piece, top -> NoArticle? in
      if pieces.count == 1 { return NoArticle.isErrorPage(piece.text) ? .errorPage : nil }
      if counts[top] == 1 { others.remove(top) }
      defer { others.insert(top) }
      return NoArticle.kind(of: piece.text, headlines: others)
    }
    // A file of nothing else is what it is.
    guard pieces.count == 1 || kinds.contains(nil) else { return pieces }
    for (piece, kind) in zip(pieces, kinds) {
      guard let kind else { continue }
      let place = piece.lines.map { pieces.count > 1 ? "lines \($0.text)" : "the text" } ?? "the text"
      doubts.append(
        Doubt(
          kind: .noArticle, line: piece.lines?.first ?? 1,
          message: "\(place) \(place == "the text" ? "is" : "are") left out: \(kind.rawValue), and no article",
          advice: kind == .errorPage
            ? "Fetch the article again, or delete the text."
            : "If an article stands there, put it into a file of its own."))
    }
    return zip(pieces, kinds).filter { $1 == nil }.map(\.0)
  }

  /// A front matter at the top of a file was that of the whole file in the system it comes from: where it keeps the
  /// first article out, those that say nothing of themselves stay out too.
  private mutating func withholdBelowDraft() {
    guard articles.count > 1, let first = articles.first?.reading, first.values.isDraft,
      !first.frontMatterLines.isEmpty
    else { return }
    let others = articles.indices.dropFirst().filter { articles[$0].reading.frontMatterLines.isEmpty }
    if others.isEmpty { return }
    for index in others { articles[index].reading.withhold() }
    doubts.append(
      Doubt(
        kind: .publishing, line: first.text.lines.first?.number ?? 1,
        message:
          "the front matter keeps the first of the file's \(articles.count) articles out of the site, and so \(others.count) more",
        advice: "If they may be published, delete the line draft: true in their content files."))
  }

  /// A line that is like the separator may be a slip, or a rule inside an article.
  private mutating func tell(_ lines: Parting.Lines, _ likeness: String, _ advice: String) {
    let more = lines.count > 1 ? " (and \(lines.count - 1) more)" : ""
    doubts.append(
      Doubt(
        kind: .separator, line: lines.line, message: "the line '\(lines.text)'\(more) is \(likeness)", advice: advice))
  }

  /// What stands above the first article, where no other says when and where it was printed: then it stands
  /// above them all.
  private mutating func headOfFirst() -> IssueHead? {
    guard articles.count > 1, let head = IssueHead(ofFirst: articles[0].reading),
      articles.dropFirst().allSatisfy({ $0.reading.saysNothingOfIssue })
    else { return nil }
    let said = [head.values.publication, head.values.printedDate].compactMap(\.self).map { "'\($0)'" }
    guard !said.isEmpty else { return nil }
    doubts.append(
      Doubt(
        kind: .headOfFile, line: articles[0].reading.text.lines.first?.number ?? 1,
        message:
          "\(said.joined(separator: " and ")) above the first article is taken for all \(articles.count) of the file",
        advice: "If that is wrong, correct the content files of the others."))
    return head
  }

  /// What the file's name says, and then what the archive knows, holds for the articles that do not say it themselves.
  private mutating func complete(_ settings: ConversionSettings, _ properties: [DocumentText.Property]) {
    for index in articles.indices {
      // What a document says of itself holds for a whole book, not for each of its articles.
      if articles.count == 1 { articles[index].reading.take(properties) }
      for name in settings.names { articles[index].reading.take(name, isShared: articles.count > 1) }
      for defaults in settings.defaults { articles[index].reading.take(defaults) }
    }
  }

  /// A part that says what an issue is, below the last article of the file.
  private mutating func tell(_ idle: SourcePiece) {
    doubts.append(
      Doubt(
        kind: .headOfFile, line: idle.text.lines.first?.number ?? 1,
        message:
          "the last part of the file, '\(idle.text.opening(of: 0).shortened)', is on no page: it holds no article",
        advice: "If an article is missing there, add it to the text; otherwise delete the part."))
  }

  /// Words of a head that no field takes are on no article's page.
  private mutating func tellLostWords(of reading: ArticleReading, _ piece: SourcePiece, _ head: IssueHead) {
    var lost = reading.values.leftOut + [reading.values.kicker, reading.values.place].compactMap(\.self)
    lost += reading.values.tags + reading.values.authors
    lost += reading.blocks.filter { $0.kind != .separator }.map {
      String(decoding: reading.words(of: $0), as: UTF8.self)
    }
    lost += reading.furniture.keys.sorted().map { reading.text.string($0) }
    let kept = [head.values.publication, head.values.section]
    if let headline = reading.values.headline, head.values.page == nil, !kept.contains(headline) {
      lost.append(headline)
    }
    lost = lost.filter { $0.unicodeScalars.contains { CharacterKind($0).isWordCharacter } }
    guard !lost.isEmpty else { return }
    let words = lost.map { "'\($0.shortened)'" }.joined(separator: ", ")
    doubts.append(
      Doubt(
        kind: .headOfFile, line: piece.text.lines.first?.number ?? 1,
        message: "this part of the file is the head of the articles below it, and \(words) is on no page",
        advice: "If an article needs these words, write them into its content file."))
  }
}

extension ArticleReading {
  /// Whether it names neither a date nor where it was printed.
  fileprivate var saysNothingOfIssue: Bool {
    values.date == nil && values.printedDate == nil && values.publication == nil
  }
}
