/// What all texts of an archive say of a word.
struct WordStatistics: Sendable, BitwiseCopyable, ZeroValue {
  /// How often it stands where a verb does: after "they", "to", "could", or before "the".
  var asVerb: Int32 = 0
  /// How often it stands where a noun does: after "the" or "of", or before "of".
  var asNoun: Int32 = 0
  /// How often it stands there at all.
  var count: Int32 = 0
  /// How often in small letters, and how often with a capital, inside a sentence.
  var small: Int32 = 0
  var capital: Int32 = 0
  /// How often no word that may belong to a phrase stands before it, and how often none behind it.
  var begins: Int32 = 0
  var ends: Int32 = 0

  static let zero = WordStatistics()

  /// Whether it is mostly a verb.
  var isVerb: Bool { asVerb > asNoun && Int64(asVerb) * 5 > Int64(count) + 2 && small >= capital }

  static func += (sum: inout WordStatistics, other: WordStatistics) {
    sum.asVerb += other.asVerb
    sum.asNoun += other.asNoun
    sum.count += other.count
    sum.small += other.small
    sum.capital += other.capital
    sum.begins += other.begins
    sum.ends += other.ends
  }
}

/// What all texts of an archive say of a phrase of one word or several.
struct PhraseStatistics: Sendable, BitwiseCopyable, ZeroValue {
  /// How many texts hold it.
  var texts: Int32 = 0
  /// In how many of them it is among the first ten at a first look.
  var prominent: Int32 = 0
  /// How often it stands there at all.
  var count: Int32 = 0

  static let zero = PhraseStatistics()

  static func += (sum: inout PhraseStatistics, other: PhraseStatistics) {
    sum.texts += other.texts
    sum.prominent += other.prominent
    sum.count += other.count
  }
}
