/// Many short lists of numbers, held as one long one: a list of its own for each article would take many times as much
/// memory.
public struct NumberLists: Sendable {
  private var numbers: [Int32] = []
  /// Where each list ends in `numbers`.
  private var ends: [Int32] = []

  /// No lists.
  public init() {}

  /// The number of lists.
  public var count: Int { ends.count }

  /// A list.
  public subscript(index: Int) -> [Int] { numbers[range(ofList: index)].map { Int($0) } }

  /// The number of numbers in a list.
  public func count(ofList index: Int) -> Int { Int(ends[index]) - start(ofList: index) }

  /// The first number of a list; `nil` when it is empty.
  public func first(ofList index: Int) -> Int? { count(ofList: index) > 0 ? self[index, 0] : nil }

  /// The number at a place of a list, from 0.
  public subscript(list: Int, place: Int) -> Int { Int(numbers[start(ofList: list) + place]) }

  /// All lists, one after the other, as they are held: for those who look at thousands of them.
  public func withAll<Result>(_ body: (Span<Int32>) -> Result) -> Result { body(numbers.span) }

  /// Where a list is among all.
  public func range(ofList index: Int) -> Range<Int> { start(ofList: index)..<Int(ends[index]) }

  private func start(ofList index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  /// The same lists of other numbers, each number once in a list; those that have no other are left out.
  func renumbered(_ other: [Int?]) -> NumberLists {
    var lists = NumberLists()
    lists.numbers.reserveCapacity(numbers.count)
    lists.ends.reserveCapacity(ends.count)
    // For each of the other numbers the last list that has it: a list may be as long as a hostile text makes it.
    var listOfNumber = [Int32](repeating: -1, count: (other.lazy.compactMap(\.self).max() ?? -1) + 1)
    var start = 0
    for (list, end) in ends.enumerated() {
      for number in numbers[start..<Int(end)] {
        guard let number = other[Int(number)], listOfNumber[number] != list else { continue }
        listOfNumber[number] = Int32(list)
        lists.numbers.append(Int32(number))
      }
      lists.ends.append(Int32(lists.numbers.count))
      start = Int(end)
    }
    return lists
  }

  /// Adds a list.
  public mutating func append(_ list: some Sequence<Int>) {
    for number in list { append(number) }
    endList()
  }

  /// Adds a number to the list that is not ended yet.
  mutating func append(_ number: Int) { numbers.append(Int32(number)) }

  /// Ends a list.
  mutating func endList() { ends.append(Int32(numbers.count)) }
}
