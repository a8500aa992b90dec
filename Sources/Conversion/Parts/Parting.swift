import Archive
import Support

/// Where the articles of a file begin and end.
struct Parting: Sendable {
  /// The parts, as places in the decoded lines; what parts them belongs to none.
  private(set) var ranges: [Range<Int>] = []
  /// Whether the separator of `pressmark.yml` stands in the file.
  private(set) var hasSeparator = false
  /// Whether it stands there as pressmark.yml has it.
  private var hasExactSeparator = false
  /// The first line that is shorter than it, and how many there are.
  private(set) var like: Lines?
  /// The first line that is longer, and how many there are.
  private var longer: Lines?
  /// The lines that are longer and part articles, beside others that are as they should be: a rule inside an article
  /// may be among them.
  var doubtful: Lines? { hasExactSeparator ? longer : nil }

  /// The first of some lines, from 1, what it says, and how many there are.
  typealias Lines = (line: Int, text: String, count: Int)

  /// What stands in the file that may be meant by a separator that does not.
  private(set) var similar: String?

  private let text: DecodedText
  private var start = 0

  /// Parts a file as `pressmark.yml` says, or, where nothing that it names stands there, as its frame does.
  init(of text: DecodedText, _ texts: Configuration.Texts) {
    self.text = text
    let dates = DateReader(order: texts.dateOrder, earliestShortYear: texts.earliestShortYear)
    let separators = texts.articleSeparators.compactMap { ArticleSeparator($0, dates) }
    if separators.contains(where: \.isPageBreak) { partAtPageBreaks() }
    let lines = separators.filter { !$0.isPageBreak }
    if !hasSeparator, !lines.isEmpty {
      part(at: lines)
      if !hasSeparator { similar = like?.text ?? lines.lazy.compactMap(lineLike).first }
    }
    if !hasSeparator, !texts.areWholeFiles {
      for cut in Frames.cuts(in: text, dates) { end(at: cut.end, next: cut.next) }
    }
    end(at: text.lines.count, next: text.lines.count)
  }

  /// A file that has parts by itself.
  init(undividing text: DecodedText) { self.text = text }

  private mutating func end(at line: Int, next: Int) {
    ranges.append(start..<line)
    start = next
  }

  private mutating func part(at separators: [ArticleSeparator]) {
    var below = 0
    for index in text.lines.indices where index >= below {
      let line = bytes(index)
      if line.isEmpty { continue }
      if let separator = separators.first(where: { $0.isLine(line) }) {
        let head = frontMatter(at: index)
        below = head?.upperBound ?? index + 1
        let isAtTop = (start..<index).allSatisfy { bytes($0).isEmpty }
        // The line above a front matter is its own, and a file may begin with it.
        if head != nil, isAtTop { continue }
        hasSeparator = true
        hasExactSeparator = true
        // What a pattern finds is the article's, but for what it leaves out.
        end(at: index, next: separator.beginsArticle ? index : head?.lowerBound ?? below)
      } else if let likeness = separators.lazy.compactMap({ $0.likeness(of: line) }).first,
        !isUnderline(index, line.count)
      {
        if likeness == .longer {
          hasSeparator = true
          longer = counting(index, longer)
          end(at: index, next: index + 1)
        } else {
          like = counting(index, like)
        }
      }
    }
  }

  private func counting(_ index: Int, _ before: Lines?) -> Lines {
    (before?.line ?? text.lines[index].number, before?.text ?? text.string(index), (before?.count ?? 0) + 1)
  }

  /// A line with the separator's words among others, or else the run of signs of which there are most.
  private func lineLike(_ separator: ArticleSeparator) -> String? {
    let wanted = separator.text.lowercased()
    var runs: [String: Int] = [:]
    for index in text.lines.indices where (3...120).contains(text.lines[index].range.count) {
      let line = text.string(index)
      if line.lowercased().contains(wanted) { return line }
      if ArticleSeparator.run(in: bytes(index)) != nil { runs[line, default: 0] += 1 }
    }
    return runs.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func partAtPageBreaks() {
    var wasBroken = false
    for index in text.lines.indices {
      let isBroken = text.lines[index].followsPageBreak
      if isBroken, !wasBroken {
        hasSeparator = true
        end(at: index, next: index)
      }
      wasBroken = isBroken && text.lines[index].range.isEmpty
    }
  }

  /// The lines of a front matter that begins with a line, which may look like the separator: `---`. Records parted by
  /// it have keys below every such line, an article's text stands below only one.
  private func frontMatter(at index: Int) -> Range<Int>? {
    let lines = text.lines[index..<min(index + GivenFrontMatter.longest, text.lines.count)]
    guard lines.count > 2, bytes(index + 1).contains(0x3A) || bytes(index + 1).contains(0x3D) else { return nil }
    let head = SourceText(bytes: text.bytes, lines)
    guard let end = GivenFrontMatter.end(in: head) else { return nil }
    if end < head.lines.count, GivenKey.begins(head.string(end)) { return nil }
    return index..<index + head.lines[end - 1].number - head.lines[0].number + 1
  }

  private func bytes(_ line: Int) -> ArraySlice<UInt8> { text.bytes[text.lines[line].range] }

  /// Whether a run of signs stands directly below or above words of about its own length, as an underline does.
  private func isUnderline(_ index: Int, _ length: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard text.lines.indices.contains(other), !text.lines[other].range.isEmpty else { return false }
      return abs(bytes(other).count { $0 & 0xC0 != 0x80 } - length) <= 2
    }
  }
}

extension DecodedText {
  /// A line's words.
  func string(_ line: Int) -> String { String(decoding: bytes[lines[line].range], as: UTF8.self).trimmedBlanks }
}
