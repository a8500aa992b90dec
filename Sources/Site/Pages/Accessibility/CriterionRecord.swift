import TemplateEngine

/// A criterion of WCAG 2.2.
struct CriterionRecord: TemplateRecord {
  let criterion: AccessibilityTable.Criterion
  let table: AccessibilityTable
  let words: Words

  static let fields = TemplateFields<CriterionRecord>(
    "criterion", "A criterion of WCAG 2.2.",
    [
      .text("number", "Its number: `1.4.3`.") { $0.criterion.number },
      .text("name", "Its name, in English: \"Contrast (Minimum)\".") { $0.criterion.name },
      .text("level", "Its level: `A` or `AA`.") { $0.criterion.level },
      .address("address", "Its place in the text of WCAG.") {
        $1.append("https://www.w3.org/TR/WCAG22/#\($0.criterion.anchor)")
      },
      .list("outcomes", "What was done for it: what was tested comes first.") { $0.outcomes },
    ])

  /// The kinds of pages for which the same was done stand together.
  private var outcomes: [OutcomeRecord] {
    var kinds: [AccessibilityTable.Outcome: [String]] = [:]
    var order: [AccessibilityTable.Outcome] = []
    for (kind, outcome) in zip(table.kinds, criterion.outcomes) {
      if kinds[outcome] == nil { order.append(outcome) }
      kinds[outcome, default: []].append(kind)
    }
    let pages = order.map {
      AlikePagesRecord(outcome: $0, kinds: kinds[$0] ?? [], areAll: order.count == 1, words: words)
    }
    let labels: [Word] = [.accessibilityTested, .accessibilityUntested, .accessibilityAbsent]
    return labels.compactMap { label in
      let alike = pages.filter { $0.outcome.label == label }
      return alike.isEmpty ? nil : OutcomeRecord(text: words[label], pages: alike)
    }
  }
}

extension AccessibilityTable.Outcome {
  /// What readers are told of it.
  fileprivate var label: Word {
    switch self {
    case .tested: .accessibilityTested
    case .untested: .accessibilityUntested
    case .absent: .accessibilityAbsent
    }
  }
}
