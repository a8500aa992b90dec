extension ConfigurationKey {
  private static let texts = ValueShape.oneOrMore(.words)

  /// The keys of the file.
  static let all = archive + reading + site

  private static let archive: [ConfigurationKey] = [
    ConfigurationKey("title", .filled, "The archive's name, on every page."),
    ConfigurationKey("description", .words, "A sentence on what it holds, on the home page and for search engines."),
    ConfigurationKey(
      "base-url", .webAddress, "The address it will have on the web: for feeds, the sitemap and absolute addresses."),
    ConfigurationKey(
      "feed-id", .words, "Who gives feeds' entries their permanent names, a host of yours and when: example.org,2026."
    ),
    ConfigurationKey(
      "item-type", .choice(Configuration.ItemType.allCases.map(\.rawValue)), "What articles are to Zotero."),
    ConfigurationKey("license", .webAddress, "The web address of the licence under which the articles are."),
    ConfigurationKey("language", .language, "The language of the archive and of its pages' words, a BCP 47 tag."),
    ConfigurationKey("publication", .words, "The publication of all texts that name none."),
    ConfigurationKey(
      "publications", .named(.words), "Names for readers, by the publication's name as the texts print it."),
    ConfigurationKey("names", texts, "How the names of files and folders are to be read: \"No. {issue}\"."),
  ]

  private static let site: [ConfigurationKey] = [
    ConfigurationKey("folders", .named(.keys(folder)), "What holds for the texts of a folder below seeds/."),
    ConfigurationKey("layouts", .named(.words), "How the lines of some texts stand; pressmark learn writes it."),
    ConfigurationKey(
      "sources", .choice(Configuration.Sources.allCases.map(\.rawValue) + ["published"]),
      "Where the untouched source texts are in the site."),
    ConfigurationKey("downloads", .flag, "Whether there are files to take away: texts of each year, citations."),
    ConfigurationKey("media", .keys(media), "What is made of pictures."),
    ConfigurationKey(
      "precompress",
      .oneOrMore(.either([.choice(Configuration.Compression.allCases.map(\.rawValue)), .matching("^$")])),
      "The forms in which text files lie ready for servers that send them."),
    ConfigurationKey(
      "search", .either([.flag, .keys(search)]), "Whether there is a search, and what its index holds."),
    ConfigurationKey(
      "host", .choice(WebHost.all.map(\.key) + [""]),
      "Where the site will lie: each build says what is too much there."),
    ConfigurationKey("markdown", .keys(markdown), "How content files are rendered."),
    ConfigurationKey("theme", .keys(theme), "The look."),
    ConfigurationKey("list-length", .number(10...10_000), "How many articles or names a full page of a long list has."),
    ConfigurationKey("tags-per-article", .number(0...50), "The most subjects that are found for an article."),
    ConfigurationKey("contact", .words, "Where readers tell of a mistake: a mail address, or a page of the web."),
    ConfigurationKey(
      "menu", .either([texts, .named(.words)]),
      "Your own pages in the menu: their files, or each with its name there."),
    ConfigurationKey("issues", .flag, "Whether the issues that articles number have pages."),
    ConfigurationKey(
      "taxonomies", .named(.either([.choice(Configuration.Choice.allCases.map(\.rawValue)), .keys(taxonomy)])),
      "Whether sections, places and languages have pages; and keys of your own that have."),
    ConfigurationKey("feeds", texts, "The indexes of which each name has a feed of its own: tags, authors."),
    ConfigurationKey(
      "publish", .named(.either([.filled, .keys(place)])),
      "The places that pressmark publish brings the site to: rsync:editor@example.org:/var/www/archive."),
    ConfigurationKey(
      "accessibility", .flag, "Whether a page says what was tested for readers with disabilities, and how."),
  ]

  /// How texts are read.
  static let reading: [ConfigurationKey] = [
    ConfigurationKey(
      "date-order", .choice(Configuration.DateOrder.allCases.map(\.rawValue)), "How texts write dates in figures."),
    ConfigurationKey(
      "earliest-short-year", .number(1000...9900), "The earliest year that a year of two digits can mean."),
    ConfigurationKey("encoding", .words, "The texts' encoding: windows-1251."),
    ConfigurationKey(
      "article-separator", texts, "What stands between the articles of one file; none where each is one article."),
  ]

  /// What can be said of a folder's texts.
  static let folder: [ConfigurationKey] =
    reading + [ConfigurationKey("names", texts, "How the names of its files and folders are to be read.")]
    + TextDefaults.keys.map { key in ConfigurationKey(key.name, key.kind.shape, "\(key.meaning)") }

  static let media = [
    ConfigurationKey(
      "widths", .oneOrMore(.either([.number(16...10_000), .matching("^$")])),
      "How many pixels wide smaller copies of pictures are.")
  ]

  static let search = [
    ConfigurationKey(
      "passages", .choice(Configuration.Passages.allCases.map(\.rawValue)),
      "What the search's index holds of the texts."),
    ConfigurationKey("stem", .flag, "Whether a word finds its other forms too."),
  ]

  static let markdown = [
    ConfigurationKey("raw-html", .flag, "Whether HTML in content files reaches the page."),
    ConfigurationKey("smart-punctuation", .flag, "Whether straight quotes become typographic ones."),
  ]

  static let theme = [
    ConfigurationKey("accent", .words, "The colour of links and charts, as CSS writes it."),
    ConfigurationKey("accent-dark", .words, "The same on dark screens."),
    ConfigurationKey("paper", .words, "The colour behind the text."),
    ConfigurationKey("paper-dark", .words, "The same on dark screens."),
    ConfigurationKey(
      "typeface", .choice(Configuration.Theme.Typeface.allCases.map(\.rawValue) + [""]),
      "The letters of texts and headlines."),
    ConfigurationKey("measure", length, "How wide texts are set: 34em."),
    ConfigurationKey("width", length, "How wide a page is at most: 75rem."),
    ConfigurationKey("masthead", .words, "A picture that stands for the title, by its path from the archive's folder."),
    ConfigurationKey("list-pictures", .flag, "Whether lists show the articles' pictures."),
  ]

  private static let length = ValueShape.matching("^([0-9.]+(rem|em|ch|px))?$")

  /// A place that the site is published to.
  static let place = [
    ConfigurationKey("to", .filled, "Its kind and where it is: rclone:remote:bucket/archive."),
    ConfigurationKey(
      "url", .either([.needed("^https?://.+$"), .choice(["none"])]),
      "The web address at which readers find it; none where there is none."),
  ]

  /// A key of the front matter that has pages.
  static let taxonomy = [
    ConfigurationKey("label", .filled, "What readers see: Photographers."),
    ConfigurationKey("name", .words, "What stands below an article: Photographer."),
  ]
}
