/// libyaml's errors, for people who are not programmers: what is wrong, then how to mend it.
extension YAMLSource {
  func explain(_ failure: YAMLEvents.Failure) -> YAMLError {
    failure.isOfCharacters
      ? controlCharacterError() : explain(failure.problem, at: failure.mark, context: failure.context)
  }

  func aliasError(at position: TextPosition) -> YAMLError {
    YAMLError(
      position: position, message: "a value begins with & or *, which YAML takes for an anchor or an alias",
      advice: #"Put the value in quotes: "*…". Anchors and aliases themselves are not supported."#)
  }

  func tagError(at mark: YAMLMark?) -> YAMLError {
    error(
      at: mark, "a value begins with !, which YAML takes for a tag",
      #"Put the value in quotes: "!…". Tags themselves are not supported."#)
  }

  private func explain(_ problem: String, at mark: YAMLMark, context: (text: String, mark: YAMLMark)?) -> YAMLError {
    if problem.hasPrefix("did not find expected"), let opening = openingMark(above: mark) { return opening }
    let line = line(mark.line)
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    if indentation.contains("\t") || problem.contains("tab character") {
      return error(
        at: mark, "a tab stands at the start of this line", "Indent with spaces: YAML allows no tabs there.")
    }
    let scalar = line.unicodeScalars.dropFirst(mark.column - 1).first
    switch problem {
    case "mapping values are not allowed in this context":
      if !line.unicodeScalars.prefix(mark.column - 1).contains(":") { return continuationError(at: mark, line) }
      return error(
        at: mark, "a colon followed by a space stands inside a value that has no quotes",
        quotingAdvice(for: line))
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedError(at: position(of: context?.mark ?? mark))
    case "found character that cannot start any token":
      return error(
        at: mark, "a value may not begin with the character \(scalar.map { String($0) } ?? "here")",
        quotingAdvice(for: line))
    case "did not find expected node content" where context?.text == "while parsing a block node",
      "mapping keys are not allowed in this context":
      return error(
        at: mark, "a value may not begin with the character \(scalar.map { String($0) } ?? "here")",
        quotingAdvice(for: line))
    case "could not find expected ':'":
      return error(
        at: context?.mark ?? mark, "this line has no colon after its key",
        "Write key, colon, space, value, as in: title: \"The title\". A value over several lines needs quotes.")
    case "did not find expected alphabetic or numeric character", "found undefined alias":
      return aliasError(at: position(of: context?.mark ?? mark))
    case "found undefined tag handle", "did not find expected tag URI", "did not find expected '!'":
      return tagError(at: context?.mark ?? mark)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return error(
        at: mark, "a backslash between double quotes begins something that YAML does not know",
        #"Write the backslash twice: \\"#)
    case "did not find expected key" where followsEndOfValue(line, mark):
      return error(at: mark, "the value ends before this, at its closing mark", quotingAdvice(for: line))
    case "did not find expected key", "did not find expected <document start>":
      return error(
        at: mark, "something stands here that is neither a key nor belongs to the value before",
        "Keys begin in the same column. Nothing may follow a closing quotation mark; one inside the value is written \\\"."
      )
    case "block sequence entries are not allowed in this context":
      return error(
        at: mark, "a list begins on the line of its key",
        "Begin each item on a line of its own, with two spaces and a hyphen.")
    case "did not find expected '-' indicator":
      return error(
        at: mark, "this line is neither an item of the list above nor a key",
        "Begin items with a hyphen and a space, all in the same column, and keys in the column of the other keys.")
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'", "did not find expected node content":
      return error(
        at: context?.mark ?? mark, "a bracket opens a list or mapping here that is not closed, or lacks a comma",
        "If the bracket belongs to the text, put the whole value in quotes.")
    case _ where problem.contains("nesting level"):
      return error(
        at: mark, "lists or keys lie far too deep in each other",
        "Look for brackets or indentation that are not meant.")
    default:
      return error(
        at: mark, "this is not valid YAML: \(problem)", "Putting the value in double quotes often mends it.")
    }
  }

  func secondDocumentError(at mark: YAMLMark) -> YAMLError {
    error(
      at: mark, "a line with --- or ... stands inside",
      "Remove it, or put the text in quotes if it belongs to a value.")
  }

  private func unclosedError(at place: TextPosition) -> YAMLError {
    YAMLError(
      position: place, message: "a quotation mark opens here and is never closed",
      advice: "Close the value with the same mark. A mark inside the value is written \\\" between double quotes.")
  }

  /// A value above that begins with a quotation mark and has no second one in its line: for YAML it ends where the next
  /// value should begin, and only there is something wrong.
  private func openingMark(above mark: YAMLMark) -> YAMLError? {
    guard mark.line > 1,
      line(mark.line).unicodeScalars.prefix(mark.column - 1).contains(where: { "\"'".unicodeScalars.contains($0) })
    else { return nil }
    let above = line(mark.line - 1)
    let value: Substring
    if let colon = above.firstRange(of: ": ") {
      value = above[colon.upperBound...]
    } else {
      value = above.drop { $0 == " " || $0 == "-" }
    }
    let start = value.drop { $0 == " " }
    guard let quote = start.first, quote == "\"" || quote == "'" else { return nil }
    guard !start.dropFirst().contains(quote) else { return nil }
    let column = above.unicodeScalars.distance(from: above.startIndex, to: start.startIndex) + 1
    return unclosedError(at: position(line: mark.line - 1, column: column))
  }

  /// A key whose line continues the value above, because that has no space after its colon or this is indented.
  private func continuationError(at mark: YAMLMark, _ line: Substring) -> YAMLError {
    var place = position(of: mark)
    place.column -= mark.column - 1 - line.unicodeScalars.prefix { $0 == " " }.count
    return YAMLError(
      position: place, message: "this line counts as a part of the value above it",
      advice: "Begin it in the column of the other keys, and write a space after the colon of the line above.")
  }

  /// Whether what YAML does not expect stands on the line of a value in quotes or brackets, after its end.
  private func followsEndOfValue(_ line: Substring, _ mark: YAMLMark) -> Bool {
    guard let colon = line.firstRange(of: ": ") else { return false }
    let start = line[colon.upperBound...].drop { $0 == " " }
    guard let first = start.first, "\"'[{".contains(first) else { return false }
    return mark.column > line.unicodeScalars.distance(from: line.startIndex, to: start.startIndex) + 1
  }

  /// The line as it should be: its value in quotes.
  private func quotingAdvice(for line: Substring) -> String {
    let quoted = "Put the value in quotes"
    guard let colon = line.firstRange(of: ": ") else { return "\(quoted): title: \"The title\"" }
    let key = line[..<colon.lowerBound].drop { $0 == " " }
    var value = line[colon.upperBound...].trimming(while: { $0 == " " })
    // Quotes that are there already stay the outer ones.
    if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote {
      value = value.dropFirst().dropLast()
    }
    guard !value.isEmpty else { return "\(quoted): \(key): \"…\"" }
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(quoted): \(key): \"\(escaped)\""
  }

  /// libyaml gives an offset only; the character is easily found again (YAML 1.2.2, section 5.1).
  private func controlCharacterError() -> YAMLError {
    var cursor = TextCursor(firstLine: firstLine)
    for scalar in text.unicodeScalars {
      let isAllowed =
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      guard isAllowed else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return YAMLError(
          position: cursor.position, message: "an invisible control character (\(name)) stands here",
          advice: "Delete it; it came with the text from another program.")
      }
      cursor.pass(scalar)
    }
    return error(at: nil, "this text holds characters that YAML does not allow", "Delete what cannot be seen.")
  }
}

extension Substring {
  fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
