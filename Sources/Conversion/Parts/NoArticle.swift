import LanguageFiles
import Support

/// Parts of a file that are no articles: what an export prints above and below them, and what a server answered.
enum NoArticle: String {
  case cover = "the cover of an export"
  case contents = "a list of contents"
  case end = "the end of a digest"
  case errorPage = "an error message of a web server"

  /// What a part of a file with several articles is; `nil` where it may be one.
  ///
  /// - Parameter headlines: the first lines of the file's other parts.
  static func kind(of text: SourceText, headlines: Set<String>) -> NoArticle? {
    let lines = text.lines.indices.map { text.lines[$0].width <= 200 ? text.string($0) : "" }
    if isErrorPage(text) { return .errorPage }
    if areEnd(lines) { return .end }
    if areCover(lines) { return .cover }
    return areContents(lines, headlines) ? .contents : nil
  }

  /// Whether a text is what a server said in the place of an article: `404 Not Found`.
  static func isErrorPage(_ text: SourceText) -> Bool {
    guard text.length <= 600, text.lines.count <= 16, let first = text.lines.first, first.width <= 80 else {
      return false
    }
    let line = text.string(0).lowercased().trimmingSigns
    let words = line.split { !$0.isLetter && !$0.isNumber }
    // "Gone" may be a poem's title, and so may "Just a moment".
    if errors.contains(line) { return words.count > 1 && text.lines.count <= 4 }
    // "HTTP Error 404 - Not Found"
    guard let code = words.firstIndex(where: { $0.count == 3 && "45".contains($0.first ?? " ") && Int($0) != nil }),
      code <= 3
    else { return false }
    return errors.contains(words[(code + 1)...].joined(separator: " "))
  }

  /// Whether lines of a file are the cover of an export or a list of its contents.
  static func isOne(_ lines: FileLines, _ places: Range<Int>) -> Bool {
    guard places.count <= 400 else { return false }
    let lines = places.map { lines.length($0) <= 200 ? lines.string($0) : "" }
    return areCover(lines) || areContents(lines, [])
  }

  /// Whether lines of a file end a digest or an export, and hold no article.
  static func isEnd(_ lines: FileLines, _ places: Range<Int>) -> Bool {
    places.count <= 16 && areEnd(places.map { lines.string($0) })
  }

  private static func areEnd(_ lines: [String]) -> Bool {
    lines.count <= 16 && !holdProse(lines)
      && lines.contains { line in
        guard line.utf8.count <= 120 else { return false }
        let line = line.lowercased()
        return ends.contains { parts in line.hasPrefix(parts[0]) && parts.allSatisfy { line.contains($0) } }
      }
  }

  private static func areCover(_ lines: [String]) -> Bool {
    lines.count { isOfCover($0) } >= 3 && !holdProse(lines)
  }

  /// Whether there are sentences of an article: two lines or more of many words of which one ends in a full stop, or a
  /// paragraph in one line, which is empty here.
  private static func holdProse(_ lines: [String]) -> Bool {
    if lines.contains("") { return true }
    let full = lines.filter { $0.split(separator: " ").count >= 9 && !isOfCover($0) }
    return full.count > 1 && lines.contains { $0.hasSuffix(".") && $0.split(separator: " ").count >= 3 }
  }

  private static func isOfCover(_ line: String) -> Bool {
    guard let label = line.utf8.prefix(44).firstIndex(of: UInt8(ascii: ":")) else {
      return coverLabels.contains(line.lowercased())
    }
    return coverLabels.contains(line[..<label].lowercased().trimmedBlanks)
  }

  /// Where the first article of a file begins, below the cover of the export; `nil` where there is none.
  static func endOfCover(_ lines: FileLines) -> Int? {
    guard (0..<min(4, lines.filled.count)).contains(where: { lines.length($0) <= 200 && isOfCover(lines.string($0)) })
    else { return nil }
    var last = 0
    var count = 0
    for place in 0..<min(lines.filled.count, 2000) {
      guard lines.length(place) <= 300 else { break }
      let line = lines.string(place)
      let isLabel = isOfCover(line)
      if isLabel { count += 1 }
      if isLabel || line.first?.isNumber == true && entry(line) != line { last = place }
      if place - last > 6 { break }
    }
    guard count > 2 else { return nil }
    return (last + 1..<max(last + 1, lines.filled.count)).first { lines.beginsBlock($0) }
  }

  /// Whether below a title such as "Contents" several lines have a number, or are the headlines of other parts.
  private static func areContents(_ lines: [String], _ headlines: Set<String>) -> Bool {
    let named = Set(lines.map(entry)).intersection(headlines).count {
      $0.utf8.count >= 8 && $0.contains(where: \.isLetter)
    }
    if named > 1, named * 2 >= lines.count { return true }
    guard let title = lines.firstIndex(where: { contentsTitles.contains($0.lowercased().trimmingSigns) }) else {
      return false
    }
    let below = lines[(title + 1)...]
    let entries = below.count { line in
      headlines.contains(entry(line)) || line.first?.isNumber == true && line.utf8.count <= 200 && !line.isEmpty
    }
    return entries > 0 && entries * 2 >= below.count && !below.contains("")
  }

  /// A line of a list of contents without its number, page and author.
  private static func entry(_ line: String) -> String {
    var line = line[...]
    let number = line.prefix { $0.isNumber || ".) #".contains($0) }
    if number.contains(where: \.isNumber) { line = line.dropFirst(number.count) }
    while let last = line.last, last.isNumber || ". \t…".contains(last) { line.removeLast() }
    return String(line).trimmedBlanks
  }

  private static let errors = Languages.set(.errorPages)
  private static let coverLabels = Languages.set(.coverLabels)
  private static let contentsTitles = Languages.set(.contentsTitles)
  /// The pieces of each, between which any words may stand.
  private static let ends = Languages.words(.exportEnds).map { phrase in
    phrase.split(separator: "…").map { String($0).trimmedBlanks }
  }.filter { !$0.isEmpty }
}

extension String {
  /// Without signs and blanks around it.
  fileprivate var trimmingSigns: String {
    var text = self[...]
    while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    return String(text)
  }
}
