import TemplateEngine

/// The interface's words in the archive's language: `words`.
struct WordsRecord: TemplateRecord {
  let words: Words

  static let fields = TemplateFields<WordsRecord>(
    "words", "The interface's words in the archive's language, from `words/en.yml` and its like.",
    Word.keys.map { key, meaning in .text(key, meaning) { $0.words[key] } })
}
