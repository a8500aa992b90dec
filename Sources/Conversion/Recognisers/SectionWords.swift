/// Words that head passages of a text and that no person is called.
enum SectionWords {
  /// Whether one of them stands in a line in small letters.
  static func areIn(_ folded: String) -> Bool {
    folded.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let words: Set<String> = [
    "summary", "introduction", "overview", "background", "motivation", "abstract", "conclusion", "contents", "preface",
    "foreword",
    "afterword", "appendix", "notes", "note", "changes", "features", "questions", "answers", "results", "methods",
    "discussion",
    "references", "acknowledgements", "update", "updates", "highlights", "details", "example", "examples", "problem",
    "problems",
    "solution", "solutions", "context", "goals", "history", "future", "preliminary", "schedule", "agenda", "programme",
    "program",
    "einleitung", "zusammenfassung", "hintergrund", "fazit", "inhalt", "vorwort", "introducción", "resumen",
    "conclusión",
    "introduction", "résumé", "sommaire", "conclusion", "introdução", "resumo", "conclusão", "introduzione",
    "riassunto",
    "conclusione", "inleiding", "samenvatting", "inledning", "wstęp", "введение", "заключение", "giriş",
  ]
}
