/// Gives values from the best on. Those that nobody asks for are not put into order: of hundreds of phrases a dozen are
/// wanted.
struct BestFirst<Value>: Sequence, IteratorProtocol {
  /// A heap: none comes before the one at half its place.
  private var heap: [Value]
  private let precedes: (Value, Value) -> Bool

  /// - Parameter precedes: whether one comes before another; two of which neither does come in any order.
  init(_ values: [Value], by precedes: @escaping (Value, Value) -> Bool) {
    heap = values
    self.precedes = precedes
    for place in (0..<heap.count / 2).reversed() { sink(place) }
  }

  mutating func next() -> Value? {
    guard let best = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      sink(0)
    }
    return best
  }

  private mutating func sink(_ start: Int) {
    var place = start
    while 2 * place + 1 < heap.count {
      var below = 2 * place + 1
      if below + 1 < heap.count, precedes(heap[below + 1], heap[below]) { below += 1 }
      guard precedes(heap[below], heap[place]) else { return }
      heap.swapAt(below, place)
      place = below
    }
  }
}
