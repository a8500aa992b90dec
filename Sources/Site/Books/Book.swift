public import Archive
public import Files
import Markdown
import Subjects
import TemplateEngine

/// Some of the archive's articles as a book, EPUB 3.3: those of a year, a month or a day, of an issue, or of a name.
///
/// The same articles are the same bytes: what says when the book was changed is the day on which the last of its
/// articles was added.
public struct Book: Sendable {
  let title: String
  let configuration: Configuration
  let words: Words
  let articles: [Article]
  private let content: OpenFolder
  private let project: Project
  /// The publications' names as readers see them.
  private let publications: [String?]

  /// Reads the archive and chooses its articles.
  ///
  /// - Parameter what: `1997`, `1997-04`, `1997-04-24`, an issue's page, or the name of a subject, an author or a
  ///   publication.
  /// - Returns: `nil` when no article is of that, or with an error among the diagnostics.
  public static func make(
    of what: String, in project: Project, _ configuration: Configuration, jobs: Int
  ) async -> (book: Book?, diagnostics: [Diagnostic]) {
    let loaded = await ArticleLoader(project, jobs: jobs)
    let (vocabulary, mistakes) = Vocabulary.load(project)
    let second = SecondFiles(among: loaded, in: project)
    let diagnostics = loaded.diagnostics + mistakes + [second.damage].compactMap(\.self) + second.diagnostics
    if diagnostics.containsError { return (nil, diagnostics) }
    let catalogue = Catalogue(
      second.leaving(loaded.articles), configuration: configuration, vocabulary: vocabulary)
    do {
      let theme = try Theme(ThemeFiles(project, configuration.theme), project, language: configuration.language)
      guard let chosen = choose(what, of: catalogue, theme.words), !chosen.articles.isEmpty else {
        return (nil, diagnostics)
      }
      let shown = ShownNames(configuration, catalogue.vocabulary)
      let articles = chosen.articles.map { catalogue.articles[$0] }
      let book = Book(
        title: configuration.title + theme.words[.colon]
          + (chosen.date.map { theme.words.dates.text($0) } ?? chosen.name),
        configuration: configuration, words: theme.words, articles: articles, content: OpenFolder(project.content),
        project: project, publications: articles.map { $0.publication.map { shown.text(for: $0, .publications) } })
      return (book, diagnostics)
    } catch {
      return (nil, diagnostics + error.diagnostics)
    }
  }

  /// The articles of a date, of an issue, or of a name.
  private static func choose(
    _ what: String, of catalogue: Catalogue, _ words: Words
  ) -> (articles: [Int], date: PartialDate?, name: String)? {
    if let date = try? PartialDate(edtf: what), let point = date.plainPoint {
      let articles = catalogue.articles.indices.filter { index in
        guard let (year, month, day) = catalogue.articles[index].filedUnder else { return false }
        return year == point.year && (point.month == nil || month == point.month)
          && (point.day == nil || day == point.day)
      }
      return (articles, date, what)
    }
    for (number, issue) in catalogue.issues.issues.enumerated() {
      let path = IssuePage.path(of: number, catalogue.issues, catalogue).text
      if path == what || path == "issues/\(what).html" {
        let publication = catalogue.publications.names[issue.publication].text
        return (issue.articles, nil, ([publication] + issue.numbers(words)).joined(separator: words[.listSeparator]))
      }
    }
    let slug = Slug(what)?.text
    for taxonomy in catalogue.taxonomies {
      if let name = taxonomy.names.first(where: { $0.text == what })
        ?? taxonomy.names.first(where: { $0.slug.text == slug })
      {
        return (name.articles, nil, name.text)
      }
    }
    return nil
  }

  /// How many articles it has.
  public var articleCount: Int { articles.count }

  /// Writes the book.
  ///
  /// - Returns: what is wrong; with an error the archive must not be finished.
  public func write(to zip: ZipWriter) throws(FileError) -> [Diagnostic] {
    // The first file says what the archive is, whoever reads no further.
    try zip.add("mimetype", Array("application/epub+zip".utf8))
    try zip.add("META-INF/container.xml", Array(Self.container.utf8))
    try zip.add("EPUB/package.opf", package)
    try zip.add("EPUB/nav.xhtml", contents)
    try zip.add("EPUB/style.css", Array(Self.style.utf8))
    var diagnostics: [Diagnostic] = []
    for index in articles.indices {
      if let bytes = try page(index, &diagnostics) { try zip.add("EPUB/" + Self.file(index), bytes) }
    }
    return diagnostics
  }

  static func file(_ index: Int) -> String { "article-\(index + 1).xhtml" }

  // MARK: - Pages

  private var contents: [UInt8] {
    page(titled: title, language: configuration.language) { output in
      output.append(raw: "<h1>")
      output.append(xml: title)
      output.append(raw: "</h1>\n<nav epub:type=\"toc\" role=\"doc-toc\">\n<ol>\n")
      for (index, article) in articles.enumerated() {
        output.append(raw: "<li><a href=\"")
        output.append(xml: Self.file(index))
        output.append(raw: "\">")
        output.append(xml: article.title)
        output.append(raw: "</a></li>\n")
      }
      output.append(raw: "</ol>\n</nav>\n")
    }
  }

  private func page(_ index: Int, _ diagnostics: inout [Diagnostic]) throws(FileError) -> [UInt8]? {
    let article = articles[index]
    let bytes = try content.readStamped(article.file, limit: ContentFiles.longest).bytes
    guard let split = try? FrontMatterSplit.split(bytes) else {
      diagnostics.append(.changedMeanwhile(project.shown(content: article.file)))
      return nil
    }
    let body = BookText(bytes.span.extracting(split.body), smart: configuration.markdown.smartPunctuation)
    if body.lostAddresses > 0 {
      diagnostics.append(.addressesLeftOut(body.lostAddresses, of: project.shown(content: article.file)))
    }
    return page(titled: article.title, language: article.language ?? configuration.language) { output in
      let date = article.date.map { words.dates.text($0) }
      let folio = [publications[index], date].compactMap(\.self).joined(separator: words[.listSeparator])
      func add(_ text: String?, _ open: StaticString, _ close: StaticString) {
        guard let text, !text.isEmpty else { return }
        output.append(raw: open)
        output.append(xml: text)
        output.append(raw: close)
      }
      add(folio, "<p class=\"folio\">", "</p>\n")
      add(article.kicker, "<p class=\"kicker\">", "</p>\n")
      add(article.title, "<h1>", "</h1>\n")
      add(article.standfirst, "<p class=\"standfirst\">", "</p>\n")
      add(article.byline, "<p class=\"byline\">", "</p>\n")
      output.append(raw: body.xhtml)
      guard let base = configuration.baseURL else { return }
      let address = base.address(of: ArticlePage.path(of: article))
      output.append(raw: "<p class=\"folio\"><a href=\"")
      output.append(xml: address)
      add(address, "\">", "</a></p>\n")
    }
  }

  private func page(
    titled title: String, language: String, _ body: (inout TemplateOutput) -> Void
  ) -> [UInt8] {
    var output = TemplateOutput(capacity: 8192)
    output.append(raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
    output.append(
      raw: "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" xml:lang=\"")
    output.append(xml: language)
    output.append(raw: "\" lang=\"")
    output.append(xml: language)
    output.append(raw: "\" dir=\"")
    output.append(xml: writingDirection(of: language))
    output.append(raw: "\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
    output.append(xml: title)
    output.append(raw: "</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n")
    body(&output)
    output.append(raw: "</body>\n</html>\n")
    return output.bytes
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  private static let style = """
    h1 { font-size: 1.5em; line-height: 1.2; }
    .folio, .byline { font-size: .875em; }
    .kicker { font-weight: bold; }
    .standfirst { font-style: italic; }
    pre { white-space: pre-wrap; }

    """
}

extension Diagnostic {
  /// Links and pictures that a book cannot have.
  fileprivate static func addressesLeftOut(_ count: Int, of path: String) -> Diagnostic {
    Diagnostic(
      .warning, path,
      "\(count == 1 ? "1 link or picture is" : "\(count) links or pictures are") not in the book, only the words",
      advice: "A book has the texts alone: links of it lead to addresses on the web (https://…).")
  }
}
