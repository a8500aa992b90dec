/// The forms that words with a number can have, by the names of CLDR. No language has all of them but a few, and most
/// have two.
enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}
