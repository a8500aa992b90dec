/// The letters of a language, which of them follow each other, and some of its words.
struct LetterModel: Sendable {
  private(set) var pairs: Set<UInt32> = []
  private(set) var letters: Set<UInt32> = []
  private(set) var words: Set<[UInt32]> = []

  /// What stands for a word's beginning and end in a pair.
  static let edge: UInt32 = 0x20

  init(_ sample: LanguageSample) {
    for word in sample.words.split(separator: " ") {
      let scalars = word.unicodeScalars.map(\.value)
      words.insert(scalars)
      letters.formUnion(scalars)
      for (first, second) in zip([Self.edge] + scalars, scalars + [Self.edge]) {
        pairs.insert(Self.pair(first, second))
      }
    }
  }

  /// The key of two letters that follow each other.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second & 0xFFFF }

  /// The models of all languages.
  static let all: [LanguageSample: LetterModel] = Dictionary(
    uniqueKeysWithValues: LanguageSample.allCases.map { ($0, LetterModel($0)) })
}
