import Markdown

extension ByteWriter {
  /// Adds a text whose length is written elsewhere.
  mutating func add(unmeasured text: String) { append(text.utf8) }

  /// Adds a text with its length in four bytes.
  mutating func add(short text: String) {
    add(small: text.utf8.count)
    append(text.utf8)
  }

  /// Adds a number in four bytes.
  mutating func add(small number: Int) {
    withUnsafeBytes(of: UInt32(clamping: number).littleEndian) { append($0) }
  }

  /// Adds a number in as few bytes as it needs, seven bits in each (LEB128, DWARF 5, section 7.6).
  private mutating func add(varying number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      append(CollectionOfOne(UInt8(rest & 0x7F) | 0x80))
      rest >>= 7
    }
    append(CollectionOfOne(UInt8(rest)))
  }

  mutating func add(_ date: PartialDate) {
    add(date.start)
    if let end = date.end { add(end) }
  }

  private mutating func add(_ bound: PartialDate.Bound) {
    switch bound {
    case .unknown: append([0])
    case .open: append([1])
    case .point(let point):
      append([
        2, UInt8(clamping: point.unspecifiedYearDigits), UInt8(clamping: point.month ?? 0),
        UInt8(clamping: point.day ?? 0), UInt8(clamping: point.unspecifiedParts), point.qualifier.number,
      ])
      add(small: point.year)
    }
  }

  /// Adds what a key says.
  mutating func add(_ value: ArticleValue) {
    switch value {
    case .text(let text): add(unmeasured: text)
    case .texts(let texts): for text in texts { add(short: text) }
    case .date(let date): add(date)
    case .number(let number): add(number)
    case .lines(let lines):
      add(lines.first)
      add(lines.last)
    case .isTrue: break
    }
  }

  mutating func add(_ position: TextPosition) {
    add(small: position.line)
    add(small: position.column)
  }

  mutating func add(_ positions: Article.Positions) {
    for place in positions.places {
      append([place.key])
      add(varying: UInt32(bitPattern: place.line))
      add(varying: UInt32(bitPattern: place.column))
    }
  }

  /// Adds keys and their values.
  mutating func add(_ entries: [YAMLEntry]) {
    add(small: entries.count)
    for entry in entries {
      add(short: entry.key)
      add(entry.position)
      add(entry.valuePosition)
      add(entry.value)
    }
  }

  private mutating func add(_ value: YAMLValue) {
    switch value {
    case .text(let text):
      append([0])
      add(short: text)
    case .list(let items):
      append([1])
      add(small: items.count)
      for item in items {
        add(item.position)
        add(item.value)
      }
    case .mapping(let entries):
      append([2])
      add(entries)
    }
  }
}

extension PartialDate.Qualifier {
  fileprivate var number: UInt8 {
    switch self {
    case .certain: 0
    case .uncertain: 1
    case .approximate: 2
    case .uncertainAndApproximate: 3
    }
  }

  fileprivate init(number: UInt8) {
    self =
      switch number {
      case 1: .uncertain
      case 2: .approximate
      case 3: .uncertainAndApproximate
      default: .certain
      }
  }
}

extension ByteReader {
  /// A byte.
  private mutating func byte() -> UInt8? { take(1)?.first }

  /// A number in four bytes.
  private mutating func smallNumber() -> Int? {
    take(4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } }
  }

  /// A number in as few bytes as it needs.
  private mutating func varyingNumber() -> UInt32? {
    var number: UInt32 = 0
    for shift: UInt32 in stride(from: 0, to: 32, by: 7) {
      guard let byte = byte() else { return nil }
      number |= UInt32(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return number }
    }
    return nil
  }

  /// A text with its length in four bytes.
  private mutating func shortText() -> String? {
    smallNumber().flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// How many bytes a date takes that is no interval and not unknown.
  static let plainDateLength = 10

  /// The date that so many bytes hold, when nothing but year, month and day is said.
  static func plainDate(_ bytes: UnsafeRawBufferPointer) -> PartialDate? {
    guard bytes[0] == 2, bytes[1] | bytes[4] | bytes[5] == 0 else { return nil }
    let year = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 6, as: UInt32.self))
    let (month, day) = (Int(bytes[2]), Int(bytes[3]))
    return PartialDate(
      start: .point(PartialDate.Point(year: Int(year), month: month == 0 ? nil : month, day: day == 0 ? nil : day)))
  }

  mutating func date() -> PartialDate? {
    guard let start = bound() else { return nil }
    return PartialDate(start: start, end: isAtEnd ? nil : bound())
  }

  private mutating func bound() -> PartialDate.Bound? {
    switch byte() {
    case 0: return .unknown
    case 1: return .open
    case 2:
      guard let yearDigits = byte(), let month = byte(), let day = byte(), let parts = byte(), let qualifier = byte(),
        let year = smallNumber()
      else { return nil }
      var point = PartialDate.Point(year: year)
      point.unspecifiedYearDigits = Int(yearDigits)
      point.month = month == 0 ? nil : Int(month)
      point.day = day == 0 ? nil : Int(day)
      point.unspecifiedParts = Int(parts)
      point.qualifier = PartialDate.Qualifier(number: qualifier)
      return .point(point)
    default: return nil
    }
  }

  private mutating func textPosition() -> TextPosition? {
    guard let line = smallNumber(), let column = smallNumber() else { return nil }
    return TextPosition(line: line, column: column)
  }

  mutating func positions() -> Article.Positions? {
    var positions = Article.Positions()
    while let key = byte(), let line = varyingNumber(), let column = varyingNumber() {
      positions.add(key, TextPosition(line: Int(line), column: Int(column)))
    }
    return positions
  }

  /// The lines of a source text.
  mutating func sourceLines() -> SourceLines? {
    guard let first = number(), let last = number() else { return nil }
    return SourceLines(first: first, last: last)
  }

  /// Keys and their values.
  mutating func entries() -> [YAMLEntry]? {
    guard let count = smallNumber() else { return nil }
    var entries: [YAMLEntry] = []
    for _ in 0..<count {
      guard let key = shortText(), let position = textPosition(), let valuePosition = textPosition(),
        let value = value()
      else { return nil }
      entries.append(YAMLEntry(key: key, value: value, position: position, valuePosition: valuePosition))
    }
    return entries
  }

  private mutating func value() -> YAMLValue? {
    switch byte() {
    case 0: return shortText().map { .text($0) }
    case 1:
      guard let count = smallNumber() else { return nil }
      var items: [YAMLItem] = []
      for _ in 0..<count {
        guard let position = textPosition(), let value = value() else { return nil }
        items.append(YAMLItem(value: value, position: position))
      }
      return .list(items)
    case 2: return entries().map { .mapping($0) }
    default: return nil
    }
  }
}
