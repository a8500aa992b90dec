import Support

/// The layouts that texts of an archive share, found by the shapes of their first lines, and which of these lines stay
/// the same from text to text.
///
/// What nearly all texts of a layout have at one place is the name of a service, a section or the publication, and no
/// byline or headline.
struct FoundLayouts: Sendable {
  /// How a line stands in the texts of its layout.
  enum Standing: Sendable {
    /// It differs from text to text.
    case differing
    /// Nearly all have it, word for word.
    case constant
    /// All begin it with the same label.
    case labelled
  }

  /// Fewer texts are no layout.
  private static let fewest = 8

  /// What the texts of one shape have in common.
  private struct Group {
    var count = 0
    /// For each line the words that most texts have there, if any: the majority vote of Boyer and Moore.
    var words: [(words: UInt64, votes: Int)]
    /// How many texts have them.
    var holders: [Int]

    mutating func vote(_ look: HeadLook) {
      count += 1
      for (index, line) in look.lines.enumerated() where index < words.count {
        if words[index].words == line.words {
          words[index].votes += 1
        } else if words[index].votes > 0 {
          words[index].votes -= 1
        } else {
          words[index] = (line.words, 1)
        }
      }
    }

    mutating func hold(_ look: HeadLook) {
      for (index, line) in look.lines.enumerated() where index < words.count && words[index].words == line.words {
        holders[index] += 1
      }
    }
  }

  private var looks: [HeadLook] = []
  private var labels: [UInt64: Int] = [:]
  private var constant: [UInt64: [UInt64]] = [:]

  /// Adds a text.
  mutating func add(_ look: HeadLook) {
    if look.lines.count < 2 { return }
    looks.append(look)
    for label in Set(look.lines.map(\.label)) where label != 0 { labels[label, default: 0] += 1 }
  }

  /// Finds the layouts, when all texts are added.
  mutating func finish() {
    labels = labels.filter { $0.value >= Self.fewest }
    var groups: [UInt64: Group] = [:]
    for look in looks {
      groups[shape(look), default: Group(words: look.lines.map { ($0.words, 0) }, holders: look.lines.map { _ in 0 })]
        .vote(look)
    }
    groups = groups.filter { $0.value.count >= Self.fewest }
    for look in looks { groups[shape(look)]?.hold(look) }
    looks = []
    constant = groups.mapValues { group in
      zip(group.words, group.holders).map { 10 * $1 >= 9 * group.count ? $0.words : 0 }
    }
  }

  /// How the first lines of a text stand; none where it is of no layout.
  func standings(of look: HeadLook) -> [Standing] {
    guard let constant = constant[shape(look)], constant.count == look.lines.count else { return [] }
    return zip(look.lines, constant).map { line, words in
      line.words == words ? .constant : labels[line.label] != nil ? .labelled : .differing
    }
  }

  /// What tells a layout from others; `nil` where a text is of none.
  func shape(of look: HeadLook) -> UInt64? {
    let shape = shape(look)
    return constant[shape] == nil ? nil : shape
  }

  /// What the heads of texts have in common that are laid out alike.
  private func shape(_ look: HeadLook) -> UInt64 {
    var hash = FNVHash()
    for line in look.lines {
      let token = labels[line.label] != nil ? line.label : line.shape
      for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: token >> shift)) }
    }
    return hash.value
  }
}
