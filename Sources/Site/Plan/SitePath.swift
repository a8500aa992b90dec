import Archive
import TemplateEngine

/// The address of a page that is no article's, within the site: the one place where such addresses are spelled. They
/// are put together where they are printed, because a list prints thousands.
enum SitePath: Sendable {
  /// A page of which there is one.
  case file(StaticString)
  /// Articles without a year.
  case undated
  /// A page of a list in parts, from the second on, by its number from 1: `1997/04/page_2.html`. No article can have
  /// its address: a slug holds no `_`.
  indirect case part(SitePath, Int)
  /// A page that an editor wrote.
  case own(String)
  /// A year, a month or a day.
  case date(year: Int, month: Int?, day: Int?)
  /// The index of names of a kind.
  case names(Taxonomy)
  /// The names of a kind that begin with a letter.
  case letter(Taxonomy, String)
  /// The names of a kind by their numbers of articles. No name can have its address: a slug holds no `_`.
  case sizes(Taxonomy)
  /// A name's articles: a full page by its number, from 1, or that of the newest, 0.
  case name(Taxonomy, Slug, page: Int)
  /// An issue of a newspaper.
  case issue(Slug, Slug)
  /// The issues of a newspaper.
  case issuesOf(Slug)
  /// A day of the year, with pages like a name's.
  case calendarDate(month: Int, day: Int, page: Int)

  static func year(_ year: Int) -> SitePath { .date(year: year, month: nil, day: nil) }
  static func month(year: Int, month: Int) -> SitePath { .date(year: year, month: month, day: nil) }
  static func day(_ day: CalendarDay) -> SitePath { .date(year: day.year, month: day.month, day: day.day) }

  /// The same list's page of another number; of what is no list, the same.
  func page(_ number: Int) -> SitePath {
    switch self {
    case .name(let kind, let name, _): .name(kind, name, page: number)
    case .calendarDate(let month, let day, _): .calendarDate(month: month, day: day, page: number)
    case .file, .undated, .part, .own, .date, .names, .letter, .sizes, .issue, .issuesOf: self
    }
  }

  /// The same list's part of another number, from 0: the first has the list's own address.
  func part(_ number: Int) -> SitePath { number == 0 ? self : .part(self, number + 1) }

  func append(to output: inout TemplateOutput) {
    switch self {
    case .file(let path): output.append(raw: path)
    case .undated:
      output.append(SiteFolder.undated.rawValue)
      output.append(raw: "/index.html")
    case .part(let list, let number): list.append(pageOf: number, to: &output)
    case .own(let path): output.append(path)
    case .date(let year, let month, let day):
      output.append(folderOf: year, month: month, day: day)
      output.append(raw: "/index.html")
    case .names(let kind):
      output.append(kind.key)
      output.append(raw: "/")
      output.append(raw: "index.html")
    case .letter(let kind, let letter):
      output.append(kind.key)
      output.append(raw: "/letter_")
      Self.append(letter: letter, to: &output)
      output.append(raw: ".html")
    case .sizes(let kind):
      output.append(kind.key)
      output.append(raw: "/")
      output.append(raw: "by_size.html")
    case .name(let kind, let name, let page):
      output.append(kind.key)
      output.append(raw: "/")
      output.append(name.text)
      Self.append(endOfPage: page, to: &output)
    case .issue(let publication, let issue):
      Self.append(folderOfIssues: publication, to: &output)
      output.append(issue.text)
      output.append(raw: ".html")
    case .issuesOf(let publication):
      Self.append(folderOfIssues: publication, to: &output)
      output.append(raw: "index.html")
    case .calendarDate(let month, let day, let page):
      output.append(SiteFolder.onThisDay.rawValue)
      output.append(raw: "/")
      output.append(month, width: 2)
      output.append(raw: "-")
      output.append(day, width: 2)
      Self.append(endOfPage: page, to: &output)
    }
  }

  private static func append(folderOfIssues publication: Slug, to output: inout TemplateOutput) {
    output.append(SiteFolder.issues.rawValue)
    output.append(raw: "/")
    output.append(publication.text)
    output.append(raw: "/")
  }

  private static func append(endOfPage page: Int, to output: inout TemplateOutput) {
    if page > 0 {
      output.append(raw: "/")
      output.append(page)
    }
    output.append(raw: ".html")
  }

  /// The page's name stands for `index.html`, or behind the name that the list's first page has.
  private func append(pageOf number: Int, to output: inout TemplateOutput) {
    let first = text.dropLast(".html".utf8.count)
    let folder = first.hasSuffix("/index") ? first.dropLast("index".utf8.count) : first + "_"
    output.append(folder)
    output.append(ListName.part)
    output.append(number)
    output.append(raw: ".html")
  }

  /// A letter of ASCII as a small one, any other by its numbers in Unicode: addresses in which a disk or a server sees
  /// no difference would be one.
  private static func append(letter: String, to output: inout TemplateOutput) {
    if letter == "#" { return output.append(raw: "signs") }
    for (number, scalar) in letter.unicodeScalars.enumerated() {
      if number > 0 { output.append(raw: "_") }
      let isPlain = letter.unicodeScalars.count == 1 && scalar.isASCII
      output.append(isPlain ? scalar.properties.lowercaseMapping : String(scalar.value, radix: 16))
    }
  }

  /// The path as a text.
  var text: String {
    var output = TemplateOutput(capacity: 64)
    append(to: &output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
