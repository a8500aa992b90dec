/// A version, counted as https://semver.org says.
struct VersionNumber: Comparable, CustomStringConvertible {
  let description: String
  private let parts: [Int]

  /// - Returns: `nil` for what is no version.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.count == 3, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    self.parts = parts
    description = parts.map(String.init).joined(separator: ".")
  }

  static func < (one: Self, other: Self) -> Bool { one.parts.lexicographicallyPrecedes(other.parts) }
}
