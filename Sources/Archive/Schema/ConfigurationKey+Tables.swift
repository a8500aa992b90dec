import Markdown
import Support

extension ConfigurationKey {
  /// The keys of the file.
  static let all = archive + reading + site

  private static let archive: [ConfigurationKey] = [
    ConfigurationKey("title", .filled, "The archive's name, on every page.") { reader, entry in
      guard let title = reader.text(entry) else { return }
      let advice = "Write its name: title: \"The Daily Herald\"."
      if title.isEmpty { reader.fail(entry, "the archive has no title", advice) }
      reader.configuration.title = title
    },
    ConfigurationKey("description", .words, "A sentence on what it holds, on the home page and for search engines.") {
      reader, entry in reader.text(entry).map { reader.configuration.description = $0 }
    },
    .value(
      "base-url", .webAddress, "The address it will have on the web: for feeds, the sitemap and absolute addresses.",
      \.configuration.baseURL, "Write it in full: base-url: \"https://example.org/archive\".", { BaseURL($0) }),
    .value(
      "feed-id", .words, "Who gives feeds' entries their permanent names, a host of yours and when: example.org,2026.",
      \.configuration.feedAuthority, orElse: "is not the beginning of a tag URI (RFC 4151)",
      "Write a host name that was yours, a comma, and a year in which it was: feed-id: \"example.org,2026\".",
      { TagURIAuthority($0) }),
    .choice(
      "item-type", "What articles are to Zotero.", \.configuration.itemType, orElse: "is not a type of item"),
    .value(
      "license", .webAddress, "The web address of the licence under which the articles are.", \.configuration.license,
      "Write it in full: license: \"https://creativecommons.org/licenses/by/4.0/\".", { $0.isWebAddress ? $0 : nil }),
    .needed(
      "language", .language, "The language of the archive and of its pages' words, a BCP 47 tag.",
      \.configuration.language, orElse: "is not a language tag", "Write a BCP 47 tag such as en, fr or pt-BR.",
      { isLanguageTag($0) ? $0 : nil }),
    ConfigurationKey("publication", .words, "The publication of all texts that name none.") {
      $0.readDefault(.publication, $1)
    },
    ConfigurationKey(
      "publications", .named(.words), "Names for readers, by the publication's name as the texts print it."
    ) { reader, entry in
      for name in reader.mapping(entry) { reader.text(name).map { reader.configuration.publications[name.key] = $0 } }
    },
    ConfigurationKey(
      "names", .oneOrMore(.words), "How the names of files and folders are to be read: \"No. {issue}\"."
    ) { $0.readNames($1) },
  ]

  private static let site: [ConfigurationKey] = [
    ConfigurationKey("folders", .named(.keys(folder)), "What holds for the texts of a folder below seeds/.") {
      reader, entry in for folder in reader.mapping(entry) { reader.readFolder(folder) }
    },
    ConfigurationKey("layouts", .named(.words), "How the lines of some texts stand; pressmark learn writes it.") {
      reader, entry in for layout in reader.mapping(entry) { reader.readLayout(layout) }
    },
    // Earlier versions had another word for one.
    .choice(
      "sources", "Where the untouched source texts are in the site.", \.configuration.sources,
      also: ["published": .beside], orElse: "does not say how source texts are published",
      "Write sources: beside, sources: packed for one file a month, sources: inline for texts in the articles' pages, "
        + "or sources: none to keep them off the site."),
    .flag(
      "downloads", "Whether there are files to take away: texts of each year, citations.",
      \.configuration.hasDownloads),
    .keys("media", media, "What is made of pictures."),
    ConfigurationKey(
      "precompress",
      .oneOrMore(.either([.choice(Configuration.Compression.allCases.map(\.rawValue)), .matching("^$")])),
      "The forms in which text files lie ready for servers that send them."
    ) { $0.readCompression($1) }.at(\.configuration.precompressPosition),
    ConfigurationKey(
      "search", .either([.flag, .keys(search)]), "Whether there is a search, and what its index holds."
    ) { $0.readSearch($1) },
    .value(
      "host", .choice(HostLimits.all.map(\.key) + [""]),
      "Where the site will lie: each build says what is too much there.", \.configuration.host,
      orElse: "is not a host that Pressmark knows",
      "Write one of these: \(HostLimits.all.map(\.key).joined(separator: ", ")).", { HostLimits(named: $0) }
    ).at(\.configuration.hostPosition),
    .keys("markdown", markdown, "How content files are rendered."),
    ConfigurationKey("theme", .keys(theme), "The look.") { $0.readTheme($1) },
    .number(
      "list-length", 10...10_000, "How many articles or names a full page of a long list has.",
      \.configuration.listLength, "Write for instance: list-length: 200."),
    .number(
      "tags-per-article", 0...50, "The most subjects that are found for an article.", \.configuration.tagsPerArticle,
      "Write for instance: tags-per-article: 8; 0 finds none."),
    .value(
      "contact", .words, "Where readers tell of a mistake: a mail address, or a page of the web.",
      \.configuration.contact, orElse: "is neither a mail address nor a web address",
      "Write one: contact: \"archive@example.org\" or \"https://example.org/archive/issues/new\".", { Contact($0) }),
    ConfigurationKey(
      "menu", .either([.oneOrMore(.words), .named(.words)]),
      "Your own pages in the menu: their files, or each with its name there."
    ) { $0.readMenu($1) },
    .needed(
      "issues", .flag, "Whether the issues that articles number have pages.", \.configuration.hasIssues,
      orElse: "does not say whether issues have pages", "Write issues: on or issues: off.", ConfigurationReader.truth),
    ConfigurationKey(
      "taxonomies", .named(.either([.choice(Configuration.Choice.allCases.map(\.rawValue)), .keys(taxonomy)])),
      "Whether sections, places and languages have pages; and keys of your own that have."
    ) { $0.readTaxonomies($1) },
    ConfigurationKey(
      "feeds", .oneOrMore(.words), "The indexes of which each name has a feed of its own: tags, authors."
    ) { $0.readFeeds($1) },
    ConfigurationKey(
      "publish", .named(.either([.filled, .keys(place)])),
      "The places that pressmark publish brings the site to: rsync:editor@example.org:/var/www/archive."
    ) { $0.readPublishing($1) },
    .flag(
      "accessibility", "Whether a page says what was tested for readers with disabilities, and how.",
      \.configuration.hasAccessibility),
  ]

  static let media = [
    ConfigurationKey(
      "widths", .oneOrMore(.either([.number(pictureWidths), .matching("^$")])),
      "How many pixels wide smaller copies of pictures are."
    ) { $0.readWidths($1, pictureWidths) }
  ]

  private static let pictureWidths = 16...10_000

  static let search: [ConfigurationKey] = [
    .choice(
      "passages", "What the search's index holds of the texts.", \.search.passages,
      orElse: "does not say what the search holds of the texts"),
    .flag("stem", "Whether a word finds its other forms too.", \.search.stem),
  ]

  static let markdown: [ConfigurationKey] = [
    .flag("raw-html", "Whether HTML in content files reaches the page.", \.configuration.markdown.rawHTML),
    .flag(
      "smart-punctuation", "Whether straight quotes become typographic ones.",
      \.configuration.markdown.smartPunctuation),
  ]
}
