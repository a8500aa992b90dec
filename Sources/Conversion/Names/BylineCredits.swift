/// A byline's words without those that say what each person did: `Story by Ann Lee, photos by Tom Ray` names one
/// writer.
struct BylineCredits {
  /// The names of those who wrote it, as a list.
  private(set) var words: [String] = []
  /// Whether a mark says that it is a byline.
  private(set) var hasMark = false
  /// Whether that mark begins other lines too.
  private(set) var isWeak = false
  /// Whether others are named who took pictures or edited it.
  private(set) var hasOthers = false
  /// Whether it names nobody who wrote it, but others.
  var isOfPicturesAlone: Bool { hasOthers && words.isEmpty }

  init(_ line: [String]) {
    var deed = BylineMark.Deed.writing
    var index = 0
    while index < line.count {
      guard let mark = BylineMark(line, at: index) else {
        if deed == .writing { words.append(line[index]) }
        index += 1
        continue
      }
      deed = mark.deed
      index += mark.length
      hasOthers = hasOthers || deed != .writing
      if deed == .writing {
        hasMark = true
        isWeak = mark.isWeak
      }
      endName()
    }
    if deed != .writing { endName() }
    while let last = words.last, last.allSatisfy({ ";,|/•·–—-".contains($0) }) { words.removeLast() }
    if let last = words.last, last.hasSuffix(";") || last.hasSuffix(",") {
      words[words.count - 1] = String(last.dropLast())
    }
  }

  /// Another mark parts names as a semicolon does.
  private mutating func endName() {
    while let last = words.last, last.allSatisfy({ ";,|/•·–—-&".contains($0) }) || last.lowercased() == "and" {
      words.removeLast()
    }
    guard let last = words.last, !last.hasSuffix(";") else { return }
    words[words.count - 1] = (last.hasSuffix(",") || last.hasSuffix("|") ? String(last.dropLast()) : last) + ";"
  }
}
