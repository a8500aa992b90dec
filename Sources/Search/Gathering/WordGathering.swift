import Support

/// Gathers the words of some articles that follow each other.
struct WordGathering {
  private var known = InternedBytes()
  /// For each word what the article that is being read says of it.
  private var uses: [Use] = []
  /// The words of the article that is being read.
  private var touched: [Int32] = []
  /// All postings, article by article.
  private var postings: [(word: Int32, article: Int32, weight: Int8)] = []
  /// How many postings each word has, and in how many of these articles it begins with a small letter somewhere.
  private var counts: [Int32] = []
  private var smallCounts: [Int32] = []
  private var article = 0
  private var sequence = WordSequence()

  /// How many articles of some a word has to stand in to be frequent there. For two frequent words of which one stands
  /// behind the other there is a list of these articles: by those of the words alone, too many texts would have to be
  /// looked into for a phrase.
  private static func least(of articles: Int) -> Int { max(8, articles / 16) }

  /// Where and how often a word stands in an article.
  private struct Use {
    var times: Int32 = 0
    var isInHeadline = false
    var isBeside = false
    var isSmall = false
    /// Whether it is touched already, be it only as a name of an index.
    var isTouched = false

    func weight(ofWords count: Int) -> Weight {
      // A name of an index stands nowhere in the text.
      if times == 0, !isInHeadline, !isBeside { return .name }
      return Weight(times: Int(times), ofWords: count, isInHeadline: isInHeadline, isBeside: isBeside)
    }
  }

  /// Adds the next article.
  mutating func add(_ article: SearchedArticle) {
    add(article.headline) {
      $0.times += 1
      $0.isInHeadline = true
    }
    sequence.endText()
    for text in article.besides {
      add(text) {
        $0.times += 1
        $0.isBeside = true
      }
    }
    let count = article.text.withUnsafeBufferPointer { text in add(text) { $0.times += 1 } }
    sequence.endText()
    for name in article.names { add(name) }
    sequence.endArticle()
    for word in touched {
      let weight = uses[Int(word)].weight(ofWords: count)
      if uses[Int(word)].isSmall { smallCounts[Int(word)] += 1 }
      uses[Int(word)] = Use()
      counts[Int(word)] += 1
      postings.append((word, Int32(self.article), Int8(weight.number)))
    }
    touched.removeAll(keepingCapacity: true)
    self.article += 1
  }

  private mutating func add(_ text: String, _ change: (inout Use) -> Void) {
    var text = text
    text.withUTF8 { text in _ = add(text, change) }
  }

  /// Adds a text, and returns the number of its words.
  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ change: (inout Use) -> Void) -> Int {
    var count = 0
    SearchWords.forEach(in: text) { word, parts, isCapital in
      count += 1
      let number = touch(word, change)
      if !isCapital { uses[number].isSmall = true }
      sequence.add(number, parts: parts)
    }
    return count
  }

  /// A subject is looked for like a word of the text; any name by what it is.
  private mutating func add(_ name: SearchedArticle.Name) {
    if name.kind == "tag" { add(name.text) { $0.isBeside = true } }
    let words = [name.word] + SearchWords.words(of: name.text).map { name.kind + ":" + $0 }
    for word in words {
      // No word of a text begins so: what begins with "auth" is not found among authors.
      Array(("#" + word).utf8).withUnsafeBufferPointer { _ = touch($0) { _ in } }
    }
  }

  @inline(__always)
  private mutating func touch(_ word: UnsafeBufferPointer<UInt8>, _ change: (inout Use) -> Void) -> Int {
    let number = number(of: word)
    if !uses[number].isTouched {
      uses[number].isTouched = true
      touched.append(Int32(number))
    }
    change(&uses[number])
    return number
  }

  @inline(__always)
  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let number = known.number(of: word)
    if number == uses.count {
      uses.append(Use())
      counts.append(0)
      smallCounts.append(0)
    }
    return number
  }

  /// Adds the pairs of frequent words.
  private mutating func addPairs() {
    let least = Self.least(of: article)
    let beginnings: [PairName.Beginning?] = counts.indices.map { word in
      Int(counts[word]) < least ? nil : PairName.Beginning(known[word])
    }
    // For each name its number, and the last article that has it.
    var names = [(number: Int32, article: Int32)](repeating: (-1, -1), count: PairName.count)
    sequence.forEachPair { article, one, other in
      guard beginnings[other] != nil, let beginning = beginnings[one] else { return }
      let name = PairName(beginning, known[other])
      if names[name.number].article == article { return }
      if names[name.number].number < 0 {
        names[name.number].number = Int32(name.bytes.withUnsafeBufferPointer { number(of: $0) })
      }
      names[name.number].article = Int32(article)
      let word = names[name.number].number
      counts[Int(word)] += 1
      postings.append((word, Int32(article), Int8(Weight.name.number)))
    }
    sequence = WordSequence()
  }

  /// All that was gathered, in the order of the words.
  consuming func run() -> WordRun {
    addPairs()
    // Where each word's postings begin when they are put together, each word's in the order of the articles.
    var places: [Int] = []
    places.reserveCapacity(counts.count)
    var end = 0
    for count in counts {
      places.append(end)
      end += Int(count)
    }
    var ordered = [Posting](repeating: Posting(article: 0, weight: .name), count: postings.count)
    for posting in postings {
      ordered[places[Int(posting.word)]] = Posting(
        article: Int(posting.article), weight: Weight(number: Int(posting.weight)))
      places[Int(posting.word)] += 1
    }
    var run = WordRun()
    run.reserve(words: counts.count, postings: postings.count)
    known.forEachInOrder { number, word in
      let list = ordered[places[number] - Int(counts[number])..<places[number]]
      run.add(word, list, small: Int(smallCounts[number]))
    }
    return run
  }
}
