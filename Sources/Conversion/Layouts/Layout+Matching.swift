import Archive
import Support

extension Layout.Row {
  /// Whether it stands for whatever is left out.
  var isLeftOut: Bool { forms == [[.field(.leftOut)]] }
}

extension [Layout.Piece] {
  /// What stands in a line, one blank for several, for the fields; `nil` where the line is another.
  ///
  /// - Parameter reads: whether words can be what a field is.
  func find(
    in line: [UInt8], reads: (LayoutField, String) -> Bool = { _, _ in true }
  ) -> [(field: LayoutField, words: String)]? {
    var failed: [Int: Int] = [:]
    return Self.find(self[...], in: line[...], reads, &failed)
  }

  /// - Parameter failed: for a field the byte from which on nothing fits what follows it. There nobody tries again, so
  ///   that a line of many fields costs no more than pieces times bytes.
  private static func find(
    _ form: ArraySlice<Layout.Piece>, in line: ArraySlice<UInt8>, _ reads: (LayoutField, String) -> Bool,
    _ failed: inout [Int: Int]
  ) -> [(field: LayoutField, words: String)]? {
    guard let piece = form.first else { return line.isEmpty ? [] : nil }
    let rest = form.dropFirst()
    switch piece {
    case .words(let words):
      let words = Array<UInt8>(words.utf8)
      if line.starts(with: words) { return find(rest, in: line.dropFirst(words.count), reads, &failed) }
      // Nothing may stand where something is left out: "Length:".
      if rest.count == 1, rest.first == .field(.leftOut), words.last == 0x20, line.elementsEqual(words.dropLast()) {
        return []
      }
      return nil
    case .field(let field):
      func isRead(_ words: String) -> Bool { field == .leftOut || !words.isEmpty && reads(field, words) }
      guard case .words(let next)? = rest.first else {
        let words = String(decoding: line, as: UTF8.self)
        return isRead(words) ? [(field, words)] : nil
      }
      if let first = failed[form.startIndex], line.startIndex >= first { return nil }
      var mayFollow = false
      let mark = Array<UInt8>(next.utf8)
      var place = line.startIndex
      while place + mark.count <= line.endIndex {
        if line[place] == mark[0], line[place..<place + mark.count].elementsEqual(mark) {
          if let behind = find(rest, in: line[place...], reads, &failed) {
            mayFollow = true
            let words = String(decoding: line[..<place], as: UTF8.self).trimmedBlanks
            if isRead(words) { return [(field, words)] + behind }
          }
        }
        place += 1
      }
      if !mayFollow { failed[form.startIndex] = line.startIndex }
      return nil
    }
  }

  /// Whether few other lines are like it: words stand there, or a date.
  var isCertain: Bool {
    contains { piece in
      switch piece {
      case .field(let field): if case .date = field { true } else { false }
      case .words(let words): words.contains { $0.isLetter || $0.isNumber }
      }
    }
  }
}

extension SourceText {
  /// How many bytes the last words of a line have there.
  func length(ofEnding words: String, in line: Int) -> Int {
    var rest = words.utf8.count { $0 != 0x20 }
    let range = lines[line].range
    var start = range.upperBound
    while rest > 0, start > range.lowerBound {
      start -= 1
      if bytes[start] != 0x20, bytes[start] != 0x09 { rest -= 1 }
    }
    return range.upperBound - start
  }

  /// A line's words, one blank for several.
  func words(of line: Int) -> [UInt8] { Self.words(of: bytes[lines[line].range]) }

  /// The words of some bytes, one blank for several, and none at the beginning.
  static func words(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte != 0x20, byte != 0x09 {
        words.append(byte)
      } else if let last = words.last, last != 0x20 {
        words.append(0x20)
      }
    }
    return words
  }
}
