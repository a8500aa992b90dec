import Files
import Foundation
import SystemPackage
import TestSupport

/// An archive in an editor's hands: texts and content files are renamed, moved, edited, broken, mended, deleted and brought back, and what
/// must come of it is known.
///
/// Each text has a word of its own by which its content file is found, and each edit leaves a word that has to stay.
struct HandledArchive {
  /// A text with its article.
  struct Piece {
    let word: String
    let headline: String
    let day: Int
    var paragraphs: [String]
    /// Where the text lies; `nil` while it is deleted.
    var seed: String?
    /// The text as it was when it was deleted.
    var deleted: (path: String, bytes: [UInt8])?
    /// A file with the same bytes.
    var copy: String?
    /// The content file, as far as known.
    var content: String?
    /// The words that edits of the content file have left.
    var edits: [String] = []
    var isDraft = false
    /// What the content file held before a slip.
    var good: [UInt8]?
    /// Whether the slip was to empty the file.
    var isEmptied = false
    /// What the content file held once, to be brought back.
    var older: (bytes: [UInt8], edits: [String], isDraft: Bool)?
  }

  let project: TemporaryProject
  private(set) var pieces: [Piece] = []
  private(set) var history: [String] = []
  private var random: SeededGenerator
  private var count = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    for _ in 0..<5 { try add() }
  }

  // MARK: - What is found

  /// Whether a slip waits to be mended.
  var isBroken: Bool { pieces.contains { $0.good != nil } }

  /// Looks where the content files lie now, and says what is wrong.
  mutating func look() throws -> [String] {
    let files = try project.files(in: "content").filter { $0.key.hasSuffix(".md") }
    let texts = files.mapValues { String(decoding: $0.filter { $0 != 0 }, as: UTF8.self) }
    var wrong: [String] = []
    if files.count != pieces.count {
      wrong.append("\(files.count) content files for \(pieces.count) articles: \(files.keys.sorted())")
    }
    for place in pieces.indices {
      let piece = pieces[place]
      let found = texts.filter { $0.value.contains(piece.word) }.keys.sorted()
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

  // MARK: - An editor's hands

  /// Does something, and notes down what.
  mutating func change() throws {
    let changes: [(inout HandledArchive) throws -> String?] = [
      { try $0.pieces.count < 10 ? $0.add() : nil }, { try $0.moveSeed() }, { try $0.moveSeed() },
      { try $0.moveSeedFolder() }, { try $0.editSeed(moves: false) }, { try $0.editSeed(moves: true) },
      { try $0.swapSeeds() }, { try $0.deleteSeed() }, { try $0.bringSeedBack() }, { try $0.bringSeedBack() },
      { try $0.copySeed() }, { try $0.deleteCopy() }, { try $0.editContent() }, { try $0.editContent() },
      { try $0.editContent() }, { try $0.moveContent() }, { try $0.moveContentFolder() }, { try $0.draft() },
      { try $0.slip() }, { try $0.slip() }, { try $0.mend() }, { try $0.mend() }, { try $0.deleteContent() },
      { try $0.bringOlderContentBack() }, { try $0.deleteSourceLines() }, { try $0.saveOnWindows() },
    ]
    for _ in 0..<20 {
      guard let body = changes.randomElement(using: &random) else { return }
      if let done = try body(&self) {
        history.append(done)
        return
      }
    }
  }

  /// Mends every slip.
  mutating func mendAll() throws {
    while let done = try mend() { history.append(done) }
  }

  private mutating func pick(where isFit: (Piece) -> Bool) -> Int? {
    pieces.indices.filter { isFit(pieces[$0]) }.randomElement(using: &random)
  }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func next(_ prefix: String) -> String {
    count += 1
    return "\(prefix)\(String(repeating: "0", count: max(0, 5 - "\(count)".count)))\(count)q"
  }

  private mutating func sentence() -> String {
    let syllables = ["ka", "lo", "min", "der", "tos", "ri", "van", "pel", "su", "gor", "ne", "bi"]
    let words = (0..<14).map { _ in
      (0..<3).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }.joined()
    }
    return "They " + words.joined(separator: " ") + "."
  }

  private mutating func folder() -> String { ["", "a/", "b/c/", "caf\u{E9}/", "Year 1997/"][number(5)] }

  private mutating func freeSeed() -> String { folder() + next("text") + ".txt" }

  private func bytes(of piece: Piece) -> [UInt8] {
    Array(
      Seed.text(date: "\(piece.day).04.1997", headline: piece.headline, byline: nil, paragraphs: piece.paragraphs).utf8)
  }

  @discardableResult
  private mutating func add() throws -> String {
    let word = next("word")
    let paragraphs = ["On that day \(word) was seen in the harbour.", sentence(), sentence(), sentence()]
    let headline = ["Bread riots", "Rice", "Letters"][number(3)]
    var piece = Piece(word: word, headline: headline, day: 21 + number(3), paragraphs: paragraphs)
    let seed = freeSeed()
    piece.seed = seed
    try project.write("seeds/\(seed)", bytes: bytes(of: piece))
    pieces.append(piece)
    return "new text \(seed) (\(word))"
  }

  private func move(_ old: String, _ new: String) throws {
    try FileSystem.createFolder(project.root.appending(new).removingLastComponent())
    try FileSystem.rename(project.root.appending(old), to: project.root.appending(new))
  }

  private mutating func moveSeed() throws -> String? {
    guard let place = pick(where: { $0.seed != nil }), let old = pieces[place].seed else { return nil }
    let new = number(3) == 0 ? "moved/\(next("in"))/" + (old.split(separator: "/").last ?? "") : freeSeed()
    try move("seeds/\(old)", "seeds/\(new)")
    pieces[place].seed = new
    return "moved text \(old) to \(new)"
  }

  private mutating func moveSeedFolder() throws -> String? {
    let folders = Set(pieces.compactMap { $0.seed?.split(separator: "/").first.map(String.init) }).filter {
      !$0.hasSuffix(".txt")
    }
    guard let old = folders.sorted().randomElement(using: &random) else { return nil }
    let new = next("folder")
    try move("seeds/\(old)", "seeds/\(new)")
    for place in pieces.indices {
      if let seed = pieces[place].seed, seed.hasPrefix(old + "/") {
        pieces[place].seed = new + seed.dropFirst(old.count)
      }
      if let copy = pieces[place].copy, copy.hasPrefix(old + "/") {
        pieces[place].copy = new + copy.dropFirst(old.count)
      }
    }
    return "moved folder of texts \(old) to \(new)"
  }

  private mutating func editSeed(moves: Bool) throws -> String? {
    guard let place = pick(where: { $0.seed != nil && $0.copy == nil }), let old = pieces[place].seed else {
      return nil
    }
    // Where the content file is behind its text, too few words are left to know it by: then it is told, and made anew.
    if moves, let file = pieces[place].content {
      let text = String(
        decoding: try FileSystem.read(project.root.appending("content/\(file)")).filter { $0 != 0 }, as: UTF8.self)
      if !pieces[place].paragraphs.allSatisfy({ text.contains($0) }) { return nil }
    }
    let line = sentence()
    pieces[place].paragraphs[1 + number(3)] = line
    var new = old
    if moves {
      new = freeSeed()
      try move("seeds/\(old)", "seeds/\(new)")
      pieces[place].seed = new
    }
    try project.write("seeds/\(new)", bytes: bytes(of: pieces[place]))
    return "edited text \(old)" + (moves ? " and moved it to \(new)" : "")
  }

  private mutating func swapSeeds() throws -> String? {
    guard let one = pick(where: { $0.seed != nil && $0.copy == nil }),
      let other = pick(where: { $0.seed != nil && $0.copy == nil }), one != other,
      let first = pieces[one].seed, let second = pieces[other].seed
    else { return nil }
    try move("seeds/\(first)", "seeds/swap.txt")
    try move("seeds/\(second)", "seeds/\(first)")
    try move("seeds/swap.txt", "seeds/\(second)")
    pieces[one].seed = second
    pieces[other].seed = first
    return "swapped \(first) and \(second)"
  }

  private mutating func deleteSeed() throws -> String? {
    guard let place = pick(where: { $0.seed != nil && $0.copy == nil && $0.content != nil }),
      let old = pieces[place].seed
    else { return nil }
    pieces[place].deleted = (old, try FileSystem.read(project.root.appending("seeds/\(old)")))
    try project.delete("seeds/\(old)")
    pieces[place].seed = nil
    return "deleted text \(old)"
  }

  private mutating func bringSeedBack() throws -> String? {
    guard let place = pick(where: { $0.deleted != nil }), let deleted = pieces[place].deleted else { return nil }
    let new = number(2) == 0 || project.has("seeds/\(deleted.path)") ? freeSeed() : deleted.path
    try project.write("seeds/\(new)", bytes: deleted.bytes)
    pieces[place].seed = new
    pieces[place].deleted = nil
    return "brought text \(deleted.path) back as \(new)"
  }

  private mutating func copySeed() throws -> String? {
    guard let place = pick(where: { $0.seed != nil && $0.copy == nil && $0.content != nil }),
      let old = pieces[place].seed
    else { return nil }
    let copy = old.dropLast(4) + " (copy).txt"
    try project.write("seeds/\(copy)", bytes: bytes(of: pieces[place]))
    pieces[place].copy = String(copy)
    return "copied \(old)"
  }

  private mutating func deleteCopy() throws -> String? {
    guard let place = pick(where: { $0.copy != nil }), let copy = pieces[place].copy, let seed = pieces[place].seed
    else {
      return nil
    }
    pieces[place].copy = nil
    let goes = number(2) == 0 ? copy : seed
    pieces[place].seed = goes == copy ? seed : copy
    try project.delete("seeds/\(goes)")
    return "deleted \(goes), of which there are two"
  }

  // MARK: - Content files

  private mutating func whole() -> (place: Int, file: String)? {
    guard let place = pick(where: { $0.good == nil && $0.content != nil }), let file = pieces[place].content else {
      return nil
    }
    return (place, file)
  }

  private mutating func editContent() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    let word = next("edit")
    try project.write("content/\(file)", try project.read("content/\(file)") + "\nSee \(word).\n")
    pieces[place].edits.append(word)
    return "edited \(file) (\(word))"
  }

  private mutating func moveContent() throws -> String? {
    guard let place = pick(where: { $0.content != nil && !$0.isEmptied }), let old = pieces[place].content else {
      return nil
    }
    let name = old.split(separator: "/").last ?? ""
    // A file that cannot be read is known by its name, or its line `source`.
    let new = folder() + (number(2) == 0 ? "\(next("in"))/\(name)" : "\(next("piece")).md")
    try move("content/\(old)", "content/\(new)")
    pieces[place].content = new
    return "moved \(old) to \(new)"
  }

  private mutating func moveContentFolder() throws -> String? {
    let folders = Set(pieces.compactMap { $0.content?.split(separator: "/").first.map(String.init) })
    guard let old = folders.filter({ !$0.hasSuffix(".md") }).sorted().randomElement(using: &random),
      !pieces.contains(where: { $0.isEmptied && ($0.content ?? "").hasPrefix(old + "/") })
    else { return nil }
    let new = next("part")
    try move("content/\(old)", "content/\(new)")
    for place in pieces.indices {
      if let file = pieces[place].content, file.hasPrefix(old + "/") {
        pieces[place].content = new + file.dropFirst(old.count)
      }
    }
    return "moved content folder \(old) to \(new)"
  }

  private mutating func draft() throws -> String? {
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

  private mutating func slip() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    let bytes = try FileSystem.read(project.root.appending("content/\(file)"))
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let title = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { return nil }
    var broken = lines
    let kind = ["quotation mark", "tab", "key twice", "Latin-1", "UTF-16", "emptied", "marks of git", "no title"][
      number(8)]
    var written: [UInt8]?
    switch kind {
    case "quotation mark": broken[title] = "title: \"Bread \"riots\""
    case "tab": broken.insert("\tkicker: \"x\"", at: title + 1)
    case "key twice": broken.insert(broken[title], at: title)
    case "Latin-1":
      broken.append("caf\u{E9}")
      written = broken.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case "UTF-16":
      written = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "emptied": written = []
    case "marks of git":
      broken.insert("<<<<<<< HEAD", at: title)
      broken.insert(contentsOf: ["=======", "title: \"Theirs\"", ">>>>>>> theirs"], at: title + 2)
    default: broken.remove(at: title)
    }
    pieces[place].good = bytes
    pieces[place].isEmptied = kind == "emptied"
    try project.write("content/\(file)", bytes: written ?? Array(broken.joined(separator: "\n").utf8))
    return "slip in \(file): \(kind)"
  }

  @discardableResult
  private mutating func mend() throws -> String? {
    guard let place = pick(where: { $0.good != nil }), let file = pieces[place].content, let good = pieces[place].good
    else { return nil }
    try project.write("content/\(file)", bytes: good)
    pieces[place].good = nil
    pieces[place].isEmptied = false
    return "mended \(file)"
  }

  private mutating func deleteContent() throws -> String? {
    guard let place = pick(where: { $0.content != nil }), let file = pieces[place].content else { return nil }
    let piece = pieces[place]
    if piece.good == nil {
      let bytes = try FileSystem.read(project.root.appending("content/\(file)"))
      pieces[place].older = (bytes, piece.edits, piece.isDraft)
    }
    try project.delete("content/\(file)")
    pieces[place].content = nil
    pieces[place].edits = []
    pieces[place].isDraft = false
    pieces[place].good = nil
    pieces[place].isEmptied = false
    // Nobody has anything of it any more.
    if piece.seed == nil { pieces.remove(at: place) }
    return "deleted \(file)"
  }

  private mutating func bringOlderContentBack() throws -> String? {
    guard let place = pick(where: { $0.older != nil && $0.content != nil && $0.good == nil }),
      let file = pieces[place].content, let older = pieces[place].older
    else { return nil }
    pieces[place].older = nil
    // With the name of what is another's text by now it would be that one's.
    let source = String(decoding: older.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first {
      $0.hasPrefix("source: ")
    }
    let isAnothers = pieces.indices.contains { other in
      other != place
        && [pieces[other].seed, pieces[other].copy, pieces[other].deleted?.path].contains { path in
          path.map { source == "source: \"\($0)\"" } ?? false
        }
    }
    if isAnothers { return nil }
    try project.write("content/\(file)", bytes: older.bytes)
    pieces[place].edits = older.edits
    pieces[place].isDraft = older.isDraft
    return "brought back what \(file) held once"
  }

  private mutating func deleteSourceLines() throws -> String? {
    guard let (place, file) = whole() else { return nil }
    // Whoever takes them out of an article whose text is gone makes it one without a text.
    if pieces[place].seed == nil { return nil }
    let lines = try project.read("content/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
    try project.write("content/\(file)", lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n"))
    return "deleted the source lines of \(file)"
  }

  private mutating func saveOnWindows() throws -> String? {
    guard let (_, file) = whole() else { return nil }
    let text = try project.read("content/\(file)")
    if text.contains("\r\n") { return nil }
    try project.write("content/\(file)", text.replacing("\n", with: "\r\n"))
    return "saved \(file) on Windows"
  }
}
