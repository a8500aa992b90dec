import Archive
import Files
import Markdown
import SystemPackage

/// Converts one source text.
struct SeedConverter: Sendable {
  /// What came of a text.
  struct Outcome: Sendable {
    /// The text's path below the seeds' folder.
    let seed: String
    /// The text's digest; `nil` when it could not be read.
    var digest: SHA256Digest?
    /// The content file; `nil` when the text has an error.
    var content: ContentFile?
    var diagnostics: [Diagnostic] = []
  }

  let project: Project
  let dateOrder: Configuration.DateOrder?

  /// Reads and converts the text `seed`, a path below the seeds' folder.
  func convert(_ seed: String) -> Outcome {
    let path = project.seeds.appending(seed)
    let shown = project.shown(path)
    var outcome = Outcome(seed: seed)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path)
    } catch {
      outcome.diagnostics.append(Diagnostic(error, path: shown))
      return outcome
    }
    let digest = SHA256Digest(of: bytes)
    outcome.digest = digest
    do {
      let text = try SourceText(decoding: bytes)
      var reader = HeaderReader(path: shown, dateOrder: dateOrder)
      let article = reader.article(in: text)
      outcome.diagnostics += reader.diagnostics
      guard let article else { return outcome }
      guard let slug = Slug(article.headline) else {
        let advice = "Its address is made from its letters and digits: add some."
        let position = TextPosition(line: text.blocks[2].firstLine, column: 1)
        outcome.diagnostics.append(
          Diagnostic(.error, shown, at: position, "the headline has no letter or digit", advice: advice))
        return outcome
      }
      let tags = NameTagger.tags(
        headline: article.headline, place: article.place, paragraphs: article.paragraphs.map(\.joined))
      let content = ContentFile(
        article, tags: tags.filter { Slug($0) != nil }, slug: slug, source: seed, digest: digest)
      if let lost = LostWords.first(in: content.bytes, of: article.paragraphs) {
        outcome.diagnostics.append(.textWouldChange(shown, lost))
        return outcome
      }
      outcome.content = content
    } catch {
      outcome.diagnostics.append(Diagnostic(.error, shown, at: error.position, error.message, advice: error.advice))
    }
    return outcome
  }
}

extension Diagnostic {
  /// A text that its Markdown would not show word for word; this is a fault of Pressmark.
  fileprivate static func textWouldChange(_ path: String, _ lost: LostWords) -> Diagnostic {
    Diagnostic(
      .error, path, at: TextPosition(line: lost.line, column: 1),
      "the page would not show this paragraph word for word, from '\(lost.words)' on",
      advice: "This is a fault of Pressmark: please report it with this text. Nothing was written for it.")
  }
}
