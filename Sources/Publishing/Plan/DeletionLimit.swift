/// How many files of a host one run may delete: a site that was built from half an archive is noticed before readers
/// do.
public enum DeletionLimit: Sendable, Equatable {
  /// 256, or a tenth of what is published where that is less; 16 always.
  case usual
  /// So many.
  case files(Int)
  /// So many of a hundred that are published.
  case percent(Int)

  /// Reads `500` or `20%`; `nil` for anything else.
  public init?(_ text: String) {
    let isShare = text.hasSuffix("%")
    let digits = isShare ? text.dropLast() : text[...]
    guard digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = Int(digits),
      !isShare || number <= 100
    else { return nil }
    self = isShare ? .percent(number) : .files(number)
  }

  /// How many that are, where so many are published.
  func count(ofPublished published: Int) -> Int {
    switch self {
    case .usual: max(16, min(256, published / 10))
    case .files(let number): number
    case .percent(let share): published * share / 100
    }
  }
}
