import Archive

/// The files that a new archive begins with.
enum NewProject {
  /// Each file's path in the project, and what it holds.
  static var files: [(path: String, bytes: [UInt8])] {
    [
      ("pressmark.yml", Array(configuration.utf8)),
      ("seeds/README.md", Array(seedsReadme.utf8)),
      ("pages/about.md", Array(aboutPage.utf8)),
      (".gitattributes", Array(gitAttributes.utf8)),
      (".gitignore", Array(gitIgnore.utf8)),
    ]
  }

  /// Checksums in content/ and site/ are of bytes.
  private static let gitAttributes = """
    # Git keeps the texts, content and site as they are, line ends and all: their checksums would not be right otherwise.
    * -text
    # Of two branches that both have new addresses, the lines of both.
    addresses.tsv merge=union

    """

  private static let gitIgnore = """
    # What Pressmark remembers from one run to the next, and what 'pressmark undo' needs; the archive is whole without it.
    /.pressmark/

    """

  private static let configuration = """
    \(ArchiveSchema.modeline)
    # The archive's configuration. Lines that begin with # are comments; delete the # to use a key.

    title: "My archive"
    description: "Articles from a newspaper."
    # The language of the archive, and of the words on its pages: ar, de, en, es, fr, it, pt or ru, or another one that you write the words for.
    language: en

    # The address it will have on the web: for the sitemap and for search engines.
    # base-url: "https://example.org/archive"

    # How dates in figures are to be read, such as 03/04/1997: dmy, mdy or ymd.
    # date-order: dmy

    # Where readers tell of a mistake: a mail address, or a page of the web.
    # contact: "archive@example.org"

    # Names for readers, by the publication's name as the texts print it.
    # publications:
    #   WeeklyWorker: "Weekly Worker"

    """

  /// A draft: what nobody has filled in is not to be published.
  private static let aboutPage = """
    ---
    title: "About this archive"
    description: "Who makes it, what it holds, and how to reach us."
    menu: "1"
    menu-label: "About"
    draft: true
    ---

    Say here who you are, which newspapers and years the archive holds, who may use the texts and how, and whom to write to.
    Then delete the line `draft: true` above: the page stands in the menu from then on.

    """

  private static let seedsReadme = """
    # Source texts

    Put your texts here, one article a file, with names that end in `.txt`; folders are fine. Pressmark never changes them.

    A text begins with its publication, date, headline and byline, in whatever order and layout. Here is one:

        The Daily Herald

        24.04.1997

        A headline

        By Ann Lee

        The first paragraph.

        The second paragraph.

    Then type `pressmark build`, here or in the folder above.

    """
}
