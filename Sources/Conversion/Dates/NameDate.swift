import Archive
import Documents
import Support

/// The date that a text's file or its folders have in their names: `1997-04-24.txt`, `19970424_p3.txt`,
/// `1997/04/letters.txt`.
struct NameDate: Sendable, Equatable {
  let date: PartialDate
  /// The name that says it.
  let printed: String
  /// Whose name it is.
  let place: String
  /// Whether it is the file's own.
  var isOfFile: Bool { place == Self.file }

  private static let file = "the file's name"

  /// Looks at the path of a text below the seeds' folder; the file's own name counts before its folders'.
  init?(ofSeed seed: String, _ dates: DateReader) {
    var names = seed.split(separator: "/").map(String.init)
    guard var file = names.popLast() else { return nil }
    file = String(file.withoutSourceEnding)
    if let date = Self.date(in: file, dates) {
      self.init(date: date, printed: file, place: Self.file)
      return
    }
    // Years, months and days may each have a folder of their own, and the day may be the file.
    var (year, month): (Int?, Int?) = (nil, nil)
    var said: (date: PartialDate, printed: String)?
    for (index, name) in names.enumerated() {
      let path = names[...index].joined(separator: "/")
      if let number = Self.year(name) {
        (year, month) = (number, nil)
        said = Self.partial(number).map { ($0, path) }
      } else if let date = Self.date(in: name, dates) {
        said = (date, name)
        (year, month) = (nil, nil)
      } else if let known = year, month == nil, let number = Self.month(name, dates) {
        month = number
        said = Self.partial(known, number).map { ($0, path) } ?? said
      } else if let known = year, let knownMonth = month, let day = Self.number(name),
        let date = Self.partial(known, knownMonth, day)
      {
        said = (date, path)
      }
    }
    if let year {
      let whole = (names + [file]).joined(separator: "/")
      if let month, let day = Self.number(file), let date = Self.partial(year, month, day) {
        said = (date, whole)
      } else if month == nil, let date = Self.date(in: "\(file) \(year)", dates), date.day != nil {
        said = (date, whole)
      }
    }
    guard let said else { return nil }
    self.init(date: said.date, printed: said.printed, place: "the folder's name")
  }

  private init(date: PartialDate, printed: String, place: String) {
    (self.date, self.printed, self.place) = (date, printed, place)
  }

  /// A year in a file's name that may be its text's, or anything else's: `speech-1945.txt`.
  static func possibleYear(ofSeed seed: String) -> String? {
    let name = seed.split(separator: "/").last.map(String.init) ?? seed
    return name.split { !$0.isASCIIDigit }.map(String.init).first { year($0) != nil }
  }

  // MARK: - A name

  /// The date that words of a name are, if they are a date and nothing else.
  static func date(_ words: String, _ order: Configuration.DateOrder?, _ dates: LayoutValues) -> PartialDate? {
    if words.allSatisfy({ $0.isASCIIDigit || "-_. ".contains($0) }) {
      let runs = words.split { !$0.isASCIIDigit }.count
      if runs <= 3, let date = figures(in: words), runs == 1 || date.day == nil || runs == 3 { return date }
      if let year = year(words) { return partial(year) }
    }
    let spaced = String(words.map { $0 == "_" ? " " : $0 })
    let blank = spaced.contains(where: \.isLetter) ? String(spaced.map { $0 == "-" ? " " : $0 }) : spaced
    return (dates.date(spaced, order) ?? dates.date(blank, order))?.date
  }

  /// The day or month that a name says.
  private static func date(in name: String, _ dates: DateReader) -> PartialDate? {
    if let date = figures(in: name) { return date }
    // Words are parted by whatever is allowed in names.
    let words = String(name.map { $0 == "_" ? " " : $0 })
    let spaced = words.contains(where: \.isLetter) ? String(words.map { $0 == "-" ? " " : $0 }) : words
    for line in [words, spaced] {
      for reading in dates.dates(in: line) where !reading.isBareYear && reading.precision != .decade {
        if let date = reading.date { return date }
      }
    }
    return year(name).flatMap { partial($0) }
  }

  /// `19970424`, `1997-04-24`, `1997_04_24`, `1997-04`.
  private static func figures(in name: String) -> PartialDate? {
    let runs = name.split(omittingEmptySubsequences: true) { !$0.isASCIIDigit }
    for (index, run) in runs.enumerated() {
      if run.count == 8, let all = Int(run), let date = partial(all / 10_000, all / 100 % 100, all % 100) {
        return date
      }
      guard run.count == 4, let year = Int(run), index + 1 < runs.count else { continue }
      func number(_ place: Int) -> Int? {
        guard runs.indices.contains(place), (1...2).contains(runs[place].count),
          name.distance(from: runs[place - 1].endIndex, to: runs[place].startIndex) == 1
        else { return nil }
        return Int(runs[place])
      }
      guard let month = number(index + 1) else { continue }
      if let day = number(index + 2) { return partial(year, month, day) }
      // 1905-06 may be two years.
      if month != (year + 1) % 100, runs[index + 1].count == 2, let date = partial(year, month) { return date }
    }
    return nil
  }

  /// A name that is nothing but a year.
  private static func year(_ name: String) -> Int? {
    guard name.utf8.count == 4, let year = whole(name), (1500...2099).contains(year) else { return nil }
    return year
  }

  /// A folder that is a month's: `04`, `4`, `April`, `04-April`.
  private static func month(_ name: String, _ dates: DateReader) -> Int? {
    if let number = number(name) { return (1...12).contains(number) ? number : nil }
    let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard (1...2).contains(words.count), let last = words.last, DateReader.isMonth(last.lowercased()) else {
      return nil
    }
    return dates.dates(in: "1 \(last) 1999").first?.date?.month
  }

  private static func number(_ name: String) -> Int? { name.utf8.count <= 2 ? whole(name) : nil }

  /// The number that a name writes, when it is nothing but figures.
  private static func whole(_ name: String) -> Int? { name.allSatisfy(\.isASCIIDigit) ? Int(name) : nil }

  private static func partial(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> PartialDate? {
    guard (1500...2099).contains(year) else { return nil }
    return try? PartialDate(edtf: Article.folder(year: year, month: month, day: day).replacing("/", with: "-"))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
