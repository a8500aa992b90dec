import Archive
import Markdown
import Support

/// Reads the part of Turtle (RDF 1.1 Turtle, W3C 2014) that vocabularies are exported in: prefixes, bases, IRIs, texts
/// with a language or a datatype, figures, `a`, `;` and `,`. Blank nodes and collections are errors, never passed over.
struct TurtleReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0
  private var line = 1
  private var column = 1
  private var prefixes: [String: String] = [:]
  private var base: String
  private var statements: [TurtleStatement] = []

  private static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  private static let xsd = "http://www.w3.org/2001/XMLSchema#"

  /// The statements of a text.
  static func statements(in text: String, base: String = "") throws(TurtleError) -> [TurtleStatement] {
    var reader = TurtleReader(text, base: base)
    while try reader.readStatement() {}
    return reader.statements
  }

  private init(_ text: String, base: String) {
    scalars = Array(text.unicodeScalars)
    self.base = base
    if scalars.first == "\u{FEFF}" { offset = 1 }
  }

  // MARK: - Statements

  /// Reads up to a full stop; `false` at the end.
  private mutating func readStatement() throws(TurtleError) -> Bool {
    skipBlanks()
    guard let next = peek else { return false }
    if next == "@" {
      let word = directive()
      guard word == "@prefix" || word == "@base" else {
        throw error("'\(word)' is not understood", "Turtle knows @prefix and @base.")
      }
      try readDirective(word)
      try expect(".")
      return true
    }
    if let word = keyword(), word == "PREFIX" || word == "BASE" {
      skip(word.unicodeScalars.count)
      try readDirective(word == "PREFIX" ? "@prefix" : "@base")
      return true
    }
    let subject = try readIRI("a subject")
    repeat {
      skipBlanks()
      // A semicolon may stand before the full stop, and twice.
      if peek == ";" || peek == "." { continue }
      let position = position
      let predicate = try readPredicate()
      repeat {
        skipBlanks()
        let objectPosition = self.position
        let object = try readObject()
        statements.append(
          TurtleStatement(
            subject: subject, predicate: predicate, object: object, position: position, objectPosition: objectPosition))
      } while take(",")
    } while take(";")
    try expect(".")
    return true
  }

  private mutating func readDirective(_ word: String) throws(TurtleError) {
    skipBlanks()
    if word == "@base" {
      base = try readIRIReference()
      return
    }
    var name = ""
    while let next = peek, next != ":" {
      guard Self.isNamePart(next) else { throw error("a prefix is expected here", "Write it with a colon: skos:") }
      name.unicodeScalars.append(next)
      skip()
    }
    try expect(":")
    skipBlanks()
    prefixes[name] = try readIRIReference()
  }

  private mutating func readPredicate() throws(TurtleError) -> String {
    if peek == "a", let next = peek(1), Self.isBlank(next) || next == "<" {
      skip()
      return Self.type
    }
    return try readIRI("a predicate")
  }

  private mutating func readObject() throws(TurtleError) -> TurtleStatement.Object {
    guard let next = peek else { throw error("the text ends in a statement", "It may be cut off: export it again.") }
    switch next {
    case "\"", "'": return try readLiteral(next)
    case "+", "-", "0"..."9": return try readNumber()
    default:
      if let word = keyword(), word == "true" || word == "false" {
        skip(word.unicodeScalars.count)
        return .literal(word, language: nil, datatype: Self.xsd + "boolean")
      }
      return .iri(try readIRI("a value"))
    }
  }

  // MARK: - IRIs

  private mutating func readIRI(_ what: String) throws(TurtleError) -> String {
    skipBlanks()
    guard let next = peek else { throw error("the text ends in a statement", "It may be cut off: export it again.") }
    if next == "<" { return try readIRIReference() }
    if next == "[" || next == "(" || next == "_" && peek(1) == ":" {
      let name = next == "(" ? "a collection" : "a blank node"
      throw error("\(name) is not understood here", "Export the vocabulary without them: plain SKOS needs none.")
    }
    let start = position
    var prefix = ""
    while let next = peek, Self.isNamePart(next) || next == "." {
      prefix.unicodeScalars.append(next)
      skip()
    }
    guard take(":", afterBlanks: false) else {
      throw TurtleError(
        position: start, message: "\(what) is expected here, not '\(prefix.isEmpty ? String(next) : prefix)'",
        advice: "Only plain Turtle is understood: <address>, prefix:name, \"text\"@en.")
    }
    guard let space = prefixes[prefix] else {
      throw TurtleError(
        position: start, message: "the prefix '\(prefix):' is not declared",
        advice: "Write at the top: @prefix \(prefix): <address> .")
    }
    return space + (try readLocalName())
  }

  private mutating func readLocalName() throws(TurtleError) -> String {
    var name = ""
    while let next = peek {
      if next == "\\", let escaped = peek(1) {
        name.unicodeScalars.append(escaped)
        skip(2)
      } else if Self.isNamePart(next) || next == ":" || next == "%" {
        name.unicodeScalars.append(next)
        skip()
      } else if next == ".", let after = peek(1), Self.isNamePart(after) || after == ":" || after == "%" || after == "."
      {
        // A full stop inside a name, not the statement's.
        name.unicodeScalars.append(next)
        skip()
      } else {
        break
      }
    }
    return name
  }

  private mutating func readIRIReference() throws(TurtleError) -> String {
    guard take("<", afterBlanks: false) else {
      throw error("an address is expected here", "Write it between angle brackets: <http://…>.")
    }
    var iri = ""
    while let next = peek, next != ">" {
      if next == "\\" {
        iri.unicodeScalars.append(try readEscape())
        continue
      }
      guard next.value > 0x20, !"<\"{}|^`".unicodeScalars.contains(next) else {
        throw error("this character may not stand in an address", "Write it as %20 and the like.")
      }
      iri.unicodeScalars.append(next)
      skip()
    }
    guard take(">", afterBlanks: false) else { throw error("the address does not end", "Write > behind it.") }
    return resolved(iri)
  }

  /// A relative reference in its base, as far as vocabularies need it (RFC 3986, section 5).
  private func resolved(_ iri: String) -> String {
    if base.isEmpty || SourcedVocabulary.isAddress(iri) { return iri }
    let withoutFragment = base.prefix { $0 != "#" }
    if iri.isEmpty { return String(withoutFragment) }
    if iri.hasPrefix("#") { return withoutFragment + iri }
    let folder = withoutFragment.lastIndex(of: "/").map { withoutFragment[...$0] } ?? ""
    return folder + iri
  }

  // MARK: - Literals

  private mutating func readLiteral(_ quote: Unicode.Scalar) throws(TurtleError) -> TurtleStatement.Object {
    let start = position
    let isLong = peek(1) == quote && peek(2) == quote
    skip(isLong ? 3 : 1)
    var text = ""
    while true {
      guard let next = peek, isLong || next != "\n" && next != "\r" else {
        throw TurtleError(
          position: start, message: "this text does not end", advice: "Write the closing quotation mark.")
      }
      if next == quote, !isLong || peek(1) == quote && peek(2) == quote {
        // Of four or five closing marks the last three close.
        if isLong, peek(3) == quote {
          text.unicodeScalars.append(next)
          skip()
          continue
        }
        skip(isLong ? 3 : 1)
        break
      }
      if next == "\\" {
        text.unicodeScalars.append(try readEscape())
      } else {
        text.unicodeScalars.append(next)
        skip()
      }
    }
    if peek == "@" {
      let language = String(directive().dropFirst())
      guard isLanguageTag(language) else {
        throw error("'@\(language)' is not a language tag", "Write a BCP 47 tag such as @en.")
      }
      return .literal(text, language: language, datatype: nil)
    }
    if peek == "^", peek(1) == "^" {
      skip(2)
      return .literal(text, language: nil, datatype: try readIRI("a datatype"))
    }
    return .literal(text, language: nil, datatype: nil)
  }

  private mutating func readNumber() throws(TurtleError) -> TurtleStatement.Object {
    var text = ""
    while let next = peek, "+-0123456789eE".unicodeScalars.contains(next) || next == "." && isDigit(peek(1)) {
      text.unicodeScalars.append(next)
      skip()
    }
    guard text.unicodeScalars.contains(where: { isDigit($0) }) else {
      throw error("'\(text)' is not a number", "Write texts in quotes.")
    }
    let kind = text.contains { $0 == "e" || $0 == "E" } ? "double" : text.contains(".") ? "decimal" : "integer"
    return .literal(text, language: nil, datatype: Self.xsd + kind)
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }

  private mutating func readEscape() throws(TurtleError) -> Unicode.Scalar {
    guard let kind = peek(1) else { throw error("the text ends in an escape", "It may be cut off: export it again.") }
    let simple: [Unicode.Scalar: Unicode.Scalar] = [
      "t": "\t", "b": "\u{8}", "n": "\n", "r": "\r", "f": "\u{C}", "\"": "\"", "'": "'", "\\": "\\",
    ]
    if let scalar = simple[kind] {
      skip(2)
      return scalar
    }
    let length = kind == "u" ? 4 : kind == "U" ? 8 : 0
    let digits = scalars[min(offset + 2, scalars.count)..<min(offset + 2 + length, scalars.count)]
    let text = digits.reduce(into: "") { $0.unicodeScalars.append($1) }
    guard length > 0, digits.count == length, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      // The X are hexadecimal digits, as the grammar writes them (Turtle 1.1, section 6.4).
      throw error(
        "the escape \\\(kind) is not understood", "Turtle knows \\t \\n \\r \\\" \\' \\\\ \\uXXXX and \\UXXXXXXXX.")
    }
    skip(2 + length)
    return scalar
  }

  // MARK: - Characters

  private var position: TextPosition { TextPosition(line: line, column: column) }
  private var peek: Unicode.Scalar? { peek(0) }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    offset + ahead < scalars.count ? scalars[offset + ahead] : nil
  }

  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where offset < scalars.count {
      if scalars[offset] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      offset += 1
    }
  }

  private mutating func skipBlanks() {
    while let next = peek {
      if next == "#" {
        while let next = peek, next != "\n" { skip() }
      } else if Self.isBlank(next) {
        skip()
      } else {
        return
      }
    }
  }

  private mutating func take(_ sign: Unicode.Scalar, afterBlanks: Bool = true) -> Bool {
    if afterBlanks { skipBlanks() }
    guard peek == sign else { return false }
    skip()
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(TurtleError) {
    guard take(sign) else {
      let found = peek.map { "'\($0)'" } ?? "the end of the text"
      throw error(
        "'\(sign)' is expected here, not \(found)",
        "Only plain Turtle is understood; the statement before may be at fault.")
    }
  }

  /// `@prefix`, or a language tag with its sign.
  private mutating func directive() -> String {
    var word = ""
    while let next = peek, next == "@" || next == "-" || next.isASCII && (next.properties.isAlphabetic || isDigit(next))
    {
      word.unicodeScalars.append(next)
      skip()
    }
    return word
  }

  /// The word that stands here, in capitals or as it is for `true` and `false`; `nil` when a colon makes it a name.
  private func keyword() -> String? {
    var word = ""
    var ahead = 0
    while let next = peek(ahead), next.isASCII, next.properties.isAlphabetic, ahead < 7 {
      word.unicodeScalars.append(next)
      ahead += 1
    }
    if word.isEmpty || peek(ahead) == ":" || peek(ahead).map(Self.isNamePart) ?? false { return nil }
    return word == "true" || word == "false" ? word : word.uppercased()
  }

  private func error(_ message: String, _ advice: String) -> TurtleError {
    TurtleError(position: position, message: message, advice: advice)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
      || scalar.value > 0x7F && !scalar.properties.isWhitespace
  }
}
