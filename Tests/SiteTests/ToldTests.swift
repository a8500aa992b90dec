import Archive
import Testing

@testable import Site

@Suite struct ToldTests {
  /// A folder that nobody may write into keeps every task from going on.
  @Test func whatSeveralTasksMetIsToldOnce() {
    let locked = Diagnostic(.error, "site", "cannot be written", advice: "Give yourself the right.")
    let other = Diagnostic(.warning, "content/a.md", "has no date", advice: "Write it.")
    var told = Told(isStrict: false)
    told.diagnostics = [locked, locked, other, locked]
    told.left = [locked]
    #expect(told.all.count == 2 && Set(told.all) == [locked, other])
  }
}
