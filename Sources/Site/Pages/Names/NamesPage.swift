import Archive
import TemplateEngine

/// The index of tags, authors or publications.
struct NamesPage: SitePage {
  static let template = "names"
  static let examples = Taxonomy.all.map { SitePath.names($0).text }

  /// Kind after kind, each with the pages of its names.
  static func plan(_ plan: inout SitePlan) {
    for kind in Taxonomy.all {
      let count = plan.catalogue[kind].names.count(where: \.hasPage)
      if count > 0 { plan.add(.names(kind), Self.self, taxonomy: kind) }
      if count >= longIndex { plan.add(.sizes(kind), MostArticlesPage.self, taxonomy: kind) }
      NamePage.plan(kind, &plan)
    }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "the index of \(page.taxonomy.key)" }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for name in inputs.context.namesWithPage(page.taxonomy) { inputs.add(name: name, page.taxonomy, withCount: true) }
  }

  let context: SiteContext
  let kind: Taxonomy
  /// Those that have a page, by their numbers.
  private let names: [Int]
  private let letters: [LetterRecord]
  private let mostUsed: [NameRecord]

  /// A shorter index is read at a glance.
  static let longIndex = 40
  private static let mostUsedCount = 20

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    kind = page.taxonomy
    names = context.namesWithPage(kind)
    letters = LetterRecord.letters(of: names, kind, context)
    mostUsed = names.count < Self.longIndex ? [] : context.mostUsed(kind, Self.mostUsedCount)
  }

  var title: String { context.words[kind.indexTitle] }

  static let fields = TemplateFields<NamesPage>(
    "names", "The index of subjects, authors or publications.",
    [
      .text("title", "The heading.") { $0.title },
      .number("count", "The number of names.") { $0.names.count },
      .text("count-text", "That number in words: \"60 subjects\".") {
        $0.context.words.text($0.names.count, $0.kind.nameCount)
      },
      .list("letters", "The names by their first letters.") { $0.letters },
      .flag("has-most-used", "Whether the index is long: 40 names or more.") { !$0.mostUsed.isEmpty },
      .list("most-used", "The names with most articles, up to 20, in a long index.") { $0.mostUsed },
      .address("sizes-path", "The page that lists more of them, of a long index.", when: { !$0.mostUsed.isEmpty }) {
        SitePath.sizes($0.kind).append(to: &$1)
      },
    ]
      + Taxonomy.all.map { taxonomy in
        .flag("is-\(taxonomy.key)", "Whether these are \(taxonomy.indexWord).") { $0.kind == taxonomy }
      })

  /// A letter of the alphabet.
  struct LetterRecord: TemplateRecord {
    let letter: String
    let number: Int
    let context: SiteContext
    let kind: Taxonomy
    /// Their numbers.
    var names: [Int] = []

    static let fields = TemplateFields<LetterRecord>(
      "letter", "A letter of an index.",
      [
        .text("letter", "The letter; # for figures and signs.") { $0.letter },
        .writtenText("anchor", "The heading's id, for links to it.") { record, output in
          output.append(raw: "letter-")
          output.append(record.number)
        },
        .list("names", "The names.", count: { $0.names.count }) {
          NameRecord(context: $0.context, kind: $0.kind, index: $0.names[$1])
        },
      ])

    static func letters(of names: [Int], _ kind: Taxonomy, _ context: SiteContext) -> [LetterRecord] {
      var letters: [LetterRecord] = []
      var numbers: [String: Int] = [:]
      let all = context.names(kind)
      let nameIndex = context.catalogue[kind]
      for index in names {
        let letter = nameIndex.initial(of: all[index].text)
        let number = numbers[letter] ?? letters.count
        if number == letters.count {
          letters.append(LetterRecord(letter: letter, number: number + 1, context: context, kind: kind))
        }
        numbers[letter] = number
        letters[number].names.append(index)
      }
      return letters
    }
  }
}
