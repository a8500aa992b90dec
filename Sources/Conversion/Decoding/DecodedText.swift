internal import Documents
internal import Markdown

/// A source text, decoded into UTF-8 and cut into lines.
struct DecodedText: Sendable {
  /// A line, without its end.
  struct Line: Sendable, Equatable {
    /// Its bytes; blanks at its end are cut, those at its beginning kept.
    let range: Range<Int>
    /// Its number in the file, from 1: what an editor shows. Lines that a form feed parts share one.
    let number: Int
    /// Whether a form feed stood before it, with no more than blank lines between.
    let followsPageBreak: Bool
  }

  /// Valid UTF-8 without control characters, but for tabs and line feeds.
  let bytes: [UInt8]
  /// All lines, blank ones included.
  let lines: [Line]
  /// How the file was encoded: the WHATWG name in lower case, or the configured one; `nil` for UTF-8.
  let encoding: String?
  /// What decoding changed and an archive must say.
  let changes: [TextChange]
  /// Whether a mail's lines were coded: they are no longer those of the file.
  let hasOtherLines: Bool
  /// What a person should look at.
  let flaws: [TextFlaw]
  /// What a document marks in its text.
  let markup: TextMarkup

  /// Reads a file's bytes.
  ///
  /// - Parameter encoding: what the configuration says; `nil` to find it out.
  /// - Throws: `DecodingError` when the file is no text, is empty, or the encoding's name is unknown.
  init(decoding source: [UInt8], encoding label: String?) throws(DecodingError) {
    guard !source.isEmpty else { throw Self.empty("the file is empty") }
    if let format = BinaryFormat(source) { throw DecodingError(message: format.message, advice: format.advice) }

    let box = MailboxFile(source)
    let mail = SentMail(box?.bytes ?? source)
    let source = mail?.bytes ?? box?.bytes ?? source
    if let format = DataFormat(source) { throw DecodingError(message: format.message, advice: format.advice) }
    // The words of a mail's head may still be coded (RFC 2047).
    if let format = MarkupFormat(mail.map { Array($0.bytes.dropFirst($0.head)) } ?? source) {
      throw DecodingError(message: format.message, advice: format.advice)
    }
    let decoded = try Self.decoded(source, label, mail)
    let repair = MojibakeRepair(decoded.text)
    let entities = EntityDecoding(repair.text)
    let isWindows1252 = decoded.encoding == .windows1252
    var cutter = LineCutter(entities.text, marksUndefined: isWindows1252)
    cutter.run()
    let findings = cutter.findings
    try Self.refuseBinary(findings, in: decoded.text)
    guard cutter.lines.contains(where: { !$0.range.isEmpty }) else {
      throw Self.empty("the file holds nothing but blanks")
    }
    try Self.refuseCrowdedLetters(in: cutter.bytes)

    bytes = cutter.bytes
    lines = cutter.lines
    markup = TextMarkup()
    hasOtherLines = mail != nil
    encoding = decoded.encoding == .utf8 ? nil : decoded.encoding.name
    changes =
      [box?.change, mail?.change, decoded.change, repair.change, entities.change].compactMap(\.self) + findings.changes
    let flaws =
      decoded.flaws + repair.flaws(in: decoded.text) + entities.flaws(in: repair.text) + Self.undefinedBytes(findings)
      + Self.lostCharacters(findings, decoded, in: entities.text)
    self.flaws =
      flaws.count < 2
      ? flaws : flaws.sorted { ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column) }
  }

  /// Reads what a program made of a document.
  ///
  /// - Throws: `DecodingError` when it holds no words.
  init(_ document: DocumentText) throws(DecodingError) {
    let written = document.parts.flatMap(\.lines)
    var text: [UInt8] = []
    for line in written { text += line.text.utf8 + [0x0A] }
    var cutter = LineCutter(text, marksUndefined: false)
    cutter.run()
    guard cutter.lines.contains(where: { !$0.range.isEmpty }) else {
      throw Self.empty("the document holds no words")
    }
    try Self.refuseCrowdedLetters(in: cutter.bytes)
    bytes = cutter.bytes
    lines = cutter.lines
    markup = TextMarkup(written, as: cutter.lines, in: cutter.bytes)
    hasOtherLines = true
    encoding = nil
    changes = cutter.findings.changes
    flaws = []
  }

  /// Bytes in the encoding that is configured, or that a mail names, if they can be in it.
  private static func decoded(
    _ source: [UInt8], _ label: String?, _ mail: SentMail?
  ) throws(DecodingError) -> DecodedBytes {
    if label == nil, let charset = mail?.charset, let decoded = try? DecodedBytes(source, label: charset) {
      return decoded
    }
    return try DecodedBytes(source, label: label)
  }

  private static func empty(_ message: String) -> DecodingError {
    DecodingError(message: message, advice: "Put the article's text into it, or delete it.")
  }
}
