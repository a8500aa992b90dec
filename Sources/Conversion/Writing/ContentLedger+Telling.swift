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
  func changedSeed(_ digest: SHA256Digest?, _ seed: String, _ article: Article) -> Diagnostic? {
    // Written by hand from the start, the file need not say which state of the text it was made from.
    guard let digest, let known = article.sourceSHA256, known != digest.hexadecimal else { return nil }
    let file = project.shown(content: article.file)
    let seed = project.shown(seed: seed)
    let advice =
      "Carry the seed's change over by hand and write its new source-sha256: \"\(digest.hexadecimal)\"; "
      + "or delete \(file) to have it converted anew."
    let position = article.positions["source-sha256"] ?? TextPosition(line: 1, column: 1)
    var diagnostic = Diagnostic(
      .warning, file, at: position, "has been edited, and its source \(seed) has changed since", advice: advice)
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

  /// A new article that may be one whose text is gone.
  func doubtfulOrigin(of seed: String) -> Diagnostic? {
    guard let file = assignments[PathKey(seed)]?.maybe else { return nil }
    let shown = project.shown(content: file)
    return Diagnostic(
      .warning, project.shown(seed: seed), "is much like \(shown), whose text is gone: it is taken for a new article",
      advice: "If it is the same, carry your changes over and say: \(forgetting(file)).")
  }

  /// Content files whose text, or whose article in it, is gone: they stay, and are told.
  func orphans(among seeds: Set<PathKey>) -> [Diagnostic] {
    ledger.rows.compactMap { key, row in
      guard row.state != .kept, row.state != .forgotten, let place = places.files[key] else { return nil }
      let isThere = seeds.contains(PathKey(key.seed))
      if isThere, !known.contains(PathKey(key.seed)) { return nil }
      return .sourceGone(
        key.seed, part: isThere ? place.claim?.part ?? key.part : nil, of: place.file, at: position(in: place),
        in: project)
    }
  }
}
