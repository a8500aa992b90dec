/// A language's little words, by what they do.
struct WordList: Sendable {
  /// Articles and what stands in their place.
  let determiners: String
  /// "of".
  let of: String
  /// Pronouns and auxiliaries that a verb follows.
  let verbMarkers: String
  /// All other function words, adverbs, auxiliaries.
  let others: String
  /// Days, months, numbers, measures of time, forms of address.
  let times: String
  /// Words that join the parts of a name.
  let joiners: String
  /// Nouns and adjectives that alone are no subject.
  let general: String
}
