import Archive
import TemplateEngine

/// The names that begin with a letter, where an index is too long for one page.
struct LetterPage: SitePage {
  static let template = "letter"
  static let examples = ["tags/letter_a.html"]

  /// Plans the letters of an index; `NamesPage` plans kind after kind.
  static func plan(_ kind: Taxonomy, _ plan: inout SitePlan) {
    for (index, letter) in plan.letters[kind.number].letters.enumerated() {
      plan.add(partsOf: .letter(kind, letter.first), letter.names.count, Self.self, taxonomy: kind, index: index)
    }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "a letter of the index of \(page.taxonomy.key)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let context = inputs.context
    let letters = context.letters[page.taxonomy.number].letters
    inputs.add(page.index, page.number, letters.count)
    for letter in letters {
      inputs.add(letter.title)
      inputs.add(letter.names.count)
    }
    let names = letters[page.index].names
    for name in context.part(page.number, of: names) { inputs.add(name: name, page.taxonomy, withCount: true) }
    for name in Self.firstOfParts(names, context) { inputs.add(name: name, page.taxonomy, withCount: false) }
  }

  let context: SiteContext
  let kind: Taxonomy
  private let letter: IndexLetters.Letter
  /// Which part of the letter it is.
  private let part: Int
  private let names: ArraySlice<Int>
  private let letters: [LetterRecord]

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    kind = page.taxonomy
    part = page.number
    letter = context.letters[kind.number].letters[page.index]
    names = context.part(part, of: letter.names)
    letters = LetterRecord.letters(of: kind, context, current: page.index)
  }

  /// The first name of each part of a letter, by its number.
  private static func firstOfParts(_ names: [Int], _ context: SiteContext) -> [Int] {
    let pages = context.pages(ofList: names.count)
    return (0..<pages.partCount).map { names[pages.positions(inPart: $0).lowerBound] }
  }

  var title: String {
    context.title(ofPart: part, of: context.words.indexTitle(of: kind) + context.words[.colon] + letter.title)
  }

  var ancestors: [LinkRecord] { [LinkRecord(title: context.words.indexTitle(of: kind), target: .names(kind))] }

  static let fields = TemplateFields<LetterPage>(
    "letter page", "The names that begin with a letter, in an index that is too long for one page.",
    [
      .text("letter", "The letter; # for figures and signs.") { $0.letter.title },
      .text("index-title", "The heading of the index.") { $0.context.words.indexTitle(of: $0.kind) },
      .address("index-path", "The index.") { SitePath.names($0.kind).append(to: &$1) },
      .text("count-text", "The number of the letter's names in words: \"60 subjects\".") {
        $0.context.words.text($0.letter.names.count, $0.kind.nameCount)
      },
      .list("letters", "All letters of the index, without their names.") { $0.letters },
      .list("names", "The names, or this page's part of them.", count: { $0.names.count }) {
        NameRecord(context: $0.context, kind: $0.kind, index: $0.names[$0.names.startIndex + $1])
      },
      .optionalRecord("parts", "The letter's pages, when there are several, each with its first name.") { page in
        let names = page.context.names(page.kind)
        return PartsRecord(
          address: .letter(page.kind, page.letter.first),
          labels: firstOfParts(page.letter.names, page.context).map { names[$0].text }, part: page.part)
      },
    ])
}
