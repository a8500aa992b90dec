/// Static text.
extension Linker {
  /// Puts in a template's text, with the indentation at the start of every line but the first.
  mutating func linkText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = program.text[start..<range.upperBound].firstIndex(of: .newline)
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      if start > range.lowerBound { linkLineStart() }
      append(program.text[start..<end])
      start = end
    }
  }

  /// A line of a template begins here.
  mutating func linkLineStart() {
    if isInFunction {
      flushText()
      nodes.append(.lineStart)
    }
    append(indentation[...])
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard arePlacesChecked else {
      text += bytes
      return
    }
    var bytes = bytes
    while let byte = bytes.first {
      if html.state == .text, byte != UInt8(ascii: "<") {
        let next = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
        text += bytes[..<next]
        bytes = bytes[next...]
        continue
      }
      bytes = bytes.dropFirst()
      switch html.advance(byte) {
      case .valueBegins where html.state == .value(quote: 0):
        beginValue()
        text.append(byte)
      case .valueBegins:
        text.append(byte)
        beginValue()
      case .valueEnds:
        endValue()
        text.append(byte)
      case nil:
        text.append(byte)
      }
    }
  }

  /// An attribute's value begins behind the text so far.
  mutating func beginValue() {
    flushText()
    valueStart = nodes.count
  }

  /// An attribute's value ends: if it is an address of which a part is not trusted, it is looked at when it is printed.
  private mutating func endValue() {
    guard html.needsAddressCheck, valueStart <= nodes.count else { return }
    flushText()
    let value = Array(nodes[valueStart...])
    nodes.removeSubrange(valueStart...)
    let place = addressPlace ?? Program.Place(source: 0, offset: 0)
    nodes.append(.address(value, isList: html.isAddressList, place))
    html.needsAddressCheck = false
  }

  mutating func flushText() {
    if text.isEmpty { return }
    nodes.append(.text(text))
    text = []
  }

  /// Collects what `body` puts in.
  mutating func collecting(_ body: (inout Linker) -> Void) -> [Node] {
    flushText()
    let (outer, start) = (nodes, valueStart)
    (nodes, valueStart) = ([], 0)
    body(&self)
    flushText()
    let inner = nodes
    (nodes, valueStart) = (outer, start)
    return inner
  }
}
