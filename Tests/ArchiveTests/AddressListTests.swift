import Testing

@testable import Archive

/// `addresses.tsv`: what it holds and what is said of a line that is none.
@Suite struct AddressListTests {
  private static let first = "# pressmark addresses 1: …\n"

  private func rows(_ text: String) throws -> [AddressList.Row] {
    try AddressList(parsing: Array((Self.first + text).utf8)).rows
  }

  @Test func whatIsWrittenIsRead() throws {
    let list = AddressList([
      AddressList.Row("tags/peru.html", .name("Peru\tand\\more")),
      AddressList.Row("1997/a.html", .article(file: "1997/a.md", text: Ledger.Key("a.txt", 2))),
      AddressList.Row("1997/ä.html", .article(file: "ä b.md", text: nil)),
    ])
    let read = try AddressList(parsing: list.bytes).rows
    #expect(read.map(\.address) == ["1997/a.html", "1997/ä.html", "tags/peru.html"])
    #expect(Set(read.map { "\($0.owner)" }) == Set(list.rows.map { "\($0.owner)" }))
    #expect(read.map(\.line) == [3, 4, 5])
    #expect(AddressList(read).bytes == list.bytes)
  }

  /// As git puts two lists together, and Windows writes them.
  @Test func orderAndLineEndsDoNotMatter() throws {
    #expect(try rows("b.html\tb.md\t-\t-\r\na.html\ta.md\t-\t-\r\nb.html\tc.md\t-\t-\n").count == 3)
  }

  @Test(arguments: [
    "a.html", "a.html\ta.md", "a.html\ta.md\ta.txt\t0", "a.html\ta.md\ta.txt\tx", "../a.html\ta.md\t-\t-",
    "/a.html\ta.md\t-\t-", "a.txt\ta.md\t-\t-", "a.html\t../a.md\t-\t-", "a.html\ta.md\t../../a.txt\t1",
    "a\\n.html\ta.md\t-\t-", "con.html\ta.md\t-\t-", "\ta.md\t-\t-", "a.html\t-\t\t-",
  ])
  func whatIsNoAddressIsTold(_ line: String) {
    #expect(throws: AddressList.Damage(line: 3, message: "this line is no address and its article, with tabs between"))
    {
      try rows("b.html\tb.md\t-\t-\n" + line + "\n")
    }
  }

  @Test(arguments: ["<<<<<<< HEAD", "=======", ">>>>>>> other"]) func marksOfGitAreTold(_ line: String) {
    #expect(throws: AddressList.Damage(line: 2, message: "git could not put two states of the list together here")) {
      try rows(line + "\n")
    }
  }

  /// As a power failure may leave it, or another version.
  @Test(arguments: ["", "\n", "address\n", "# pressmark addresses 2\n"]) func anotherFileIsTold(_ text: String) {
    #expect(throws: AddressList.Damage.self) { try AddressList(parsing: Array(text.utf8)) }
  }
}
