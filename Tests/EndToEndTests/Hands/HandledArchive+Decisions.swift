import Files
import SystemPackage
import TestSupport

/// What an editor decides, and older states that come back.
extension HandledArchive {
  private func decide(_ arguments: [String], as what: String) throws -> String {
    let run = try Program.run(["convert"] + arguments + ["--root", project.root.string])
    return run.status == 0 ? what : "\(what): REFUSED, \(run.messages)"
  }

  private func path(_ file: String) -> String { project.root.appending("content/\(file)").string }

  /// An article stays without its text.
  mutating func keep() throws -> String? {
    let texts = self.texts
    let isGone = { (piece: Piece) in piece.text.map { texts[$0].path == nil } ?? true }
    guard isSettled, let (_, file) = whole(where: { isGone($0) && !$0.isForgotten && $0.copy == nil }) else {
      return nil
    }
    return try decide(["--keep", path(file)], as: "kept \(file)")
  }

  /// The article of a text that is there shall be none: what is conversion's own goes, what was edited stays without a
  /// text.
  mutating func forget() throws -> String? {
    let texts = self.texts
    guard isSettled, pieces.count(where: \.isForgotten) < 2,
      let (place, file) = whole(where: { piece in
        piece.text.map { texts[$0].path != nil && texts[$0].copy == nil } ?? false && !piece.isForgotten
          && piece.copy == nil
      })
    else { return nil }
    let said = try decide(["--forget", path(file)], as: "forgot \(file)")
    pieces[place].older = nil
    pieces[place].isForgotten = true
    if !project.has("content/\(file)") {
      if !pieces[place].edits.isEmpty { return said + ": REFUSED, an edit is lost" }
      pieces[place] = lost(pieces[place])
    }
    return said
  }

  /// Whoever names a text wants all its articles again.
  mutating func recall() throws -> String? {
    // What was edited and stayed without a text is known again where it is not far behind that.
    let contents = try pieces.map { try $0.content.map { try shown("content/\($0)") } }
    let areKnown = zip(pieces, contents).map { piece, content in
      piece.converted == piece.said
        && (content.map { text in piece.paragraphs.count { text.contains($0) } >= piece.paragraphs.count - 1 } ?? true)
    }
    let forgotten = pieces.filter(\.isForgotten).map(\.word)
    let known = zip(pieces, areKnown).filter(\.1).map(\.0.word)
    guard isSettled,
      let text = pickText(where: { text in
        text.path != nil && text.copy == nil && text.words.contains(where: forgotten.contains)
          && text.words.allSatisfy(known.contains)
      }), let seed = texts[text].path
    else { return nil }
    for place in articles(of: text) { (pieces[place].isForgotten, pieces[place].isOutOfSight) = (false, false) }
    let run = try Program.run([
      "convert", project.root.appending("seeds/\(seed)").string, "--root", project.root.string,
    ])
    return "called \(seed) back: \(run.status)"
  }

  // MARK: - Older states

  /// The ledger is lost: it is made anew from the content files.
  mutating func deleteLedger() throws -> String? {
    // What was decided is lost with it, and who has taken the source lines out of a broken file has taken all.
    guard isSettled, !isBroken, !pieces.contains(where: \.isForgotten), project.has("content/ledger.tsv") else {
      return nil
    }
    try project.delete("content/ledger.tsv")
    isClosed = true
    return "deleted the ledger"
  }

  mutating func rememberState() throws -> String? {
    guard isSettled, !isBroken, !hasCopies else { return nil }
    olderState = State(files: try project.files(in: "content"), pieces: pieces)
    return "took a copy of all content files"
  }

  /// All content files are those of an older state, as git leaves them; the ledger is of that time too, or of today.
  mutating func bringStateBack() throws -> String? {
    guard isSettled, !isBroken, let state = olderState else { return nil }
    olderState = nil
    // Content files that are far behind texts that were moved since are not known again.
    let areKnown = state.pieces.allSatisfy { old in
      guard let new = pieces.first(where: { $0.word == old.word }) else { return false }
      return !new.isForgotten && !old.isForgotten && new.day == old.day && new.converted == new.said
        && isLike(new, old, state)
    }
    if !areKnown { return nil }
    let hasLedger = number(2) == 0
    for path in try project.files(in: "content").keys where path != Self.ledger || hasLedger {
      try project.delete("content/\(path)")
    }
    for (path, bytes) in state.files where path != Self.ledger || hasLedger {
      try project.write("content/\(path)", bytes: bytes)
    }
    for place in pieces.indices.reversed() {
      if let old = state.pieces.first(where: { $0.word == pieces[place].word }) {
        pieces[place].content = old.content
        pieces[place].edits = old.edits
        pieces[place].isDraft = old.isDraft
      } else if seed(of: pieces[place]) != nil {
        if hasLedger { pieces[place].isKnownAsDraft = false }
        pieces[place] = lost(pieces[place])
      } else {
        remove(place)
      }
      if pieces.indices.contains(place) { pieces[place].copy = nil }
    }
    isClosed = true
    return "brought all content files back as they were once, \(hasLedger ? "the ledger too" : "but for the ledger")"
  }

  private static let ledger = "ledger.tsv"

  /// Whether an older content file has most of what its text says now.
  private func isLike(_ new: Piece, _ old: Piece, _ state: State) -> Bool {
    guard let file = old.content, let bytes = state.files[file] else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return new.paragraphs.count { text.contains($0) } >= new.paragraphs.count - 1
  }
}
