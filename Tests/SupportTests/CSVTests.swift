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

  /// A spreadsheet would calculate what begins so.
  @Test(arguments: [
    ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''@", "'''@"), ("'tis", "'tis"), ("", ""), ("'", "'"),
    ("1-2", "1-2"), (" =1", " =1"),
  ])
  func theWordsOfWhatLooksLikeAFormulaComeBack(_ text: String, _ field: String) {
    #expect(CSV.field(text) == field)
    #expect(CSV.words(field) == text)
  }
}
