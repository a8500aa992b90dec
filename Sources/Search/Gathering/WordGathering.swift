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
  /// How many postings each word has.
  private var counts: [Int32] = []
  private var article = 0

  /// Where and how often a word stands in an article.
  private struct Use {
    var times: Int32 = 0
    var isInHeadline = false
    var isBeside = false
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
    var count = 0
    article.text.withUnsafeBufferPointer { text in
      SearchWords.forEach(in: text) { word in
        count += 1
        touch(word) { $0.times += 1 }
      }
    }
    add(article.headline) {
      $0.times += 1
      $0.isInHeadline = true
    }
    for text in article.besides {
      add(text) {
        $0.times += 1
        $0.isBeside = true
      }
    }
    for name in article.names { add(name) }
    for word in touched {
      let weight = uses[Int(word)].weight(ofWords: count)
      uses[Int(word)] = Use()
      counts[Int(word)] += 1
      postings.append((word, Int32(self.article), Int8(weight.number)))
    }
    touched.removeAll(keepingCapacity: true)
    self.article += 1
  }

  private mutating func add(_ text: String, _ change: (inout Use) -> Void) {
    var text = text
    text.withUTF8 { text in SearchWords.forEach(in: text) { touch($0, change) } }
  }

  /// A subject is looked for like a word of the text; any name by what it is.
  private mutating func add(_ name: SearchedArticle.Name) {
    if name.kind == "tag" { add(name.text) { $0.isBeside = true } }
    let words = [name.word] + SearchWords.words(of: name.text).map { name.kind + ":" + $0 }
    for word in words {
      // No word of a text begins so: what begins with "auth" is not found among authors.
      Array(("#" + word).utf8).withUnsafeBufferPointer { touch($0) { _ in } }
    }
  }

  @inline(__always)
  private mutating func touch(_ word: UnsafeBufferPointer<UInt8>, _ change: (inout Use) -> Void) {
    let number = known.number(of: word, hash: FNVHash(word).value)
    if number == uses.count {
      uses.append(Use())
      counts.append(0)
    }
    if !uses[number].isTouched {
      uses[number].isTouched = true
      touched.append(Int32(number))
    }
    change(&uses[number])
  }

  /// All that was gathered, in the order of the words.
  consuming func run() -> WordRun {
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
      run.add(word, ordered[places[number] - Int(counts[number])..<places[number]])
    }
    return run
  }
}
