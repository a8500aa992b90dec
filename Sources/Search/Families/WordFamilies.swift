import Files
import Support

/// Which words of an archive are forms of one word, each language for itself: `strike`, `strikes`, `striking`. A reader
/// who asks for one of them finds the articles with any.
///
/// What is known of a word goes by its number among all words of the archive in the order of their bytes.
struct WordFamilies {
  /// Words that are forms of one word.
  struct Family {
    /// Its number among the archive's families.
    let number: Int
    /// Its words in their order.
    let words: [[UInt8]]
  }

  /// A word of a language, and its stem's number among the language's; once all words are known, its family's.
  private struct Member {
    let word: Int32
    let language: Int32
    var number: Int32
  }

  private var languages: [Language]
  private var members: [Member] = []
  /// The words of the members, one after the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The members of the families, family after family, and where each family's begin.
  private var lists: [Int32] = []
  private var starts: [Int] = []
  /// The first member of the words that have not been asked for.
  private var next = 0

  /// A word is a name where it begins with a small letter in less than one of so many of its articles.
  private static let leastSmall = 4

  /// The words of one language.
  private struct Language {
    let inflection: Inflection
    /// What comes of each word, whether it has the forms of words or of names, and in how many articles such words
    /// stand.
    var stems = InternedBytes()
    var areNames: [Bool] = []
    var counts: [Int] = []

    /// The number of a word's stem; `nil` where the word has no forms.
    mutating func add(_ word: [UInt8], isName: Bool, articles count: Int) -> Int? {
      guard let forms = isName ? inflection.names : inflection.words else { return nil }
      let stem = forms.stem(of: word)
      let number = stem.withUnsafeBufferPointer { stems.number(of: $0) }
      if number == counts.count {
        counts.append(0)
        areNames.append(isName)
      }
      counts[number] += count
      return number
    }

    /// For each stem that of the word of which its words are forms.
    func roots() -> [Int32] {
      var others = counts.indices.map { Int32(other(of: $0) ?? $0) }
      // A form of a form: meetings, meeting, meet.
      for number in others.indices {
        for _ in 0..<4 { others[number] = others[Int(others[number])] }
      }
      return others
    }

    private func other(of number: Int) -> Int? {
      let forms = areNames[number] ? inflection.names : inflection.words
      for (words, rarer) in forms?.others(of: Array(stems[number])) ?? [] {
        var best: Int?
        for word in words {
          let known = word.withUnsafeBufferPointer { stems.known($0) }
          guard known >= 0, known != number, counts[known] * rarer >= counts[number] else { continue }
          if counts[known] > best.map({ counts[$0] }) ?? 0 { best = known }
        }
        if let best { return best }
      }
      return nil
    }
  }

  /// Gathers the words of an archive.
  ///
  /// - Parameters:
  ///   - runs: as `RunMerge` takes them.
  ///   - tongues: the languages of the articles: for each article its place among `inflections`, -1 for none of them.
  init(
    _ runs: [(words: StoredBytes, articles: Range<Int>)], tongues: [Int8], _ inflections: [Inflection]
  ) throws(FileError) {
    languages = inflections.map { Language(inflection: $0) }
    var merge = try RunMerge(runs)
    var (word, list, number) = ([UInt8](), [Posting](), Int32(0))
    while try merge.next(&word, &list) {
      // Words of letters; names of indexes and pairs begin with another sign.
      if word.allSatisfy({ $0 >= 0x61 }) {
        let isName = Self.leastSmall * merge.small < list.count
        add(word, number, Self.languages(of: list, tongues), isName: isName, list.count)
      }
      number += 1
    }
    join()
  }

  /// The languages of some articles, as bits.
  private static func languages(of list: [Posting], _ tongues: [Int8]) -> UInt {
    list.reduce(0) { tongues[$1.article] < 0 ? $0 : $0 | 1 << UInt(tongues[$1.article]) }
  }

  private mutating func add(_ word: [UInt8], _ number: Int32, _ spoken: UInt, isName: Bool, _ count: Int) {
    for language in languages.indices where spoken >> UInt(language) & 1 == 1 {
      guard let stem = languages[language].add(word, isName: isName, articles: count) else { continue }
      members.append(Member(word: number, language: Int32(language), number: Int32(stem)))
      bytes += word
      ends.append(bytes.count)
    }
  }

  /// Puts the words of each family together.
  private mutating func join() {
    let roots = languages.map { $0.roots() }
    languages = []
    // A number for each root, those of one language behind those of another, and how many words it has.
    var firsts: [Int] = []
    for count in roots.map(\.count) { firsts.append((firsts.last ?? 0) + count) }
    var counts = [Int32](repeating: 0, count: firsts.last ?? 0)
    for place in members.indices {
      let language = Int(members[place].language)
      let first = language == 0 ? 0 : firsts[language - 1]
      let root = first + Int(roots[language][Int(members[place].number)])
      members[place].number = Int32(root)
      counts[root] += 1
    }
    var numbers = [Int32](repeating: -1, count: counts.count)
    var end = 0
    for root in counts.indices where counts[root] > 1 {
      numbers[root] = Int32(starts.count)
      starts.append(end)
      end += Int(counts[root])
    }
    lists = [Int32](repeating: 0, count: end)
    var places = starts
    for place in members.indices {
      let number = numbers[Int(members[place].number)]
      members[place].number = number
      if number < 0 { continue }
      lists[places[Int(number)]] = Int32(place)
      places[Int(number)] += 1
    }
    starts.append(end)
  }

  /// The families of a word, by its number. Words are asked for one after the other.
  mutating func families(of word: Int) -> [Family] {
    var found: [Family] = []
    while next < members.count, members[next].word <= word {
      let number = Int(members[next].number)
      if number >= 0, members[next].word == word {
        let members = lists[starts[number]..<starts[number + 1]]
        found.append(Family(number: number, words: members.map { self.word(Int($0)) }))
      }
      next += 1
    }
    return found
  }

  private func word(_ member: Int) -> [UInt8] { Array(bytes[(member == 0 ? 0 : ends[member - 1])..<ends[member]]) }
}
