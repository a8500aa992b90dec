import Testing

@testable import Conversion

/// Mailboxes, where `>` stands before what would begin another mail (RFC 4155).
@Suite struct MailboxFileTests {
  private static let head = "From ann@example.org Tue May 12 10:00:00 1987\nSubject: Bread riots\n\n"

  @Test func aSignBeforeFromIsTakenOff() throws {
    let text = try decoded(
      Self.head + "None left.\n>From the mill nobody came.\n>>From here on it is quoted.\n> From\n")
    #expect(
      text.lines.suffix(4).map { text.string(text.lines.firstIndex(of: $0) ?? 0) } == [
        "None left.", "From the mill nobody came.", ">From here on it is quoted.", "> From",
      ])
    #expect(text.notes == ["a “>” taken off before “From”, where mailboxes put one (lines 5, 6)"])
  }

  @Test(arguments: [
    "Bread riots\n\n>From the mill nobody came.\n", head + ">Fromage was to be had.\n",
    "From the mill nobody came.\n>From the harbour neither.\n",
  ])
  func elsewhereItStays(_ text: String) throws {
    #expect(try decoded(text).notes.isEmpty)
  }
}
