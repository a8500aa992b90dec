import Testing

@testable import Checking

/// What programs that ask other hosts say.
@Suite struct LinkProgramTests {
  /// As lychee 0.24 writes it, and as 0.15 did.
  @Test(arguments: [
    #"{"error_map":{"a":[{"url":"https://example.org/gone","status":{"text":"404 Not Found","code":404}}]}}"#,
    #"{"fail_map":{"a":[{"url":"https://example.org/gone","status":{"text":"404 Not Found","code":404}}]}}"#,
    #"{"fail_map":{"a":[{"url":"https://example.org/gone","status":"404 Not Found"}]}}"#,
  ]) func lychee(_ json: String) throws {
    let answers = try LycheeReport(json: Array(json.utf8)).answers
    #expect(answers == [LinkProgram.Answer(address: "https://example.org/gone", reason: "404 Not Found")])
  }

  /// As LinkChecker 10.6 writes it.
  @Test func linkChecker() throws {
    let csv = """
      # created by LinkChecker at 2026-12-01 00:38:58+000
      urlname;parentname;base;result;warningstring;infostring;valid;url;line;column
      https://example.org/gone?a=1&b=2;file:///links.html;;404 File not found;;;False;https://example.org/gone;4;1
      https://example.org/b;file:///links.html;;"Error: ""no"" answer";;;False;https://example.org/b;5;1
      # Stopped checking at 2026-12-01 00:38:59+000 (1 seconds)
      """
    let answers = try LinkCheckerReport(csv: Array(csv.utf8), list: "/tmp/x/links.html").answers
    #expect(answers.map(\.address) == ["https://example.org/gone?a=1&b=2", "https://example.org/b"])
    #expect(answers.map(\.reason) == ["404 File not found", "Error: \"no\" answer"])
  }

  @Test func whatIsNoReportIsSaid() {
    #expect(throws: LinkProgram.Failure.self) { try LycheeReport(json: Array("error: unknown option".utf8)) }
    #expect(throws: LinkProgram.Failure.self) {
      try LinkCheckerReport(csv: Array("Traceback".utf8), list: "/links.html")
    }
  }

  @Test(arguments: [
    ("https://example.org/a", true), ("HTTP://Example.org", true), ("http://localhost/", false),
    ("http://127.0.0.1:8080/", false), ("http://[::1]/", false), ("http://router/", false),
    ("http://nas.local/", false),
    ("https://user@example.org/", false), ("ftp://example.org/", false), ("//example.org/", false),
  ]) func onlyTheWebIsAsked(_ address: String, _ isAsked: Bool) {
    #expect(OutsideLinks.isOfTheWeb(address) == isAsked)
  }
}
