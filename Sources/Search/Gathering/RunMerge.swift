import Files

/// Puts the words of several runs together, each word once, in the order of their bytes.
struct RunMerge {
  private var runs: [RunReader]
  /// The runs that have a word left, as a heap: that of the first comes before all others.
  private var heap: [Int] = []
  /// In how many articles the last word begins with a small letter somewhere.
  private(set) var small = 0

  /// How many bytes of all runs together are in memory, about.
  private static let memory = 32 << 20
  private static let pieceSizes = 4 << 10...64 << 10

  /// - Parameter runs: the runs in the order of their articles, each with their numbers.
  init(_ runs: [(words: StoredBytes, articles: Range<Int>)]) throws(FileError) {
    let size = Self.memory / max(1, runs.count)
    let pieceSize = min(max(size, Self.pieceSizes.lowerBound), Self.pieceSizes.upperBound)
    self.runs = runs.map { RunReader($0.words, of: $0.articles, pieceSize: pieceSize) }
    for run in self.runs.indices where try self.runs[run].goOn() { heap.append(run) }
    for place in (0..<heap.count / 2).reversed() { sink(place) }
  }

  /// The next word and its articles; `false` at the end.
  mutating func next(_ word: inout [UInt8], _ list: inout [Posting]) throws(FileError) -> Bool {
    guard let first = heap.first else { return false }
    word.removeAll(keepingCapacity: true)
    word += runs[first].word
    list.removeAll(keepingCapacity: true)
    small = 0
    let beginning = runs[first].beginning
    while let run = heap.first, runs[run].beginning == beginning, runs[run].word == word {
      small += runs[run].small
      try runs[run].append(postingsTo: &list)
      if try !runs[run].goOn() {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      sink(0)
    }
    return true
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
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if runs[one].beginning != runs[other].beginning { return runs[one].beginning < runs[other].beginning }
    for (x, y) in zip(runs[one].word, runs[other].word) where x != y { return x < y }
    let (a, b) = (runs[one].word.count, runs[other].word.count)
    return a == b ? one < other : a < b
  }
}
