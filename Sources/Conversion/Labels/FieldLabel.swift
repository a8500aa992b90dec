import LanguageFiles

/// A word that stands with a colon before what a line holds: `Title:`, `Autor:`, `Subject:`.
enum FieldLabel {
  /// The part that a label announces; `nil` when the word is no known label.
  static func part(of label: String) -> Part? {
    let folded = folded(label)
    if let part = parts[folded] { return part }
    if folded.hasPrefix("x-") || folded.hasPrefix("list-") || folded.hasPrefix("arc-") { return .otherLabel }
    return LabelWords.part(of: folded)
  }

  /// A label in small letters, without the ending for several and what stands around it: `AUTHOR(S) `.
  private static func folded(_ label: String) -> String {
    let label = singular(label[...]).lowercased()
    if label.isTidy { return label }
    return label.replacing("’", with: "'").split { $0.isWhitespace }.joined(separator: " ")
  }

  /// A label without the ending for several: `AUTHOR(S)`.
  static func singular(_ label: Substring) -> Substring {
    label.utf8.last == UInt8(ascii: ")") && (label.hasSuffix("(s)") || label.hasSuffix("(S)"))
      ? label.dropLast(3) : label
  }

  /// Whether a label says that the text begins behind it.
  static func announcesText(_ label: String) -> Bool {
    label.utf8.count <= longest && textLabels.contains(folded(label))
  }

  /// The longest label that is looked at, in bytes: whole lines are asked for.
  private static let longest = 48

  /// Whether a label can be nothing but a database's before the text, even with the text in its line.
  static func surelyAnnouncesText(_ label: String) -> Bool { sureTextLabels.contains(folded(label)) }

  /// Whether a word before a colon can be nothing but a label, even where it stands alone.
  static func isUnmistakable(_ label: String) -> Bool {
    let folded = folded(label)
    return unmistakable.contains(folded) || isOfRecord(label)
  }

  /// Whether a label is one of a database's record, which no writer of an article uses: `Load-Date`, `Document ID`.
  static func isOfRecord(_ label: String) -> Bool {
    let folded = folded(label)
    return ofRecord.contains(folded) || LabelWords.areOfRecord(folded)
  }

  /// Whether a label names the sender of a mail.
  static func namesSender(_ label: String) -> Bool { senders.contains(folded(label)) }

  /// Whether a label is the weaker of two that say the same: a publisher where no paper is named, a mail's subject
  /// where there is a title.
  static func isWeak(_ label: String) -> Bool { weak.contains(folded(label)) }

  private static let senders = Languages.set(.labelSenders)

  private static let weak = Languages.set(.labelsWeak)

  /// Whether a label is Swedish, Danish or Norwegian and nothing else: then `Rubrik` is the headline, and in German the
  /// part of the paper.
  static func isNordic(_ label: String) -> Bool { nordic.contains(folded(label)) }

  private static let nordic = Languages.set(.labelsNordic)

  private static let unmistakable = Languages.set(.labelsUnmistakable)

  private static let ofRecord = Languages.set(.labelsOfRecord)

  private static let sureTextLabels = Languages.set(.labelsSurelyOfText)

  private static let textLabels = sureTextLabels.union(Languages.set(.labelsOfText))

  private static let parts: [String: Part] = lists.reduce(into: [:]) { parts, list in
    for word in Languages.set(list.1) { parts[word] = list.0 }
  }

  /// The labels of each part; one that stands in several lists is the last's.
  private static let lists: [(Part, WordList)] = [
    (.headline, .labelHeadline), (.byline, .labelByline), (.date, .labelDate), (.masthead, .labelMasthead),
    (.standfirst, .labelStandfirst), (.kicker, .labelKicker), (.section, .labelSection), (.page, .labelPage),
    (.volume, .labelVolume), (.issue, .labelIssue), (.place, .labelPlace), (.rights, .labelRights),
    (.language, .labelLanguage), (.tags, .labelTags), (.otherLabel, .labelOther),
  ]
}

extension String {
  /// Whether this is ASCII without any blanks but single ones between words.
  fileprivate var isTidy: Bool {
    var last = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte < 0x7F, byte > 0x20 || byte == 0x20 && last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20
  }
}
