import Archive
import Support

extension Layout {
  /// A paragraph of the text that this layout's own article lacks, and that `general` therefore leaves out of every
  /// text; `nil` where there is none.
  ///
  /// Who shortens an article does not want all others to be without their last paragraphs.
  ///
  /// - Parameter reading: the article as it is read without the layout; what is no text there may be left out.
  func prose(leftOutIn general: Layout, but reading: ArticleReading) -> String? {
    let known = Set((reading.opening + reading.closing).flatMap(\.lines).map(reading.text.line))
    for side in [\Layout.head, \Layout.tail] {
      for block in self[keyPath: side].indices.split(whereSeparator: { self[keyPath: side][$0].isBlank }) {
        let lines = block.compactMap { self[keyPath: side][$0].constant }
        let words = lines.joined(separator: " ")
        let shape = LineShape(words)
        guard lines.count == block.count, shape.words >= 12, shape.endsSentence, !lines.allSatisfy(known.contains),
          block.contains(where: { general[keyPath: side][$0].leavesOutUnlabelled })
        else { continue }
        return words
      }
    }
    return nil
  }
}

extension Layout.Row {
  /// Whether something is left out, and no label says what.
  fileprivate var leavesOutUnlabelled: Bool {
    forms.contains { form in
      guard form.contains(.field(.leftOut)) else { return false }
      guard case .words(let label)? = form.first else { return true }
      return !label.trimmedBlanks.hasSuffix(":")
    }
  }
}
