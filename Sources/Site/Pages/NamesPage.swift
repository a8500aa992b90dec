import Archive
import TemplateEngine
import Wording

/// The index of tags, authors or publications.
struct NamesPage: TemplateRecord {
  let context: SiteContext
  let kind: NameKind

  /// A shorter index is read at a glance.
  private static let longIndex = 40
  private static let mostUsedCount = 20

  private var names: [Name] { kind.index(in: context.catalogue).names.filter(\.hasPage) }

  static let fields: TemplateFields<NamesPage> = [
    TemplateField("title", "The heading.") { .text($0.kind.title) },
    TemplateField("count", "The number of names.") { .number($0.names.count) },
    TemplateField("count-text", "That number in words: 60 subjects.") {
      .text(counted($0.names.count, $0.kind.singular.lowercased(), $0.kind.title.lowercased()))
    },
    TemplateField("is-tags", "Whether these are tags.") { .bool($0.kind == .tags) },
    TemplateField("is-authors", "Whether these are authors.") { .bool($0.kind == .authors) },
    TemplateField("is-publications", "Whether these are publications.") { .bool($0.kind == .publications) },
    TemplateField("letters", "The names by their first letters.") { $0.letters },
    TemplateField("has-most-used", "Whether the index is long.") { .bool($0.names.count >= longIndex) },
    TemplateField("most-used", "The names with most articles, in a long index.") { page in
      page.names.count < longIndex ? .nothing : page.context.mostUsed(page.kind, mostUsedCount)
    },
  ]

  private var letters: TemplateValue {
    var letters: [(letter: String, names: [Name])] = []
    var numbers: [String: Int] = [:]
    for name in names {
      let letter = NameIndex.initial(of: name.text)
      let number = numbers[letter] ?? letters.count
      if number == letters.count { letters.append((letter, [])) }
      numbers[letter] = number
      letters[number].names.append(name)
    }
    return .list(
      letters.enumerated().map { number, entry in
        .record(
          LetterRecord(
            letter: entry.letter, anchor: "letter-\(number + 1)",
            names: .list(entry.names.map { context.name(kind, $0) })))
      })
  }

  /// A letter of the alphabet.
  struct LetterRecord: TemplateRecord {
    let letter: String
    let anchor: String
    let names: TemplateValue

    static let fields: TemplateFields<LetterRecord> = [
      TemplateField("letter", "The letter; # for figures and signs.") { .text($0.letter) },
      TemplateField("anchor", "The heading's id.") { .text($0.anchor) },
      TemplateField("names", "The names.") { $0.names },
    ]
  }
}
