import Archive
import Checking
import TestSupport
import Testing

/// The table of checks.
@Suite struct CheckTableTests {
  /// `docs/checking.md` lists the checks that there are.
  @Test func documentIsCurrent() throws {
    let table = try DocumentPart(of: "docs/checking.md", from: "The checks: ", to: "The end of the checks.")
    let rows = AllChecks.all.map { "| `\($0.name)` | \($0.severity?.rawValue ?? "as told") | \($0.meaning) |\n" }
    try table.check(against: "\n| check | is | what it tells |\n|---|---|---|\n" + rows.joined() + "\n")
  }

  @Test func eachHasANameOfItsOwn() {
    #expect(Set(AllChecks.all.map { "\($0.name)" }).count == AllChecks.all.count)
  }
}
