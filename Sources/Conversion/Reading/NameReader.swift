import Archive
import Documents
import Support

/// Reads what the names of a text and its folders say: by the patterns of `pressmark.yml`, and dates by their look.
struct NameReader {
  private let dates: DateReader
  private let values: LayoutValues

  init(_ dates: DateReader) {
    self.dates = dates
    values = LayoutValues(dates)
  }

  /// What the names say of a text, what counts before the rest first.
  ///
  /// - Parameters:
  ///   - seed: its path below the seeds' folder.
  ///   - defaults: the patterns of the folders around it, the deepest first; of each name the first that fits holds.
  func read(_ seed: String, by defaults: [TextDefaults]) -> [NameValues] {
    var found: [NameValues] = []
    let path = seed.withoutSourceEnding
    var names = path.split(separator: "/").map(String.init).map(Optional.some)
    for folder in defaults where !folder.names.isEmpty {
      let start = folder.folder.split(separator: "/").count
      let below = path.split(separator: "/").dropFirst(start).joined(separator: "/")
      if let said = read(below, folder.names.filter(\.isPath), "the path") { found.append(said) }
      for index in names.indices.dropFirst(start).reversed() {
        let isFile = index == names.count - 1
        // A picture of few words may fit folders that it is not for: it needs a word or a date of its own.
        let patterns = folder.names.filter { !$0.isPath && (isFile || $0.pieces.isCertain) }
        guard let name = names[index],
          let said = read(name, patterns, isFile ? "the file's name" : "the folder's name")
        else { continue }
        found.append(said)
        names[index] = nil
      }
    }
    if !found.contains(where: { $0.values.date != nil }), let date = NameDate(ofSeed: seed, dates),
      counts(date, before: defaults)
    {
      found.append(NameValues(date))
    }
    return found
  }

  /// Whether a date that a name has by its look counts before what the archive knows: when it says more of the same
  /// date, or is another that the file itself has.
  private func counts(_ date: NameDate, before defaults: [TextDefaults]) -> Bool {
    guard let known = defaults.lazy.flatMap(\.values).first(where: { $0.key == .date })?.text else { return true }
    let look = date.date.edtf
    return look != known && (look.hasPrefix(known) || date.isOfFile && !known.hasPrefix(look))
  }

  /// What a name says by the first pattern that fits.
  private func read(_ name: String, _ patterns: [NamePattern], _ place: String) -> NameValues? {
    if patterns.isEmpty { return nil }
    let line = Array(name.composed.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    for pattern in patterns {
      guard let found = pattern.pieces.find(in: line, reads: reads) else { continue }
      var (said, doubts): (FieldValues, [Doubt]) = (FieldValues(), [])
      for (field, words) in found {
        if case .date(let order) = field {
          said.date = said.date ?? NameDate.date(words, order, values)
        } else {
          values.read([(field, words)], 1, into: &said, &doubts)
        }
      }
      return NameValues(values: said, printed: name, place: place)
    }
    return nil
  }

  /// Whether words can be what a field is: only what is left out goes beyond a folder.
  private func reads(_ field: LayoutField, _ words: String) -> Bool {
    if words.contains("/") { return false }
    if case .date(let order) = field { return NameDate.date(words, order, values) != nil }
    return values.reads(field, words)
  }
}
