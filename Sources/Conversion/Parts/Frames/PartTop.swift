import Archive
import Support

/// What stands where an article may begin.
struct PartTop {
  /// The dates of lines that are one, or a name and a date, as they are printed.
  private(set) var dates: Set<String> = []
  private(set) var hasByline = false
  /// Whether the first line is such a line.
  private(set) var beginsWithDate = false
  /// The parts that labelled lines announce, in order.
  private(set) var labels: [Part] = []
  /// Whether the first line may be a headline, a name or a label.
  let isHead: Bool
  /// The first line.
  let first: String

  /// How many lines are looked at.
  static let reach = 8

  /// Whether more than a short line says that an article begins there.
  var isStrong: Bool { isHead && (!dates.isEmpty || hasByline || isLabelled) }

  /// Whether labels say what the lines are.
  var isLabelled: Bool {
    labels.count > 1 && !Set(labels).isDisjoint(with: [.headline, .date, .byline, .masthead])
  }

  /// Looks at the lines from `start` on, which end before `end`.
  init(_ lines: FileLines, from start: Int, to end: Int) {
    guard start < end else {
      (isHead, first) = (false, "")
      return
    }
    first = lines.string(start)
    isHead =
      !lines.isProse(start) && ArticleSeparator.run(in: lines.bytes(start)) == nil
      && first.unicodeScalars.contains { CharacterKind($0).isWordCharacter }
    for place in start..<min(start + Self.reach, end) {
      let isLabelled = addLabel(lines, place)
      if isLabelled { continue }
      guard lines.length(place) <= 140, !lines.isProse(place) else { break }
      let line = lines.string(place)
      if lines.isDate(line) {
        dates.insert(lines.dates(in: line).first ?? line)
        if place == start { beginsWithDate = true }
      }
      if place > start, line.utf8.count > 3, line.utf8.count <= 80, Byline(line)?.isMarked == true { hasByline = true }
    }
  }

  private mutating func addLabel(_ lines: FileLines, _ place: Int) -> Bool {
    guard lines.length(place) <= 2000, lines.bytes(place).prefix(44).contains(UInt8(ascii: ":")),
      let (label, _) = LabelBlock.split(lines.string(place)), let part = FieldLabel.part(of: label)
    else { return false }
    labels.append(part)
    return true
  }
}
