/// Text, its indentation, and parts that are the same on every page.
extension Renderer {
  /// Prints static text with the indentation at the start of every line but the first.
  @inline(__always)
  func printText(_ range: Range<Int>, onto output: inout TemplateOutput) {
    if indentationStart == indentation.count {
      output.append(raw: UnsafeBufferPointer(rebasing: program.text[range]))
    } else {
      printIndented(range, onto: &output)
    }
  }

  private func printIndented(_ range: Range<Int>, onto output: inout TemplateOutput) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineBreak = program.text[start..<range.upperBound].firstIndex(of: .newline)
      let end = lineBreak.map { $0 + 1 } ?? range.upperBound
      if start > range.lowerBound { printIndentation(onto: &output) }
      output.append(raw: UnsafeBufferPointer(rebasing: program.text[start..<end]))
      start = end
    }
  }

  func printIndentation(onto output: inout TemplateOutput) {
    indentation.withUnsafeBufferPointer { output.append(raw: UnsafeBufferPointer(rebasing: $0[indentationStart...])) }
  }

  /// Runs steps with more indentation, or with none.
  mutating func indented(_ more: [UInt8]?, _ body: (inout Renderer) -> Void) {
    let outer = (start: indentationStart, count: indentation.count)
    if let more { indentation += more } else { indentationStart = indentation.count }
    body(&self)
    indentationStart = outer.start
    indentation.removeSubrange(outer.count...)
  }

  mutating func runShared(_ number: Int, _ content: Range<Int>, onto output: inout TemplateOutput) {
    guard let shared else { return run(content, onto: &output) }
    if shared.print(sharedStart + number, onto: &output) { return }
    let start = output.count
    run(content, onto: &output)
    if !hasFailed { shared.keep(sharedStart + number, from: start, of: output) }
  }

  /// Takes an address away that is not safe to follow, and says so.
  mutating func checkAddress(_ number: Int, from start: Int, in output: inout TemplateOutput) {
    let address = program.addresses[number]
    let isUnsafe = output.withBytes { bytes in
      let value = bytes[start...]
      guard address.isList else { return AddressBeginning(value).isUnsafe }
      return value.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }).contains {
        AddressBeginning($0).isUnsafe
      }
    }
    guard isUnsafe else { return }
    let text = output.withBytes { String(decoding: $0[start...].prefix(80), as: UTF8.self) }
    output.shorten(to: start)
    output.append(raw: "about:invalid")
    let source = program.source.sources[address.place.source]
    let (line, column) = source.position(of: address.place.offset)
    notices.append(TemplateNotice(path: source.path, line: line, column: column, refusedAddress: text))
  }
}

extension AddressBeginning {
  fileprivate var isUnsafe: Bool {
    if case .unsafe = self { true } else { false }
  }
}
