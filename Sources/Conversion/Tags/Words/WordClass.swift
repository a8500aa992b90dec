/// What a word does in a sentence of one language, as far as that keeps it out of names of subjects.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt8

  /// It says nothing on its own: an article, a preposition, a month. No tag holds it.
  static let stop = WordClass(rawValue: 1)
  /// "the", "a", "this": a noun follows.
  static let determiner = WordClass(rawValue: 2)
  /// "of" and its like: a noun stands before it.
  static let of = WordClass(rawValue: 4)
  /// "they", "to", "could": a verb follows.
  static let verbMarker = WordClass(rawValue: 8)
  /// It may join the capitals of one name: "Bank of England".
  static let joiner = WordClass(rawValue: 16)
  /// A noun or adjective so general that alone it is no subject: "report", "people", "main".
  static let general = WordClass(rawValue: 32)
}
