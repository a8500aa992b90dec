import Archive
import Support
import SystemPackage

/// Languages of articles, pages and the archive that are none: readers' programs hyphenate, read aloud and search by
/// them.
enum UnknownLanguages: ArchiveCheck {
  static let name: StaticString = "unknown-language"
  static let meaning: StaticString = "what is said to be a language is none that has a code"
  static let severity: Diagnostic.Severity? = .warning

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    var findings = archive.catalogue.articles.compactMap { article -> Diagnostic? in
      guard let language = article.language, !LanguageTag(language).isOfKnownLanguage else { return nil }
      return archive.about(article, .warning, at: "language", message(language), advice)
    }
    for page in OwnFiles(archive.project).pages {
      guard let language = page.language, !LanguageTag(language).isOfKnownLanguage else { continue }
      let path = archive.project.shown(archive.project.pages.appending(page.file))
      findings.append(Diagnostic(.warning, path, message(language), advice: advice))
    }
    let language = archive.configuration.language
    if !LanguageTag(language).isOfKnownLanguage {
      findings.append(Diagnostic(.warning, Configuration.fileName, message(language), advice: advice))
    }
    return findings
  }

  private static func message(_ language: String) -> String { "'\(language)' is the code of no language" }

  private static let advice = "Write its code of two letters (ISO 639-1), or of three where it has none: en, fr, pt-BR."
}
