import Support

/// Lines of a source text, as an editor counts them: `12-40`.
public struct SourceLines: Sendable, Hashable {
  /// The first, from 1.
  public let first: Int
  /// The last.
  public let last: Int

  /// `nil` when these are no lines of a text.
  public init?(first: Int, last: Int) {
    guard first > 0, last >= first else { return nil }
    (self.first, self.last) = (first, last)
  }

  /// Reads them as a front matter says them: two numbers with a hyphen between, or the number of one line.
  public init?(_ text: String) {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int(decimalDigits: String($0)) }
    guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers[numbers.count - 1] else {
      return nil
    }
    self.init(first: first, last: last)
  }

  /// As a front matter says them.
  public var text: String { first == last ? String(first) : "\(first)-\(last)" }

  /// Whether a line is one of them.
  public func contains(_ line: Int) -> Bool { first <= line && line <= last }

  /// Whether both have a line.
  public func overlaps(_ other: SourceLines) -> Bool { first <= other.last && other.first <= last }
}
