import TemplateEngine

/// A check of pages.
struct TestRecord: TemplateRecord {
  /// Its name in the table.
  let name: String
  let isFirst: Bool
  let words: Words

  static let fields = TemplateFields<TestRecord>(
    "test", "A check of pages: one of Pressmark's own, or a rule of axe-core.",
    [
      .text("before", "What stands between it and what comes before it.") {
        $0.words[$0.isFirst ? .colon : .listSeparator]
      },
      .optionalText("text", "What a check of our own looks at.") { record in
        ownTests[record.check].map { record.words[$0] }
      },
      .optionalText("rule", "The name of a rule of axe-core: `color-contrast`.") { $0.rule },
      .flag("is-undecided", "Whether it could not decide about all that it looked at.") { $0.isUndecided },
    ])

  private var isUndecided: Bool { name.hasSuffix("?") }

  /// Its name without the mark of one that could not decide.
  private var check: String { String(name.dropLast(isUndecided ? 1 : 0)) }

  private var rule: String? {
    name.hasPrefix(Self.rulePrefix) ? String(check.dropFirst(Self.rulePrefix.count)) : nil
  }

  /// What stands before the names of axe-core's rules.
  static let rulePrefix = "axe:"

  /// What our own checks look at.
  static let ownTests: [String: Word] = [
    "reflow": .checkReflow, "text-spacing": .checkTextSpacing, "reach": .checkReach, "tab": .checkTab,
    "skip": .checkSkip, "focus": .checkFocus, "targets": .checkTargets, "navigation": .checkNavigation,
    "results": .checkResults,
  ]
}
