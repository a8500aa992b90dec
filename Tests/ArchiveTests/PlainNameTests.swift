import Archive
import TestSupport
import Testing

/// Names in ASCII are read without Unicode's tables, and give what the tables would give.
@Suite struct PlainNameTests {
  /// Random names of ASCII's characters, letters most often.
  private let names: [String] = {
    var random = SeededGenerator(seed: 6)
    return (0..<2000).map { _ in
      let scalars = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        let isLetter = Bool.random(using: &random)
        return Unicode.Scalar(UInt8.random(in: isLetter ? 0x41...0x7A : 0x01...0x7F, using: &random))
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }()

  // An accent at the end makes the whole name one that is looked up.
  @Test func slugsAreTheSame() {
    for name in names {
      let plain = Slug(name + " e")?.text.dropLast()
      #expect(Slug(name + " é")?.text.dropLast() == plain, "\(name.debugDescription)")
      #expect((Slug(name) == nil) == (plain == ""), "\(name.debugDescription)")
    }
  }

  @Test func keysAreTheSame() {
    let folding = NameFolding(language: "en")
    for name in names {
      #expect(folding.key(of: name + "é").dropLast() == folding.key(of: name + "e").dropLast())
    }
  }
}
