import Archive
import Files

/// An archive with something of everything, and single changes of it that reach everything which pages show.
struct ChangeableArchive {
  private struct Text {
    var keys: [String: String]
    var body: String
  }

  private var texts: [Text] = []
  private var configuration =
    "title: A\nbase-url: https://example.org\nlist-length: 10\ndownloads: on\naccessibility: true\n"
    + "contact: ann@example.org\ntheme:\n  list-pictures: true\n"
    + "feeds: [tags]\n"
    + "taxonomies:\n  sections: on\n  places: on\n  languages: on\n  photographer: {label: Photographers}\n"
  private var vocabulary = "terms:\n  - label: Bread\n    broader: [Food]\n  - label: Food\n"
  private var ownPage = ["title": "About us", "description": "Who we are.", "menu": "1"]
  private var ownText = "We are three."
  private var pictureWidth: UInt8 = 10
  private(set) var hasCustomStyle = false
  private(set) var isThemeChanged = false

  init() {
    for number in 0..<18 {
      texts.append(
        Text(
          keys: [
            "title": "News \(number)", "date": "\(1990 + number / 6)-0\(3 + number / 2 % 2)-1\(number % 4)",
            "publication": number % 3 == 0 ? "The Herald" : "The Star", "page": "\(number % 5 + 1)",
            "byline": "By Ann Lee", "authors": number % 4 == 0 ? "[Ann Lee, Tom Reed]" : "[Ann Lee]",
            "tags": "[Lima, Ports, \(number < 9 ? "Bread" : "Ships"), T\(number), U\(number)]",
            "source": "\(number).txt",
          ], body: "They saw the harbour, number \(number)."))
    }
    texts[0].keys["tags"] = "[Lima, Ports, Bread, V, W, X, Y, Z]"
    texts[5].keys["date"] = "1990-03-10"
    texts[14].keys["date"] = "1992-04"
    texts[15].keys["date"] = "1992"
    texts[16].keys["date"] = nil
    texts[17].keys["date"] = nil
    texts[0].keys["issue"] = "1"
    for number in [13, 14] { texts[number].keys["issue"] = "7" }
    for number in 0..<4 {
      texts[number].keys["section"] = number < 2 ? "Letters" : "Harbour"
      texts[number].keys["place"] = number < 2 ? "Lima" : "Callao"
      texts[number].keys["language"] = number < 2 ? "fr" : "es"
    }
    for number in 6...7 { texts[number].keys["photographer"] = "[Ann Lee, Zoe Hill]" }
    texts[4].body += "\n\n![The harbour](../media/a.gif)"
    for month in 5...6 {
      texts.append(
        Text(
          keys: [
            "title": "Monthly \(month)", "date": "1993-0\(month)", "publication": "The Star", "issue": "\(month)",
          ],
          body: "A month's news."))
    }
    texts.append(
      Text(keys: ["title": "Taken back", "date": "1993-07-01", "withdrawn": "It was wrong."], body: "It was so."))
  }

  /// The project's files.
  var files: [String: String] {
    var files = ["pressmark.yml": configuration, "vocabulary.yml": vocabulary]
    for (number, text) in texts.enumerated() {
      files["content/\(number).md"] = Self.file(text.keys, text.body)
      files["seeds/\(number).txt"] = "Source \(number).\n"
    }
    files["media/a.gif"] = Self.gif(width: pictureWidth)
    files["media/b.gif"] = Self.gif(width: 30)
    files["pages/about.md"] = Self.file(ownPage, ownText)
    return files
  }

  /// As much of a GIF as says its size.
  private static func gif(width: UInt8) -> String {
    "GIF89a\(Unicode.Scalar(width))\u{00}\u{08}\u{00}\u{00}\u{00}\u{00};"
  }

  private static func file(_ keys: [String: String], _ text: String) -> String {
    let lines = keys.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
    return "---\n\(lines)---\n\n\(text)\n"
  }

  /// What pages depend on beside articles.
  var environment: Fingerprint {
    var input = ByteWriter()
    input.add(configuration)
    input.add(vocabulary)
    return input.fingerprint
  }

  /// A change of one article, or of how many there are.
  struct Change {
    let name: String
    private let change: @Sendable (inout ChangeableArchive) -> Void

    fileprivate init(_ name: String, _ change: @escaping @Sendable (inout ChangeableArchive) -> Void) {
      self.name = name
      self.change = change
    }

    func callAsFunction(_ archive: ChangeableArchive) -> ChangeableArchive {
      var archive = archive
      change(&archive)
      return archive
    }
  }

  /// Another value for each key of the front matter.
  static let values = [
    "title": "Other news", "kicker": "Strike", "standfirst": "They saw it.", "date": "1990-03-10~",
    "publication": "The Globe", "volume": "3", "issue": "12", "page": "9", "section": "World", "byline": "By Zoe Hill",
    "authors": "[Zoe Hill, Tom Reed]", "place": "Callao", "tags": "[Ports, Ships, T5]", "language": "ar",
    "rights": "Mine", "slug": "elsewhere", "draft": "true", "withdrawn": "It was wrong", "aliases": "[old.html]",
    "added": "2001-02-03",
    "source": "0.txt", "source-date": "May 20th",
    "source-sha256": SHA256Digest(of: Array("Source 5.\n".utf8)).hexadecimal,
    "source-encoding": "windows-1252", "source-part": "2", "source-lines": "\"1-1\"", "source-changes": "[Hyphens]",
    "photographer": "Ann Lee", "image": "media/b.gif", "corrections": "[\"2001-02-03: Mended\", \"Mended again\"]",
  ]

  /// All changes: of each key, of the text, of the number of articles.
  static let changes: [Change] =
    values.sorted { $0.key < $1.key }.map { key, value in Change(key) { $0.texts[5].keys[key] = value } }
    + [
      Change("text") { $0.texts[5].body = "They did not see it." },
      Change("all keys") { $0.texts[5].keys = ["title": "News 5", "date": "1990-03-10"] },
      Change("day") { $0.texts[5].keys["date"] = "1991-05-20" },
      Change("last page") { $0.texts[5].keys["page"] = "3-4" },
      Change("pages that are apart") { $0.texts[5].keys["page"] = "3-4, 7" },
      Change("how most articles print names") { archive in
        for number in archive.texts.indices where archive.texts[number].keys["date"] != "1990-03-10" {
          archive.texts[number].keys["publication"] = number % 3 == 0 ? "the Herald" : "the Star"
          archive.texts[number].keys["authors"] = "[ann Lee, tom Reed]"
          archive.texts[number].keys["tags"] = "[lima, ports, bread]"
        }
      },
      Change("number of articles") { $0.texts.removeFirst() },
      Change("number of a letter's names") { archive in
        for number in 1...4 { archive.texts[number].keys["tags"] = "[Lima, Ports]" }
      },
      Change("date of all others") { archive in
        for number in [0, 1, 2, 3, 4] { archive.texts[number].keys["date"] = "1980-07-1\(number)" }
      },
      Change("date of an article without one") { $0.texts[17].keys["date"] = "1992-04-20" },
      Change("dates of all articles without one") { archive in
        for number in [16, 17] { archive.texts[number].keys["date"] = "1992-04-20" }
      },
      Change("own page's title") { $0.ownPage["title"] = "Us" },
      Change("own page's description") { $0.ownPage["description"] = "They are we." },
      Change("own page's language") { $0.ownPage["language"] = "ar" },
      Change("own page's text") { $0.ownText = "We are four." },
      Change("menu") { $0.ownPage["menu-label"] = "We" },
      Change("own rules of style") { $0.hasCustomStyle = true },
      Change("another look") { $0.isThemeChanged = true },
      Change("configuration") { archive in
        archive.configuration =
          "title: B\ndescription: News\nbase-url: https://example.com/b\nlanguage: ar\nlist-length: 50\n"
          + "item-type: magazineArticle\nlicense: https://example.org/by\n"
          + "accessibility: true\ncontact: tom@example.org\n"
      },
      Change("vocabulary") { archive in
        archive.vocabulary = """
          terms:
            - label: {en: Bread, es: Pan}
              also: [Loaves]
              note: {fr: What is baked.}
              match: [https://example.org/bread]
              related: [Ports]
            - label: Wheat
              broader: [Bread]
            - label: Ports

          """
      },
      Change("size of a picture") { $0.pictureWidth = 20 },
      Change("picture of an article that has another") { $0.texts[4].keys["image"] = "media/b.gif" },
      Change("headline of a withdrawn article") { $0.texts[20].keys["title"] = "Taken" },
      Change("reason of its withdrawal") { $0.texts[20].keys["withdrawn"] = "It was false." },
      Change("language of a withdrawn article") { $0.texts[20].keys["language"] = "ar" },
      Change("number of an issue") { $0.texts[18].keys["issue"] = "9" },
      Change("number of one of an issue's articles") { $0.texts[14].keys["issue"] = "8" },
      Change("volume of an issue") { $0.texts[19].keys["volume"] = "2" },
      Change("publication of an issue") { $0.texts[19].keys["publication"] = "The Herald" },
      Change("date of an issue") { $0.texts[19].keys["date"] = "1993-06~" },
      Change("number of a month's issues") { $0.texts[19].keys["date"] = "1993-05" },
      Change("date of an article of a year") { $0.texts[15].keys["date"] = "1992~" },
      Change("date of an article of a month") { $0.texts[14].keys["date"] = "1992" },
    ]
}
