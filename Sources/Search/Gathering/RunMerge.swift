import Support

/// Puts the words of several runs together, each word once, in the order of their bytes.
struct RunMerge {
  private let runs: [WordRun]
  /// The next word of each run that has one left, as a heap: the first comes before all others.
  private var heap: [Head] = []

  /// A run's next word.
  private struct Head {
    let run: Int
    var word: Int
    /// The word's `beginning`.
    var beginning: UInt64
  }

  /// - Parameter runs: in the order of their articles.
  init(_ runs: [WordRun]) {
    self.runs = runs
    for (number, run) in runs.enumerated() where run.count > 0 {
      heap.append(Head(run: number, word: 0, beginning: Self.beginning(of: 0, in: run)))
    }
    for place in (0..<heap.count / 2).reversed() { sink(place) }
  }

  private static func beginning(of word: Int, in run: WordRun) -> UInt64 { run.words[run.word(word)].beginning }

  /// The next word and its articles; `false` at the end.
  mutating func next(_ word: inout [UInt8], _ list: inout [Posting]) -> Bool {
    guard let first = heap.first else { return false }
    word.removeAll(keepingCapacity: true)
    word += runs[first.run].words[runs[first.run].word(first.word)]
    list.removeAll(keepingCapacity: true)
    let beginning = first.beginning
    while let head = heap.first, head.beginning == beginning, isWord(of: head, word) {
      runs[head.run].append(postingsOf: head.word, to: &list)
      goOn()
    }
    return true
  }

  private func isWord(of head: Head, _ word: [UInt8]) -> Bool {
    let run = runs[head.run]
    return run.words[run.word(head.word)].elementsEqual(word)
  }

  /// Goes to the next word of the first run.
  private mutating func goOn() {
    let run = runs[heap[0].run]
    heap[0].word += 1
    if heap[0].word < run.count {
      heap[0].beginning = Self.beginning(of: heap[0].word, in: run)
    } else {
      heap[0] = heap[heap.count - 1]
      heap.removeLast()
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && precedes(heap[child], heap[least]) {
        least = child
      }
      if least == place { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  /// Of one word the run with the earlier articles comes first.
  private func precedes(_ one: Head, _ other: Head) -> Bool {
    if one.beginning != other.beginning { return one.beginning < other.beginning }
    let (first, second) = (runs[one.run], runs[other.run])
    let (a, b) = (first.word(one.word), second.word(other.word))
    for (x, y) in zip(first.words[a], second.words[b]) where x != y { return x < y }
    return a.count == b.count ? one.run < other.run : a.count < b.count
  }
}
