import Archive
import Files
import TestSupport
import Testing

/// The ledger reads what it writes.
@Suite struct LedgerTests {
  @Test(arguments: 0..<50) func whatIsWrittenIsRead(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["a", "caf\u{E9}", "cafe\u{301}", "b c", "d\u{300}", "#x", "-", "=======", "+"]
    var ledger = Ledger()
    for number in 0..<20 {
      let folder = names.randomElement(using: &random) ?? "a"
      var row = Ledger.Row(file: "\(folder)/\(number).md")
      row.state = [.written, .placed, .edited, .kept].randomElement(using: &random) ?? .written
      row.isDraft = Bool.random(using: &random)
      row.written = Bool.random(using: &random) ? SHA256Digest(of: [UInt8(number)]) : nil
      row.seed = Bool.random(using: &random) ? SHA256Digest(of: [UInt8(number), 1]) : nil
      var words = TextWords()
      words.add("The mill of \(number) stands still, says \(folder).".utf8)
      row.words = Bool.random(using: &random) ? words.fingerprint : nil
      row.sample = row.words != nil && Bool.random(using: &random) ? words.sample : nil
      row.head = Bool.random(using: &random) ? TextWords.head("Mill \(number)", nil) : nil
      if number.isMultiple(of: 7) {
        row.state = .forgotten
        row.file = ""
      }
      ledger.rows[Ledger.Key("\(folder)/\(number / 2).txt", 1 + number % 2)] = row
    }
    #expect(try Ledger(parsing: ledger.bytes) == ledger)
  }
}
