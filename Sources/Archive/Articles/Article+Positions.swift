public import Markdown

extension Article {
  /// Where the values of the keys that Pressmark knows stand in a content file. Every article has some ten of them, so
  /// they are kept small.
  public struct Positions: Sendable {
    /// Of each its key's number, line and column.
    private(set) var places: [(key: UInt8, line: Int32, column: Int32)] = []

    init() {}

    /// Adds the place of the key with a number.
    mutating func add(_ key: UInt8, _ position: TextPosition) {
      places.append((key, Int32(clamping: position.line), Int32(clamping: position.column)))
    }

    init(_ entries: [YAMLEntry]) {
      places.reserveCapacity(entries.count)
      for entry in entries {
        guard let key = ArticleKey(named: entry.key) else { continue }
        let position = entry.valuePosition
        places.append((key.rawValue, Int32(clamping: position.line), Int32(clamping: position.column)))
      }
    }

    /// Where the value of a key stands; `nil` when the file does not have the key.
    public subscript(key: String) -> TextPosition? {
      guard let key = ArticleKey(named: key), let place = places.last(where: { $0.key == key.rawValue }) else {
        return nil
      }
      return TextPosition(line: Int(place.line), column: Int(place.column))
    }
  }
}
