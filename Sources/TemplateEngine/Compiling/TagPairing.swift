/// Finds the closing tag of every opening tag, and reports those that have no partner ("sections").
struct TagPairing {
  private let source: SourceText
  private(set) var tags: [Tag]
  private(set) var errors: [TemplateError] = []
  private var open: [Int] = []

  /// The names of the blocks in each parent tag.
  private var blocks: [Int: Set<String>] = [:]

  init(_ tags: [Tag], in source: SourceText) {
    self.source = source
    self.tags = tags
    for index in tags.indices {
      if tags[index].kind.nameOfOpening != nil {
        checkBlock(index)
        open.append(index)
      } else if tags[index].kind == .close {
        close(with: index)
      }
    }
    for index in open where tags[index].hasGoodName {
      errors.append(
        error(at: index, "\(described(index)) is never closed", advice: "Write {{/\(name(index))}} where it ends."))
    }
  }

  /// Reports a block that its parent tag has twice: only one of them would show.
  private mutating func checkBlock(_ index: Int) {
    guard tags[index].kind == .block, tags[index].hasGoodName, let parent = open.last, tags[parent].kind == .parent
    else {
      return
    }
    if blocks[parent, default: []].insert(source.string(tags[index].name)).inserted { return }
    errors.append(
      error(at: index, "\(described(parent)) is given \(described(index)) twice", advice: "Keep one of them."))
  }

  private mutating func close(with closing: Int) {
    guard let opening = open.last else {
      guard tags[closing].hasGoodName else { return }
      let name = name(closing)
      errors.append(
        error(
          at: closing, "{{/\(name)}} closes nothing", advice: "Remove it, or write {{#\(name)}} where it should begin.")
      )
      return
    }
    if isPair(opening, closing) {
      tags[opening].closing = closing
      open.removeLast()
      return
    }
    let (line, column) = source.position(of: tags[opening].range.lowerBound)
    errors.append(
      error(
        at: closing,
        "{{/\(name(closing))}} cannot close \(described(opening))",
        advice: "It was opened in line \(line), column \(column), "
          + "and is closed by {{/\(name(opening))}}."
      )
    )
    // Close what was probably meant, so that one mistake is one error.
    let match = open.lastIndex { isPair($0, closing) } ?? open.count - 1
    open.removeSubrange(match...)
  }

  private func isPair(_ opening: Int, _ closing: Int) -> Bool {
    guard tags[opening].hasGoodName, tags[closing].hasGoodName else { return true }
    return source.bytes[tags[opening].name] == source.bytes[tags[closing].name]
  }

  private func described(_ index: Int) -> String {
    "the \(tags[index].kind.nameOfOpening ?? "tag") '\(name(index))'"
  }

  private func name(_ index: Int) -> String {
    source.string(tags[index].name)
  }

  private func error(at index: Int, _ message: String, advice: String) -> TemplateError {
    source.error(at: tags[index].range.lowerBound, message, advice: advice)
  }
}
