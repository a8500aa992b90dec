import Files
import SystemPackage
import TestSupport

/// What is done to content files.
extension HandledArchive {
  /// An article whose content file is whole.
  mutating func whole(where isFit: (Piece) -> Bool = { _ in true }) -> (place: Int, file: String)? {
    guard let place = pick(where: { $0.good == nil && $0.content != nil && isFit($0) }),
      let file = pieces[place].content
    else { return nil }
    return (place, file)
  }

  mutating func editContent() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    let word = next("edit")
    try project.write("content/\(file)", try project.read("content/\(file)") + "\nSee \(word).\n")
    pieces[place].edits.append(word)
    return "edited \(file) (\(word))"
  }

  mutating func redateContent() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    let word = next("edit")
    let text = try project.read("content/\(file)")
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = text.split(separator: ending, omittingEmptySubsequences: false).map(String.init)
    guard let date = lines.firstIndex(where: { $0.hasPrefix("date:") && !$0.contains("#") }) else { return nil }
    var new = lines
    // A day of its own: two articles of one name on one day are the editor's to part.
    let days = Int(word.filter(\.isNumber)) ?? 0
    let (month, day) = (10 + days / 28 % 3, 1 + days % 28)
    new[date] = "date: \"\(1800 + days / 84)-\(month)-\(day < 10 ? "0" : "")\(day)\" # \(word)"
    try project.write("content/\(file)", new.joined(separator: ending))
    pieces[place].edits.append(word)
    return "gave \(file) another date (\(word))"
  }

  mutating func moveContent() throws -> String? {
    guard let place = pick(where: { $0.content != nil && !$0.isEmptied && $0.copy == nil }),
      let old = pieces[place].content
    else { return nil }
    let name = old.split(separator: "/").last ?? ""
    // A file that cannot be read is known by its name, or its line `source`.
    let new = folder() + (number(2) == 0 ? "\(next("in"))/\(name)" : "\(next("piece")).md")
    try move("content/\(old)", "content/\(new)")
    pieces[place].content = new
    pieces[place].isOutOfSight = pieces[place].isForgotten
    return "moved \(old) to \(new)"
  }

  mutating func moveContentFolder() throws -> String? {
    let folders = Set(pieces.compactMap { $0.content?.split(separator: "/").first.map(String.init) })
    guard let old = choose(folders.filter { !$0.hasSuffix(".md") }.sorted()),
      !pieces.contains(where: { $0.isEmptied && ($0.content ?? "").hasPrefix(old + "/") })
    else { return nil }
    let new = next("part")
    try move("content/\(old)", "content/\(new)")
    for place in pieces.indices {
      if let file = pieces[place].content, file.hasPrefix(old + "/") {
        pieces[place].content = new + file.dropFirst(old.count)
        pieces[place].isOutOfSight = pieces[place].isForgotten
      }
      if let copy = pieces[place].copy?.path, copy.hasPrefix(old + "/") {
        pieces[place].copy?.path = new + copy.dropFirst(old.count)
      }
    }
    return "moved content folder \(old) to \(new)"
  }

  mutating func draft() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    let text = try project.read("content/\(file)")
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let line = "draft: true\(ending)"
    pieces[place].isDraft.toggle()
    let start = text.startIndex
    try project.write(
      "content/\(file)",
      pieces[place].isDraft
        ? text.replacing("---\(ending)", with: "---\(ending)\(line)", maxReplacements: 1)
        : text.replacing(line, with: "", subrange: start..<text.endIndex))
    return "\(file) is \(pieces[place].isDraft ? "a draft" : "no draft any more")"
  }

  mutating func deleteContent() throws -> String? {
    guard let place = pick(where: { $0.content != nil }), let file = pieces[place].content else { return nil }
    let piece = pieces[place]
    if piece.good == nil {
      let bytes = try FileSystem.read(project.root.appending("content/\(file)"))
      pieces[place].older = (bytes, piece.edits, piece.isDraft, piece.day)
    }
    try project.delete("content/\(file)")
    lose(place)
    if let copy = piece.copy {
      // The other one is the article now.
      pieces[place].content = copy.path
      pieces[place].edits = copy.edits
      pieces[place].isDraft = copy.isDraft
      pieces[place].copy = nil
    } else if seed(of: piece) == nil {
      remove(place)
    }
    return "deleted \(file)"
  }

  /// An article's content file is gone.
  func lost(_ piece: Piece) -> Piece {
    var piece = piece
    piece.content = nil
    piece.edits = []
    piece.isDraft = piece.isKnownAsDraft
    piece.good = nil
    piece.isEmptied = false
    return piece
  }

  private mutating func lose(_ place: Int) { pieces[place] = lost(pieces[place]) }

  /// Nobody has anything of an article any more.
  mutating func remove(_ place: Int) {
    for text in texts.indices { texts[text].words.removeAll { $0 == pieces[place].word } }
    pieces.remove(at: place)
  }

  mutating func bringOlderContentBack() throws -> String? {
    guard let (place, file) = whole(where: { $0.older?.day == $0.day && !$0.isForgotten }),
      let older = pieces[place].older
    else { return nil }
    pieces[place].older = nil
    try project.write("content/\(file)", bytes: older.bytes)
    pieces[place].edits = older.edits
    pieces[place].isDraft = older.isDraft
    return "brought back what \(file) held once"
  }

  mutating func deleteSourceLines() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    // Whoever takes them out of an article whose text is gone makes it one without a text.
    if seed(of: pieces[place]) == nil { return nil }
    let lines = try project.read("content/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
    try project.write("content/\(file)", lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n"))
    return "deleted the source lines of \(file)"
  }

  mutating func saveOnWindows() throws -> String? {
    guard let (_, file) = whole() else { return nil }
    let text = try project.read("content/\(file)")
    if text.contains("\r\n") { return nil }
    try project.write("content/\(file)", text.replacing("\n", with: "\r\n"))
    return "saved \(file) on Windows"
  }
}
