import Support
import Testing

/// Differences of two texts, as `diff -u` writes them.
@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String { UnifiedDiff(from: old, to: new).text("old", "new") }

  @Test func theSameTextsHaveNone() { #expect(diff("a\nb\n", "a\nb\n").isEmpty && diff("", "").isEmpty) }

  @Test func aChangeStandsBetweenThreeLines() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")
        == "--- old\n+++ new\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
  }

  @Test func changesFarApartAreTwo() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\n").replacing("17\n", with: "17\nnew\n")
    let text = diff(old, new)
    #expect(text.contains("@@ -1,6 +1,5 @@\n 1\n 2\n-3\n 4\n") && text.contains("@@ -15,6 +14,7 @@\n"), "\(text)")
  }

  @Test func whatIsAddedToNothingBeginsBeforeTheFirstLine() {
    #expect(diff("", "a\n") == "--- old\n+++ new\n@@ -0,0 +1,1 @@\n+a\n")
  }

  @Test func aLastLineWithoutAnEndIsTold() {
    #expect(
      diff("a\nb", "a\nb\n")
        == "--- old\n+++ new\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")
  }

  @Test func lineEndsOfWindowsAreKept() {
    #expect(diff("a\n", "a\r\n") == "--- old\n+++ new\n@@ -1,1 +1,1 @@\n-a\n+a\r\n")
  }
}
