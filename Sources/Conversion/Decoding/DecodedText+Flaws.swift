internal import Markdown
internal import Support

extension DecodedText {
  /// A few stray control characters are removed; more than one in a hundred bytes means that the file is no text.
  static func refuseBinary(_ findings: CleaningFindings, in text: [UInt8]) throws(DecodingError) {
    let count = findings.nulls.count + findings.controls.count
    guard count > 4, count > text.count / 100, let first = findings.firstControl else { return }
    var finder = PositionFinder(text)
    throw DecodingError(
      position: finder.position(of: first),
      message: "the file is not a text: it holds \(count) control characters",
      advice: "If a program made it, save it from there as plain text with the encoding UTF-8."
        + " If it is a text in UTF-16, say `encoding: utf-16le` in pressmark.yml.")
  }

  /// A letter with more marks than any language writes would keep all that compares names and words busy for hours.
  static func refuseCrowdedLetters(in text: [UInt8]) throws(DecodingError) {
    guard let offset = CrowdedLetter.offset(in: text) else { return }
    var finder = PositionFinder(text)
    throw DecodingError(
      position: finder.position(of: offset), message: CrowdedLetter.message, advice: CrowdedLetter.advice)
  }

  /// Bytes for which Windows-1252 has nothing show that the text may be in another encoding, where they are letters.
  static func undefinedBytes(_ findings: CleaningFindings) -> [TextFlaw] {
    guard let line = findings.undefined.places.first else { return [] }
    let bytes = findings.undefined.counted("byte has", plural: "bytes have")
    return [
      TextFlaw(
        position: TextPosition(line: line, column: 1),
        message: "\(bytes) no character in Windows-1252, as which the file was read (\(findings.undefined.lines))",
        advice:
          "The file may have another encoding: say `encoding:` in pressmark.yml, such as cp850 for a file from DOS"
          + " or macintosh for one from an old Mac. Otherwise type what is meant for “\u{FFFD}”, and save it as UTF-8.")
    ]
  }

  /// U+FFFD in the file itself: characters that some other program gave up.
  static func lostCharacters(
    _ findings: CleaningFindings, _ decoded: DecodedBytes, in text: [UInt8]
  ) -> [TextFlaw] {
    let lost = findings.replacements.count - decoded.marks
    guard lost > 0 else { return [] }
    let own = Set(decoded.slips.map(\.offset))
    var finder = PositionFinder(text)
    let offset = findings.replacements.places.first { !own.contains($0) } ?? 0
    return [
      TextFlaw(
        position: finder.position(of: offset),
        message:
          "\(lost == 1 ? "a character" : "\(lost) characters") had been lost before the file came here (“\u{FFFD}”)",
        advice: "Type what is meant, as far as another copy shows it.")
    ]
  }
}
