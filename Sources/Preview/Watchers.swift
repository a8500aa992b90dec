import Site

/// The browsers that show a page and wait to hear of changes to it.
struct Watchers {
  /// One of them.
  struct Watcher {
    /// The path of the page, from the server's top.
    let path: String
    /// What the browser shows.
    var digest: String
    /// The content file of the page, where it has one: the page may get another address.
    let file: String?
    /// Whether it shows that something is wrong.
    var isTroubled = false
    let messages: AsyncStream<String>.Continuation
  }

  private(set) var all: [Int: Watcher] = [:]
  private var next = 0

  subscript(number: Int) -> Watcher? {
    get { all[number] }
    set { if all[number] != nil { all[number] = newValue } }
  }

  /// - Returns: its number.
  mutating func add(_ watcher: Watcher) -> Int {
    next += 1
    all[next] = watcher
    return next
  }

  mutating func remove(_ number: Int) { all[number] = nil }
}
