import LanguageFiles
import Support

/// The words that make a line a byline: "By", "Von", "Story and photos by", "Texte et photos :", "as told to".
struct BylineMark {
  /// What the persons behind it have done.
  enum Deed {
    case writing, pictures, editing
  }

  /// How many words it takes.
  let length: Int
  let deed: Deed
  /// Whether it may as well begin a sentence or a headline: then names must follow that look like nothing else.
  let isWeak: Bool

  /// The mark that stands at `start`; in the middle of a line only one that says what was done.
  init?(_ words: [String], at start: Int) {
    let first = words[start].folded
    // Most words are plain and begin no mark; in the middle of a line that settles it.
    if start > 0, Self.isPlain(first), !Self.firstWords.contains(first) { return nil }
    if let told = Self.phrases[first], words.count > start + 1 + told.count,
      zip(told, words[(start + 1)...]).allSatisfy({ $0 == $1.folded })
    {
      self.init(length: 1 + told.count, deed: .writing, isWeak: false)
      return
    }
    var deeds: Set<Deed> = []
    var index = start
    var endsWithColon = false
    while index < words.count, !endsWithColon {
      let word = index == start ? first : words[index].folded
      if word == ":" || word == "：" {
        guard !deeds.isEmpty else { return nil }
        endsWithColon = true
      } else if let found = Self.deeds(of: word) {
        deeds.formUnion(found)
        endsWithColon = words[index].last.map { ":：".contains($0) } ?? false
      } else if deeds.isEmpty ? !Self.additions.contains(word) || index > start : !Self.links.contains(word) {
        break
      }
      index += 1
    }
    // "Editing by" stands behind the names; "Edited by" before them says no more than "By".
    let deed: Deed =
      deeds.contains(.writing) || start == 0 && deeds == [.editing]
      ? .writing : deeds.contains(.pictures) ? .pictures : .editing
    if endsWithColon {
      self.init(length: index - start, deed: deed, isWeak: deeds.count == 1)
    } else if !deeds.isEmpty, index < words.count, Self.agents.contains(words[index].folded.withoutColon) {
      self.init(length: index + 1 - start, deed: deed, isWeak: Self.genitives.contains(words[index].folded))
    } else if start == 0, words.count > 1,
      Self.alone.contains(first.withoutColon)
        || words[0].hasSuffix(":") && Self.authors.contains(first.withoutColon)
    {
      self.init(length: 1, deed: .writing, isWeak: false)
    } else {
      return nil
    }
  }

  /// A mark and the name behind it, where nothing but a sign parts them, as in Japanese: `文・山田花子`.
  static func parted(_ word: String) -> [String]? {
    guard let sign = word.unicodeScalars.firstIndex(where: { "・：／＝".unicodeScalars.contains($0) }) else { return nil }
    let mark = String(word[..<sign])
    let name = String(word.unicodeScalars[sign...].dropFirst())
    guard !name.isEmpty, alone.contains(mark) || deeds[mark] == .writing else { return nil }
    return [mark, name]
  }

  private init(length: Int, deed: Deed, isWeak: Bool) {
    self.length = length
    self.deed = deed
    self.isWeak = isWeak
  }

  /// What a word says was done; "Text/Fotos" says two things.
  private static func deeds(of word: String) -> [Deed]? {
    if isPlain(word) { return deeds[word].map { [$0] } }
    var found: [Deed] = []
    for part in word.withoutColon.unicodeScalars.split(whereSeparator: separators.contains) {
      guard let deed = deeds[String(part)] else { return nil }
      found.append(deed)
    }
    return found.isEmpty ? nil : found
  }

  /// Whether nothing in a word may part others.
  private static func isPlain(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0 < 0x80 && !marks.contains($0) }
  }

  /// The words with which a mark begins in the middle of a line, but for those that hold signs.
  private static let firstWords = Set(phrases.keys).union(deeds.keys).union(additions)
  private static let separators = Set("/&+・·，、".unicodeScalars)
  /// Those of them in ASCII, and what ends a mark.
  private static let marks: [UInt8] = Array("/&+:".utf8)
  /// Marks of several words: the first, and those behind it.
  private static let phrases: [String: [String]] = {
    let phrases = Languages.words(.bylinePhrases).map { $0.split(separator: " ").map(String.init) }
    return phrases.reduce(into: [:]) { $0[$1[0]] = Array($1.dropFirst()) }
  }()

  private static let deeds: [String: Deed] = {
    let lists: [(Deed, Set<String>)] = [(.editing, editing), (.pictures, pictures), (.writing, writing)]
    return lists.reduce(into: [:]) { deeds, list in for word in list.1 { deeds[word] = list.0 } }
  }()

  private static let writing = Languages.set(.bylineWriting)
  private static let pictures = Languages.set(.bylinePictures)
  private static let editing = Languages.set(.bylineEditing)
  /// Words before what others have done: "Additional reporting by Tom Ray".
  private static let additions = Languages.set(.bylineAdditions)
  private static let links = Languages.set(.bylineLinks)

  /// Words that stand between what was done and who did it.
  private static let agents = Languages.set(.bylineAgents)
  /// Those of them that have other meanings.
  private static let genitives = Languages.set(.bylineGenitives)
  /// Words that are a mark by themselves.
  private static let alone = Languages.set(.bylineAlone)
  /// Words that are one only with a colon: without it many a sentence begins so.
  private static let authors = Languages.set(.bylineAuthors)
}

extension String {
  /// In small letters, without the commas, bars and brackets around it.
  fileprivate var folded: String {
    let small = inSmallLetters
    guard let first = small.utf8.first, let last = small.utf8.last,
      Self.opening.contains(first) || Self.closing.contains(last)
    else { return small }
    var word = small.utf8[...]
    while word.count > 1, let last = word.last, Self.closing.contains(last) { word.removeLast() }
    while word.count > 1, let first = word.first, Self.opening.contains(first) { word.removeFirst() }
    return String(Substring(word))
  }

  private static let closing = Array(",;|)".utf8)
  private static let opening = Array("(|".utf8)

  fileprivate var withoutColon: String {
    utf8.count > 1 && self != "：" && (hasSuffix(":") || hasSuffix("：")) ? String(dropLast()) : self
  }
}
