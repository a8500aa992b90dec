import Archive
import Conversion
import Support

/// What is wrong, doubtful or left to do, as a terminal shows it: a few things file by file; many by their kinds, the
/// worst first, of each kind the first few and how many there are.
struct DiagnosticList {
  /// The lines to print.
  private(set) var lines: [String] = []
  /// How many are not shown.
  private(set) var untold = 0
  /// The errors, each in a line: what must be seen where there is too much to read.
  private(set) var digest: [String] = []

  /// As many are told file by file; of as many of a kind each is told.
  private static let (few, fewOfAKind, firstOfAKind) = (12, 8, 5)

  /// - Parameter isWhole: whether every one is shown.
  init(_ diagnostics: [Diagnostic], isWhole: Bool) {
    let all = [Diagnostic.Severity.error, .warning, .note].map { severity in
      diagnostics.filter { $0.severity == severity }.sorted()
    }
    if isWhole || diagnostics.count <= Self.few {
      lines = all.joined().map(\.description)
    } else {
      for group in all.flatMap(Self.kinds) { tell(group) }
      digest = digest(of: all[0])
    }
  }

  private mutating func tell(_ group: (kind: String, diagnostics: [Diagnostic])) {
    let all = group.diagnostics
    guard all.count > Self.fewOfAKind else {
      lines += all.map(\.description)
      return
    }
    var advice: String?
    for var diagnostic in all.prefix(Self.firstOfAKind) {
      // What is mended in the same way is told so once.
      if diagnostic.advice == advice { diagnostic.advice = "" } else { advice = diagnostic.advice }
      lines.append(diagnostic.description)
    }
    let more = all.count - Self.firstOfAKind
    untold += more
    lines.append("and \(grouped(more)) more of this kind: \(group.kind.printable)")
  }

  private func digest(of errors: [Diagnostic]) -> [String] {
    let shown = errors.prefix(Self.firstOfAKind).map { "    \($0.place): \($0.message.printable)" }
    let more = errors.count - shown.count
    return shown + (more > 0 ? ["    and \(counted(more, "more error", "more errors"))"] : [])
  }

  /// Diagnostics by their kinds, those that have none of their own by what they say of different places; the worst
  /// first.
  private static func kinds(_ diagnostics: [Diagnostic]) -> [(kind: String, diagnostics: [Diagnostic])] {
    let order = Dictionary(uniqueKeysWithValues: Converter.doubtsWorstFirst.enumerated().map { ($1, $0) })
    return Dictionary(grouping: diagnostics, by: kind).map { (kind: $0, diagnostics: $1) }
      .sorted { (order[$0.kind] ?? -1, $0.kind) < (order[$1.kind] ?? -1, $1.kind) }
  }

  /// The kind of a diagnostic; without a topic, its message without what is of one place alone: names and numbers.
  private static func kind(of diagnostic: Diagnostic) -> String {
    if let topic = diagnostic.topic { return topic }
    let quoted = diagnostic.message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
    let unquoted = quoted.map { $0.offset % 2 == 0 ? String($0.element) : "…" }.joined(separator: "'")
    return unquoted.split(separator: " ").map { $0.contains { $0 == "/" || $0.isNumber } ? "…" : $0 }.joined(
      separator: " ")
  }
}
