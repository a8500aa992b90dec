/// The controls of the writing direction in a line (Unicode Standard Annex #9, section 2): each embedding and override
/// is closed by U+202C, each isolate by U+2069.
struct DirectionBalance: Sendable {
  /// Where they stand.
  private(set) var places: [Int] = []
  private var open: [UInt8] = []
  private var closedTooOften = false

  var isEmpty: Bool { places.isEmpty }
  var isBalanced: Bool { open.isEmpty && !closedTooOften }

  /// Takes in a control by its last byte: AA–AE for U+202A–U+202E, A6–A9 for U+2066–U+2069.
  mutating func add(_ last: UInt8, at place: Int) {
    places.append(place)
    switch last {
    case 0xAC: close { !Self.opensIsolate($0) }
    case 0xA9: close(Self.opensIsolate)
    default: open.append(last)
    }
  }

  private mutating func close(_ matches: (UInt8) -> Bool) {
    if let last = open.last, matches(last) { open.removeLast() } else { closedTooOften = true }
  }

  private static func opensIsolate(_ last: UInt8) -> Bool { 0xA6...0xA8 ~= last }
}

extension LineCutter {
  /// Removes the line's controls of the writing direction unless each is closed in the line: an open one would turn
  /// round the text of the page that follows.
  mutating func settleDirections(before offset: Int) {
    defer { directions = DirectionBalance() }
    guard !directions.isBalanced, let first = directions.places.first else { return }
    flush(to: offset)
    let tail = Array(output[first...])
    output.removeSubrange(first...)
    var kept = first
    for place in directions.places {
      output += tail[(kept - first)..<(place - first)]
      kept = place + 3
      findings.directions.add(number)
    }
    output += tail[(kept - first)...]
  }
}
