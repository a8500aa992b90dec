import Archive
import Files
import Markdown
import SystemPackage

/// What is to be told of content files.
extension ContentLedger {
  func forgetting(_ file: String) -> String {
    project.command("convert", options: [("forget", Project.fromHere(project.content.appending(file)))])
  }

  /// An edited file whose text has changed since; `nil` when it has not, or when nobody can tell.
  func changedSeed(
    _ digest: SHA256Digest?, _ seed: String, _ article: Article, isDraft: Bool = false
  ) -> Diagnostic? {
    // Written by hand from the start, the file need not say which state of the text it was made from.
    guard let digest, let known = article.sourceSHA256, known != digest.hexadecimal else { return nil }
    let file = project.shown(content: article.file)
    let seed = project.shown(seed: seed)
    let advice =
      "Carry the seed's change over by hand and write its new source-sha256: \"\(digest.hexadecimal)\"; "
      + "or delete \(file) to have it converted anew."
    let position = article.positions["source-sha256"] ?? TextPosition(line: 1, column: 1)
    // What was published before is not taken back by a text.
    let isDraft = isDraft && !article.isKeptOut
    var diagnostic = Diagnostic(
      .warning, file, at: position,
      "has been edited, and its source \(seed) has changed since"
        + (isDraft ? ": it is a draft now, and the article is published all the same, without its text" : ""),
      advice: (isDraft ? "If the article shall be a draft, write into its front matter: draft: true. " : "") + advice)
    diagnostic.topic = Doubt.Kind.seedChanged.rawValue
    return diagnostic
  }

  /// Second files of articles, which are not published.
  var secondFiles: [Diagnostic] {
    places.doubles.flatMap { claim, doubles in
      let own = places.files[claim]?.file ?? ""
      let key = heirs[claim] ?? claim
      let file = settled[key]?.file ?? own
      return doubles.map { double in
        Diagnostic.secondFile(double.file, of: key, publishing: file, at: position(in: double), in: project)
      }
    }
  }

  /// What new articles of a text may be beside new: one that is kept out, or one whose text is gone.
  func doubtfulOrigins(of seed: String) -> [Diagnostic] {
    guard let assignment = assignments[PathKey(seed)] else { return [] }
    var told: [Diagnostic] = []
    for (part, key) in assignment.keptOut.sorted(by: { $0.key < $1.key }) {
      let number = assignment.rows.count + assignment.keptOut.count > 1 || part > 1 ? part : nil
      told.append(.likeKeptOut(seed, part: number, like: shown(key), in: project))
    }
    if let file = assignment.maybe, assignment.keptOut.isEmpty {
      let shown = project.shown(content: file)
      told.append(
        Diagnostic(
          .warning, project.shown(seed: seed),
          "is much like \(shown), whose text is gone: it is taken for a new article",
          advice: "If it is the same, carry your changes over and say: \(forgetting(file))."))
    }
    return told
  }

  /// An article's content file, or its text where it has none.
  func shown(_ key: Ledger.Key) -> String {
    let file = settled[key]?.file ?? places.files[key]?.file ?? ledger.rows[key]?.file ?? ""
    return file.isEmpty ? project.shown(seed: key.seed) : project.shown(content: file)
  }

  /// Content files whose text, or whose article in it, is gone: they stay, and are told.
  func orphans(among seeds: Set<PathKey>) -> [Diagnostic] {
    ledger.rows.compactMap { key, row in
      guard row.state != .kept, row.state != .forgotten, let place = places.files[key] else { return nil }
      let isThere = seeds.contains(PathKey(key.seed))
      if isThere, !known.contains(PathKey(key.seed)) { return nil }
      return .sourceGone(
        key.seed, isLeftOut: isThere, of: place.file, at: position(in: place), in: project)
    }
  }
}

extension Diagnostic {
  /// A content file whose ending has changed; its article is left out.
  static func misnamed(_ file: String, as name: String, in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: file),
      "is no content file, because its name does not end in .md: its article is left out",
      advice: "Rename it: \(project.shown(content: name)). If it shall be none, move it out of the folder.")
  }

  /// A new article that is made a draft, because it is much like one that is kept out.
  static func likeKeptOut(
    _ seed: String, part: Int?, like shown: String, in project: Project
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, project.shown(seed: seed),
      "\(part.map { "its article \($0) " } ?? "")is much like \(shown), which is kept out: it is made a draft",
      advice:
        "If it is another article, delete the line draft: true in its content file; if not, delete one of the two."
    )
    diagnostic.topic = Doubt.Kind.publishing.rawValue
    return diagnostic
  }

  /// A new article that says what another one of its headline and date says.
  static func likeAnother(
    _ key: Ledger.Key, isPart: Bool, _ shown: String, isSame: Bool, in project: Project
  ) -> Diagnostic {
    var diagnostic = Diagnostic(
      .warning, project.shown(seed: key.seed),
      "\(isPart ? "its article \(key.part) " : "")"
        + (isSame ? "is the same as \(shown), word for word" : "is much like \(shown), of the same headline and date")
        + ": there are two articles of it",
      advice: "If they are one, take it out of one of the two texts.")
    diagnostic.topic = "same text twice"
    return diagnostic
  }

  /// Nobody knows any more what was decided.
  static func ledgerMadeAnew(in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: Ledger.fileName),
      "is not there, and is made anew from the content files: texts that were to be no articles are articles again",
      advice: "If it was deleted by mistake, bring it back from a copy. Look at what was written before you publish it."
    )
  }

  /// A draft whose content file is gone.
  static func draftMadeAnew(_ file: String, in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: file), "was a draft, and is gone: it is made anew from its text, as a draft",
      advice: "To publish it, delete the line draft: true in the new file.")
  }

  /// An edited content file that was made from a whole text, of which it is only a part now.
  static func holdsAll(_ article: Article, of seed: String, in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(content: article.file),
      at: article.positions["source"] ?? TextPosition(line: 1, column: 1),
      "was made from the whole of \(project.shown(seed: seed)), which is several articles now: it holds them all",
      advice: "Take the words of the others out of it, and write into its front matter: source-part: \"1\".")
  }
}
