/// What was taken out of a text or exchanged in it, with the lines where.
struct CleaningFindings: Sendable {
  var softHyphens = Tally()
  var zeroWidth = Tally()
  var directions = Tally()
  var nulls = Tally()
  var controls = Tally()
  /// Controls from U+0080 that were Windows-1252 characters.
  var misreadControls = Tally()
  /// Such controls that became U+FFFD.
  var undefined = Tally()
  /// U+FFFD in the text as it came, as offsets.
  var replacements = Tally()
  /// Where the first control character was, as an offset.
  private(set) var firstControl: Int?

  mutating func removeControl(_ byte: UInt8, line: Int, at offset: Int) {
    if byte == 0 { nulls.add(line) } else { controls.add(line) }
    if firstControl == nil { firstControl = offset }
  }

  /// What an archive must say.
  var changes: [TextChange] {
    var changes: [TextChange] = []
    func add(_ tally: Tally, _ words: String) {
      if tally.count > 0 { changes.append(TextChange(words)) }
    }
    add(softHyphens, "removed \(softHyphens.counted("soft hyphen"))")
    add(zeroWidth, "removed \(zeroWidth.counted("zero-width character"))")
    add(
      directions,
      "removed \(directions.counted("unbalanced control")) of the writing direction (\(directions.lines))")
    add(nulls, "removed \(nulls.counted("NUL character")) (\(nulls.lines))")
    add(controls, "removed \(controls.counted("control character")) (\(controls.lines))")
    add(
      misreadControls,
      "read \(misreadControls.counted("control character")) as Windows-1252 (\(misreadControls.lines))")
    add(
      undefined,
      "replaced \(undefined.counted("byte that Windows-1252 has", plural: "bytes that Windows-1252 has")) no character for"
        + " by “\u{FFFD}” (\(undefined.lines))")
    return changes
  }
}
