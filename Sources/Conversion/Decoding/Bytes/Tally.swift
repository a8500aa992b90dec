/// How often something was met, and the first few places; a hostile text cannot make it large.
struct Tally: Sendable, Equatable {
  /// How many places are kept.
  static let limit = 10

  private(set) var count = 0
  private(set) var places: [Int] = []

  mutating func add(_ place: Int) {
    count += 1
    if places.count < Self.limit { places.append(place) }
  }

  /// "1 soft hyphen", "3 soft hyphens".
  func counted(_ noun: String, plural: String? = nil) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
  }

  /// "line 12", "lines 12, 40", "lines 12, 40 and others": the places taken for line numbers.
  var lines: String { Self.lines(places, areAll: count <= places.count) }

  /// The same for given line numbers in ascending order.
  static func lines(_ numbers: [Int], areAll: Bool) -> String {
    var different: [Int] = []
    for number in numbers where different.last != number { different.append(number) }
    let list = different.map(String.init).joined(separator: ", ")
    return (different.count == 1 ? "line " : "lines ") + list + (areAll ? "" : " and others")
  }
}
