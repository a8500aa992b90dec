import TestSupport
import Testing

/// Colours are for people at a terminal, who have not said that they want none.
@Suite(.enabled(if: Program.hasTerminals, "script (util-linux) is not installed"))
struct SeverityColourTests {
  private func messages(_ environment: String) throws -> String {
    let project = try TemporaryProject(["pressmark.yml": "titel: A\n"])
    return try Program.shell("\(environment) script -qec 'pressmark build' /dev/null", in: project.root).output
  }

  @Test func aTerminalHasColours() throws {
    let said = try messages("TERM=xterm NO_COLOR=")
    #expect(said.contains("pressmark.yml:1:1: \u{1B}[1;31merror\u{1B}[0m: unknown key"), "\(said)")
  }

  @Test(arguments: ["TERM=xterm NO_COLOR=1", "TERM=dumb", "TERM="]) func elsewhereThereAreNone(_ how: String) throws {
    let said = try messages(how)
    #expect(said.contains("pressmark.yml:1:1: error: unknown key") && !said.contains("\u{1B}[1"), "\(said)")
  }
}
