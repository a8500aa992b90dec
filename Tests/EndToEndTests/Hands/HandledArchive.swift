import Files
import Foundation
import SystemPackage
import TestSupport

/// An archive in an editor's hands: texts and content files are renamed, moved, edited, broken, mended, deleted and
/// brought back, and what must come of it is known.
///
/// Each article has a word of its own by which its content file is found, and each edit leaves a word that has to stay.
struct HandledArchive {
  let project: TemporaryProject
  var pieces: [Piece] = []
  var texts: [Text] = []
  /// What the content files were once.
  var olderState: State?
  var history: [String] = []
  /// Whether all is as the last build left it.
  var isSettled = false
  /// Whether nothing more is to be done before the next build.
  var isClosed = false
  /// Whether texts lie elsewhere, or say that they are of another day, than at the last build.
  var (haveTextsMoved, haveDatesChanged) = (false, false)
  private var random: SeededGenerator
  private var count = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    project = try TemporaryProject([
      "pressmark.yml": "title: \"A\"\nbase-url: https://example.org\narticle-separator: \"\(Self.separator)\"\n"
    ])
    for _ in 0..<5 { try addText() }
  }

  static let separator = "* * *"

  // MARK: - What there is

  /// Whether a slip waits to be mended.
  var isBroken: Bool { pieces.contains { $0.good != nil } }
  /// Whether there are second content files, each of which is told.
  var hasCopies: Bool { pieces.contains { $0.copy != nil } }

  /// The text in which an article is, when it is there.
  func seed(of piece: Piece) -> String? { piece.text.flatMap { texts[$0].path } }

  /// The articles of a text, in their order.
  func articles(of text: Int) -> [Int] {
    texts[text].words.compactMap { word in pieces.firstIndex { $0.word == word } }
  }

  /// The bytes of a text.
  func bytes(of text: Int) -> [UInt8] {
    let articles = articles(of: text).map { place in
      let piece = pieces[place]
      return Seed.text(
        date: "\(piece.day).04.1997", headline: piece.headline, byline: nil, paragraphs: piece.paragraphs)
    }
    return Array(articles.joined(separator: "\n\(Self.separator)\n\n").utf8)
  }

  // MARK: - An editor's hands

  /// Does something, and notes down what.
  mutating func change() throws {
    if isClosed { return }
    for _ in 0..<20 {
      guard let body = Self.changes.randomElement(using: &random) else { return }
      if let done = try body(&self) {
        history.append(done)
        isSettled = false
        return
      }
    }
  }

  typealias Change = @Sendable (inout HandledArchive) throws -> String?

  /// A text that is elsewhere and has another date at once is taken for a new one, as the next of a recurring notice
  /// is; and told.
  private static func moving(_ change: @escaping Change) -> Change {
    { archive in
      if archive.haveDatesChanged { return nil }
      let done = try change(&archive)
      if done != nil { archive.haveTextsMoved = true }
      return done
    }
  }

  private static let changes: [Change] = [
    { try $0.pieces.count < 10 ? $0.addText() : nil }, { try $0.pieces.count < 10 ? $0.addArticle() : nil },
    moving { try $0.moveText() }, moving { try $0.moveText() }, moving { try $0.moveTextFolder() },
    { try $0.editText(moves: false) },
    moving { try $0.editText(moves: true) }, moving { try $0.editText(moves: true) }, { try $0.redateText() },
    moving { try $0.swapTexts() },
    { try $0.deleteText() }, moving { try $0.bringTextBack() }, moving { try $0.bringTextBack() },
    { try $0.copyText() },
    moving { try $0.deleteCopyOfText() }, moving { try $0.takeArticleOut() }, moving { try $0.putArticleIn() },
    moving { try $0.splitText() },
    { try $0.orderText() },
    { try $0.editContent() }, { try $0.editContent() }, { try $0.editContent() }, { try $0.redateContent() },
    { try $0.moveContent() }, { try $0.moveContentFolder() }, { try $0.draft() }, { try $0.deleteContent() },
    { try $0.bringOlderContentBack() }, { try $0.deleteSourceLines() }, { try $0.saveOnWindows() },
    { try $0.slip() }, { try $0.slip() }, { try $0.mend() }, { try $0.mend() },
    { try $0.copyContent() }, { try $0.copyContent() }, { try $0.leaveBackups() }, { try $0.deleteCopyOfContent() },
    { try $0.keep() }, { try $0.forget() }, { try $0.recall() }, { try $0.recall() },
    { try $0.deleteLedger() }, { try $0.rememberState() }, { try $0.bringStateBack() },
  ]

  /// Mends every slip and deletes every copy.
  mutating func mendAll() throws {
    while let done = try mend() { history.append(done) }
    while let done = try deleteCopyOfContent() { history.append(done) }
  }

  // MARK: - Chance

  mutating func pick(where isFit: (Piece) -> Bool) -> Int? {
    pieces.indices.filter { isFit(pieces[$0]) }.randomElement(using: &random)
  }

  mutating func pickText(where isFit: (Text) -> Bool) -> Int? {
    texts.indices.filter { isFit(texts[$0]) }.randomElement(using: &random)
  }

  mutating func choose<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func next(_ prefix: String) -> String {
    count += 1
    return "\(prefix)\(String(repeating: "0", count: max(0, 5 - "\(count)".count)))\(count)q"
  }

  mutating func sentence() -> String {
    let syllables = ["ka", "lo", "min", "der", "tos", "ri", "van", "pel", "su", "gor", "ne", "bi"]
    let words = (0..<14).map { _ in
      (0..<3).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &random)] }.joined()
    }
    return "They " + words.joined(separator: " ") + "."
  }

  mutating func folder() -> String { ["", "a/", "b/c/", "caf\u{E9}/", "Year 1997/"][number(5)] }

  mutating func freeSeed() -> String { folder() + next("text") + ".txt" }

  func move(_ old: String, _ new: String) throws {
    try FileSystem.createFolder(project.root.appending(new).removingLastComponent())
    try FileSystem.rename(project.root.appending(old), to: project.root.appending(new))
  }

  /// What a file says, whatever its encoding.
  func shown(_ path: String) throws -> String {
    String(decoding: try FileSystem.read(project.root.appending(path)).filter { $0 != 0 }, as: UTF8.self)
  }
}
