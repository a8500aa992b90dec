/// How one text became another, line by line, in the form of `diff -u`, which other programs read too.
public struct UnifiedDiff {
  private struct Line {
    /// `-` where only the old text has it, `+` where only the new one has, a blank where both have.
    let mark: Unicode.Scalar
    let text: Substring
  }

  private let lines: [Line]
  /// How many lines around a change are shown.
  private static let context = 3

  /// Compares two texts.
  public init(from old: String, to new: String) {
    // To Swift "\r\n" is one character, and no line ends there.
    let (old, new) = (Self.lines(of: old), Self.lines(of: new))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        lines.append(Line(mark: "-", text: old[before]))
        before += 1
      } else if inserted.contains(after) {
        lines.append(Line(mark: "+", text: new[after]))
        after += 1
      } else {
        lines.append(Line(mark: " ", text: new[after]))
        before += 1
        after += 1
      }
    }
    self.lines = lines
  }

  /// The differences, below the names of both texts; empty where there are none.
  public func text(_ oldName: String, _ newName: String) -> String {
    var text = ""
    for hunk in hunks {
      if text.isEmpty { text = "--- \(oldName)\n+++ \(newName)\n" }
      text += "@@ -\(range(of: hunk, but: "+")) +\(range(of: hunk, but: "-")) @@\n"
      for line in lines[hunk] {
        text.unicodeScalars.append(line.mark)
        text += line.text
        if line.text.utf8.last != 0x0A { text += "\n\\ No newline at end of file\n" }
      }
    }
    return text
  }

  /// The lines that are shown together.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].mark != " " {
      let around = max(0, index - Self.context)..<min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= around.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  /// Where a hunk's lines stand in one of the texts: the first, from 1, and how many; before an empty place, 0 lines.
  private func range(of hunk: Range<Int>, but other: Unicode.Scalar) -> String {
    let start = lines[..<hunk.lowerBound].count { $0.mark != other }
    let count = lines[hunk].count { $0.mark != other }
    return "\(count == 0 ? start : start + 1),\(count)"
  }

  /// The lines, each with its end.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.utf8[start...].firstIndex(of: 0x0A).map { text.utf8.index(after: $0) } ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }
}
