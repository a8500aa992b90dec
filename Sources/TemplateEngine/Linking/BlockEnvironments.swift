/// What the blocks of parents are to print, at each place of a page: which contents, and where those look for theirs.
///
/// Equal environments have equal numbers, so that places can be compared. Number 0 is empty.
struct BlockEnvironments {
  /// What a parent tag gives to a block.
  struct Content: Hashable {
    let call: Int
    let argument: Int

    /// The environment of the parent tag.
    let environment: Int
  }

  private var all: [[String: Content]] = [[:]]
  private var numbers: [[String: Content]: Int] = [[:]: 0]

  /// The environment of a parent to which `contents` are given. What is given further out counts more ("~inheritance").
  mutating func adding(_ contents: [(name: String, content: Content)], to number: Int) -> Int {
    var environment = all[number]
    for (name, content) in contents where environment[name] == nil { environment[name] = content }
    if let known = numbers[environment] { return known }
    numbers[environment] = all.count
    all.append(environment)
    return all.count - 1
  }

  func content(of block: String, in number: Int) -> Content? {
    all[number][block]
  }
}
