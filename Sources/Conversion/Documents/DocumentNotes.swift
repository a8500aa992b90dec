import Archive
import Documents

/// What is to be told of a document beside its text.
struct DocumentNotes: Sendable {
  private let parts: [DocumentText.Part]
  private let leftOut: [String]
  private let chapters: Int

  /// How many passages are named, and how much of each.
  private static let most = 60
  private static let longest = 2000
  /// From how many chapters on a document may be several articles.
  private static let fewestChapters = 3

  init(_ text: DocumentText) {
    parts = text.parts.map { part in
      var part = part
      part.lines = []
      return part
    }
    leftOut = text.leftOut
    chapters = text.chapters
  }

  /// What conversion changed in a part, for its front matter.
  func changes(ofPart number: Int) -> [String] {
    // One text that is several articles: with the first stands what holds for the whole document.
    guard parts.indices.contains(number - 1) else { return [] }
    let part = parts[number - 1]
    return part.furniture.map { "left out at the edge of each page: “\($0)”" }
      + part.changes.map { $0.count == 1 ? $0.note : "\($0.note) (\($0.count) times)" } + Self.notes(part.losses)
  }

  /// The doubt about a headline that holds what each page repeats: that may be the name of a paper or a series.
  func doubt(aboutHeadline headline: String?) -> Doubt? {
    func look(_ line: String) -> String { line.filter(\.isLetter) }
    guard let headline,
      let repeated = parts.flatMap(\.furniture).first(where: { look($0).count > 2 && look(headline).contains(look($0)) }
      )
    else { return nil }
    return Doubt(
      kind: .unsureHeadline, line: 1,
      message: "'\(headline.shortened)' is taken for the headline, but '\(repeated.shortened)' stands on each page",
      advice: "If that is the name of a paper or a series, correct the title in the content file.")
  }

  /// What the document says of itself; of one that holds several articles nobody knows of which.
  var properties: [DocumentText.Property] { parts.count == 1 ? parts[0].properties : [] }

  private static func notes(_ losses: [DocumentText.Loss]) -> [String] {
    let notes = losses.prefix(most).map { loss in
      let more = loss.words.count - longest
      let words = "not taken over, \(loss.place): “\(loss.words.prefix(longest))"
      return more > 0 ? "\(words)…”, and \(more) more characters" : "\(words)”"
    }
    return notes + (losses.count > most ? ["not taken over: \(losses.count - most) more passages"] : [])
  }

  /// What a person should look at.
  func diagnostics(_ shown: String) -> [Diagnostic] {
    var told: [Diagnostic] = []
    // An article has a headline and subheads, which are of the second level.
    if chapters >= Self.fewestChapters {
      told.append(
        Diagnostic(
          .warning, shown, "it has \(chapters) headings of the first level, and may be as many articles",
          advice: "If it is, put each into a document of its own."))
    }
    let losses = parts.flatMap(\.losses)
    if let first = losses.first {
      let more = losses.count > 1 ? ", and \(losses.count - 1) more" : ""
      told.append(
        Diagnostic(
          .warning, shown, "words did not come over, \(first.place): '\(first.words.shortened)'\(more)",
          advice:
            "The content file names them all, in source-changes. If the article needs them, write them into its text."))
    }
    if !leftOut.isEmpty {
      told.append(
        Diagnostic(
          .warning, shown, "not all that it holds is an article; left out: \(leftOut.joined(separator: ", "))",
          advice: "If something of it belongs to the archive, put it into a text of its own."))
    }
    let pictures = parts.flatMap(\.changes).reduce(0) { $1.isPicture ? $0 + $1.count : $0 }
    if pictures > 0 {
      told.append(
        Diagnostic(
          .warning, shown, "\(pictures == 1 ? "a picture was" : "pictures were") not taken over (\(pictures))",
          advice: "The content file names them, in source-changes. Captions and descriptions stand in the text."))
    }
    for index in told.indices { told[index].topic = Doubt.Kind.document.rawValue }
    return told
  }
}
