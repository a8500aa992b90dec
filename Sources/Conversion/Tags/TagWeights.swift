#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much each kind of evidence counts for a tag. The figures were found on tagged collections of news and blogs in
/// two languages, each left out in turn, and rounded.
enum TagWeights {
  /// The mean logarithm of how often its words stand in the text.
  static let words = 0.6
  /// How early it first stands there, falling by e every 200 words.
  static let early = 2.4
  static let headline = 0.4
  /// The share of its places that have a capital inside a sentence.
  static let capitals = 0.6
  /// The share of its places where it stands alone.
  static let alone = 0.3
  /// The logarithm of how often it stands in the text, and of in how many paragraphs.
  static let count = 0.3
  static let paragraphs = 0.5
  /// The logarithm of how often it stands in a text that holds it, on the mean: what a text is about it repeats.
  ///
  /// Two texts are added that hold it once, so that a few texts do not say much.
  static let repeated = 0.6
  /// The logarithm of the texts where it is prominent over those that hold it at all.
  static let prominent = 0.5
  /// The logarithm of the share of texts that hold it.
  static let shared = 0.1
  /// The share of texts that hold it beyond a fifth of them: that is what the archive is about, not the article.
  static let everywhere = -2.0
  /// It stands in no other text: its page would hold one article.
  static let only = -0.4
  /// The first or last word is general: "new platform", "union leader".
  static let general = -0.4

  /// It is an adjective, an adverb or a participle.
  static let quality = -1.5

  /// A phrase of so many words.
  static func length(_ words: Int) -> Double {
    switch words {
    case 1: 0
    case 2: -0.3
    case 3: -0.2
    default: -1
    }
  }

  /// ln n, for small numbers from a table.
  static func logarithm(_ number: Int) -> Double {
    number < logarithms.count ? logarithms[number] : log(Double(number))
  }

  /// e^(−n/200).
  static func decay(_ words: Int) -> Double {
    words < decays.count ? decays[words] : 0
  }

  private static let logarithms: [Double] = (0..<4096).map { $0 == 0 ? 0 : log(Double($0)) }
  private static let decays: [Double] = (0..<2400).map { exp(-Double($0) / 200) }
}
