import TemplateEngine

/// The interface's words in the archive's language: `words`.
struct WordsRecord: TemplateRecord {
  let words: Words

  static let fields = TemplateFields<WordsRecord>(
    "words", "The interface's words in the archive's language, from `words/en.yml` and its like.",
    Word.allCases.map { word in .text(word.rawValue, word.meaning) { $0.words[word] } })
}
