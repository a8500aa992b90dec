internal import Markdown

/// Mends UTF-8 that was read as Windows-1252 or another encoding and written again, once or several times over.
///
/// Only whole sequences are mended: put back into bytes they are one character's UTF-8, so nothing is lost and nothing
/// invented. What only looks like one is left.
struct MojibakeRepair: Sendable {
  /// Text read wrongly more often than this was not met.
  private static let deepest = 4

  /// The text, mended.
  private(set) var text: [UInt8]
  /// How many characters were mended.
  private(set) var count = 0
  /// As what the text had been read, where that was not Windows-1252.
  private(set) var encoding: String?
  /// A word before and after.
  private(set) var example: (before: String, after: String)?
  /// Where doubtful sequences were left, as offsets in the text as it came.
  private(set) var doubts = Tally()

  init(_ source: [UInt8]) {
    text = source
    var exampleWord: Range<Int>?
    for depth in 0..<Self.deepest {
      let mayHoldAny = MojibakeScan.mayHoldAny(text)
      let evidence = mayHoldAny ? MojibakeEvidence(text) : nil
      if evidence?.coversAll != true, let whole = WholeMisreading.find(in: text) {
        if whole.isCertain {
          encoding = encoding ?? whole.name
          count += depth == 0 ? whole.sequences : 0
          text = whole.mended
          continue
        }
        // Of what another encoding explains better, Windows-1252 would mend a part.
        if depth == 0, whole.sequences > evidence?.sequences ?? 0 {
          doubts.add(whole.firstPlace)
          return
        }
      }
      guard let evidence else { break }
      var pass = MojibakePass(text, evidence, isFirst: depth == 0)
      pass.run()
      if depth == 0 {
        doubts = pass.doubts
        exampleWord = pass.exampleWord
        // Half of a word mended is worse than none: what is left over shows that it was not understood.
        if doubts.count > 0 { return }
      }
      guard pass.count > 0 else { break }
      // A later pass puts together characters that the pass before had counted one by one.
      count += depth == 0 ? pass.count : pass.count - pass.charactersTaken
      text = pass.output
    }
    if let exampleWord { example = Self.example(Array(source[exampleWord])) }
  }

  /// What was changed.
  var change: TextChange? {
    guard count > 0 else { return nil }
    let characters = count == 1 ? "1 character" : "\(count) characters"
    let such = example.map { ", such as “\($0.before)” to “\($0.after)”" } ?? ""
    let wrongly = encoding.map { "decoded wrongly, as \($0)" } ?? "decoded wrongly"
    return TextChange("repaired \(characters) that had been \(wrongly)\(such)")
  }

  /// What was left, for a person to decide.
  func flaws(in source: [UInt8]) -> [TextFlaw] {
    var finder = PositionFinder(source)
    var flaws = doubts.places.map { offset in
      TextFlaw(
        position: finder.position(of: offset),
        message: "these characters look like ones that were decoded wrongly, but it is not certain",
        advice: "Compare with another copy, type what is meant, and save the file with the encoding UTF-8.")
    }
    if let last = flaws.last, doubts.count > flaws.count {
      flaws.append(
        TextFlaw(
          position: last.position, message: "\(doubts.count - flaws.count) more places like this follow",
          advice: last.advice))
    }
    return flaws
  }

  /// The word mended by itself, where it certainly is wrong also without the text around it.
  private static func example(_ word: [UInt8]) -> (before: String, after: String)? {
    var mended = word
    for _ in 0..<deepest {
      let evidence = MojibakeEvidence(mended)
      var pass = MojibakePass(mended, evidence, isFirst: false, isCertain: true)
      pass.run()
      guard pass.count > 0 else { break }
      mended = pass.output
    }
    let after = String(decoding: mended, as: UTF8.self)
    let isShowable = after.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
      default: scalar != "\u{FFFD}"
      }
    }
    return isShowable && mended != word ? (String(decoding: word, as: UTF8.self), after) : nil
  }
}
