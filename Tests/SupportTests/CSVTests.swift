import Support
import Testing

/// Tables that other programs read.
@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), (" a", "\" a\""), ("a ", "\"a \""),
    ("two\nlines", "\"two\nlines\""), ("say \"a\"", "\"say \"\"a\"\"\""),
    // A mark that an accent stands on is one too.
    ("a\"\u{301}", "\"a\"\"\u{301}\""),
  ]) func fields(_ text: String, _ field: String) {
    #expect(Array(CSV.text(of: [[text, "x"], []]).utf8) == Array((field + ",x\r\n\r\n").utf8))
  }
}
