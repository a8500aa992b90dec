/// Many short lists of numbers, held as one long one: a list of its own for each article would take many times as much memory.
public struct NumberLists: Sendable {
  private var numbers: [Int32] = []
  /// Where each list ends in `numbers`.
  private var ends: [Int32] = []

  /// No lists.
  public init() {}

  /// The number of lists.
  public var count: Int { ends.count }

  /// A list.
  public subscript(index: Int) -> [Int] {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return numbers[start..<Int(ends[index])].map { Int($0) }
  }

  /// Adds a list.
  public mutating func append(_ list: [Int]) {
    numbers += list.lazy.map { Int32($0) }
    ends.append(Int32(numbers.count))
  }
}
