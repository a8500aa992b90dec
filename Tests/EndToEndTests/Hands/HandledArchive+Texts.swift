import Files
import SystemPackage
import TestSupport

/// What is done to texts.
extension HandledArchive {
  private mutating func newPiece(in text: Int) -> Piece {
    let word = next("word")
    let paragraphs = ["On that day \(word) was seen in the harbour.", sentence(), sentence(), sentence()]
    return Piece(
      word: word, headline: ["Bread riots", "Rice", "Letters"][number(3)], day: 21 + number(3), paragraphs: paragraphs,
      text: text)
  }

  private func save(_ text: Int) throws {
    if let path = texts[text].path { try project.write("seeds/\(path)", bytes: bytes(of: text)) }
  }

  @discardableResult
  mutating func addText() throws -> String {
    let piece = newPiece(in: texts.count)
    let seed = freeSeed()
    pieces.append(piece)
    texts.append(Text(path: seed, words: [piece.word]))
    try save(texts.count - 1)
    return "new text \(seed) (\(piece.word))"
  }

  /// A file gets one more article, somewhere.
  mutating func addArticle() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil && $0.words.count < 4 }) else { return nil }
    let piece = newPiece(in: text)
    pieces.append(piece)
    texts[text].words.insert(piece.word, at: number(texts[text].words.count + 1))
    try save(text)
    return "\(piece.word) is new in \(texts[text].path ?? "")"
  }

  mutating func moveText() throws -> String? {
    guard let text = pickText(where: { $0.path != nil }), let old = texts[text].path else { return nil }
    let new = number(3) == 0 ? "moved/\(next("in"))/" + (old.split(separator: "/").last ?? "") : freeSeed()
    try move("seeds/\(old)", "seeds/\(new)")
    texts[text].path = new
    return "moved text \(old) to \(new)"
  }

  mutating func moveTextFolder() throws -> String? {
    let folders = Set(texts.compactMap { $0.path?.split(separator: "/").first.map(String.init) }).filter {
      !$0.hasSuffix(".txt")
    }
    guard let old = choose(folders.sorted()) else { return nil }
    let new = next("folder")
    try move("seeds/\(old)", "seeds/\(new)")
    for text in texts.indices {
      if let seed = texts[text].path, seed.hasPrefix(old + "/") { texts[text].path = new + seed.dropFirst(old.count) }
      if let copy = texts[text].copy, copy.hasPrefix(old + "/") { texts[text].copy = new + copy.dropFirst(old.count) }
    }
    return "moved folder of texts \(old) to \(new)"
  }

  mutating func editText(moves: Bool) throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil && !$0.words.isEmpty }),
      let old = texts[text].path, let place = choose(articles(of: text))
    else { return nil }
    // Of a text that was changed all over and moved at once nobody knows what it was.
    let isKnown = articles(of: text).allSatisfy { place in pieces[place].converted == pieces[place].said }
    if !isKnown { return nil }
    let line = sentence()
    pieces[place].paragraphs[1 + number(3)] = line
    if moves {
      let new = freeSeed()
      try move("seeds/\(old)", "seeds/\(new)")
      texts[text].path = new
    }
    try save(text)
    return "edited \(pieces[place].word) in text \(old)" + (moves ? " and moved it to \(texts[text].path ?? "")" : "")
  }

  /// The date that is printed in a text changes, and with it the place of a content file that is conversion's own.
  mutating func redateText() throws -> String? {
    guard !haveTextsMoved, let text = pickText(where: { $0.path != nil && $0.copy == nil && !$0.words.isEmpty }),
      let place = choose(articles(of: text))
    else { return nil }
    pieces[place].day = 21 + number(8)
    haveDatesChanged = true
    try save(text)
    return "\(pieces[place].word) is of the \(pieces[place].day)th"
  }

  mutating func swapTexts() throws -> String? {
    guard let one = pickText(where: { $0.path != nil && $0.copy == nil }),
      let other = pickText(where: { $0.path != nil && $0.copy == nil }), one != other,
      let first = texts[one].path, let second = texts[other].path
    else { return nil }
    try move("seeds/\(first)", "seeds/swap.txt")
    try move("seeds/\(second)", "seeds/\(first)")
    try move("seeds/swap.txt", "seeds/\(second)")
    texts[one].path = second
    texts[other].path = first
    return "swapped \(first) and \(second)"
  }

  mutating func deleteText() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil }), let old = texts[text].path,
      articles(of: text).allSatisfy({ pieces[$0].content != nil })
    else { return nil }
    try project.delete("seeds/\(old)")
    texts[text].deleted = old
    texts[text].path = nil
    return "deleted text \(old)"
  }

  mutating func bringTextBack() throws -> String? {
    guard let text = pickText(where: { $0.deleted != nil && !$0.words.isEmpty }), let old = texts[text].deleted else {
      return nil
    }
    texts[text].path = number(2) == 0 || project.has("seeds/\(old)") ? freeSeed() : old
    texts[text].deleted = nil
    try save(text)
    return "brought text \(old) back as \(texts[text].path ?? "")"
  }

  mutating func copyText() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil }), let old = texts[text].path,
      articles(of: text).allSatisfy({ pieces[$0].content != nil })
    else { return nil }
    let copy = String(old.dropLast(4) + " (copy).txt")
    try project.write("seeds/\(copy)", bytes: bytes(of: text))
    texts[text].copy = copy
    return "copied \(old)"
  }

  mutating func deleteCopyOfText() throws -> String? {
    guard let text = pickText(where: { $0.copy != nil }), let copy = texts[text].copy, let seed = texts[text].path
    else { return nil }
    texts[text].copy = nil
    let goes = number(2) == 0 ? copy : seed
    texts[text].path = goes == copy ? seed : copy
    try project.delete("seeds/\(goes)")
    return "deleted \(goes), of which there are two"
  }

  // MARK: - Several articles in a file

  private mutating func take(_ place: Int, outOf text: Int) {
    texts[text].words.removeAll { $0 == pieces[place].word }
    pieces[place].text = nil
  }

  /// An article goes out of its file, and stays without a text.
  mutating func takeArticleOut() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil && $0.words.count > 1 }),
      let place = choose(articles(of: text).filter { pieces[$0].content != nil && !pieces[$0].isForgotten })
    else { return nil }
    take(place, outOf: text)
    try save(text)
    return "took \(pieces[place].word) out of \(texts[text].path ?? "")"
  }

  /// An article that is in no text any more comes back in another file.
  mutating func putArticleIn() throws -> String? {
    guard let place = pick(where: { $0.text == nil && !$0.isForgotten && $0.converted == $0.said }),
      let text = pickText(where: { $0.path != nil && $0.copy == nil && $0.words.count < 4 })
    else { return nil }
    texts[text].words.insert(pieces[place].word, at: number(texts[text].words.count + 1))
    pieces[place].text = text
    try save(text)
    return "put \(pieces[place].word) into \(texts[text].path ?? "")"
  }

  /// An article gets a file of its own.
  mutating func splitText() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil && $0.words.count > 1 }),
      let place = choose(articles(of: text))
    else { return nil }
    take(place, outOf: text)
    pieces[place].text = texts.count
    texts.append(Text(path: freeSeed(), words: [pieces[place].word]))
    try save(text)
    try save(texts.count - 1)
    return "\(pieces[place].word) went from \(texts[text].path ?? "") to \(texts[texts.count - 1].path ?? "")"
  }

  /// The articles of a file are put in another order.
  mutating func orderText() throws -> String? {
    guard let text = pickText(where: { $0.path != nil && $0.copy == nil && $0.words.count > 1 }) else { return nil }
    texts[text].words.reverse()
    try save(text)
    return "turned the order of \(texts[text].path ?? "")"
  }
}
