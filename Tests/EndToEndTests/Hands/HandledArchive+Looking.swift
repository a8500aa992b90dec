import Files
import TestSupport

extension HandledArchive {
  /// Looks where the content files lie now, and says what is wrong.
  mutating func look() throws -> [String] {
    isSettled = true
    isClosed = false
    (haveTextsMoved, haveDatesChanged) = (false, false)
    let all = try project.files(in: "content").filter { $0.key.hasSuffix(".md") }
    let copies = Set(pieces.compactMap { $0.copy?.path })
    let files = all.filter { !copies.contains($0.key) }
    let texts = files.mapValues { String(decoding: $0.filter { $0 != 0 }, as: UTF8.self) }
    var wrong: [String] = []
    for copy in copies where all[copy] == nil { wrong.append("the copy \(copy) is gone") }
    let articles = pieces.count(where: \.isThere)
    if files.count != articles {
      wrong.append("\(files.count) content files for \(articles) articles: \(files.keys.sorted())")
    }
    for place in pieces.indices {
      let piece = pieces[place]
      if piece.text.map({ self.texts[$0].path != nil }) ?? false { pieces[place].converted = piece.said }
      if piece.good == nil, piece.content != nil, !piece.isOutOfSight {
        pieces[place].isKnownAsDraft = piece.isDraft
      }
      let found = texts.filter { $0.value.contains(piece.word) }.keys.sorted()
      if !piece.isThere {
        if !found.isEmpty { wrong.append("\(piece.word) was forgotten and is in \(found)") }
        continue
      }
      if piece.isEmptied, found.isEmpty {
        if piece.content.map({ files[$0]?.isEmpty ?? false }) != true {
          wrong.append("\(piece.word): emptied and lost")
        }
        continue
      }
      guard found.count == 1 else {
        wrong.append("\(piece.word) is in \(found)")
        continue
      }
      if piece.isEmptied {
        // It was conversion's own, and has come back.
        if !piece.edits.isEmpty || piece.isDraft { wrong.append("\(piece.word): written over an emptied file") }
        pieces[place].good = nil
        pieces[place].isEmptied = false
      }
      pieces[place].content = found[0]
      for edit in piece.edits {
        let holding = texts.filter { $0.value.contains(edit) }.keys.sorted()
        if holding != found { wrong.append("\(edit) of \(piece.word) is in \(holding)") }
      }
    }
    return wrong
  }

  /// Looks which articles are online, and says what is wrong.
  ///
  /// - Parameter before: what was online before: a slip that keeps the site from being built leaves it there.
  func lookOnline(_ before: inout Set<String>) throws -> [String] {
    var wrong: [String] = []
    var online: Set<String> = []
    let files = try project.files(in: "site").map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
    let pages = files.filter { path, _ in
      path.hasSuffix(".html") && !path.hasSuffix("index.html")
        && (path.first?.isNumber ?? false || path.hasPrefix("undated/"))
    }
    for piece in pieces {
      let holding = files.filter { $0.1.contains(piece.word) }.map(\.0).sorted()
      if !holding.isEmpty { online.insert(piece.word) }
      let own = pages.filter { $0.1.contains("<p>On that day \(piece.word) was seen") }.map(\.0).sorted()
      // Of two files of which one is a draft nobody knows which is meant.
      let isPublished = piece.isThere && !piece.isDraft && !(piece.copy?.isDraft ?? false)
      if !isPublished, online.contains(piece.word), !isBroken || !before.contains(piece.word) {
        wrong.append("\(piece.word) of \(piece.content ?? "no file") shall not be online and is, in \(holding)")
      }
      if own.count > 1 || !isBroken && isPublished && own.isEmpty { wrong.append("\(piece.word) is online in \(own)") }
      for edit in piece.copy?.edits ?? [] where !piece.edits.contains(edit) {
        if files.contains(where: { $0.1.contains(edit) }) { wrong.append("\(edit) of a second file is online") }
      }
    }
    before = online
    return wrong
  }
}
