import Testing

@testable import Archive
@testable import Markdown
@testable import Subjects

/// Tags are changed in the front matter, whatever way they are written, and nothing else is.
@Suite struct TagListEditTests {
  private let shown = ShownNames(Configuration(), Vocabulary())

  private func edit(_ decision: TagDecision, _ tags: String) throws -> String? {
    let file = "---\ntitle: \"A\" # yes\n\(tags)date: 1997\n---\n\n# Text\ntags: [Peru]\n"
    guard let result = try TagListEdit(decision, .tags, shown).apply(to: Array(file.utf8)) else { return nil }
    let text = String(decoding: result, as: UTF8.self)
    let (start, end) = ("---\ntitle: \"A\" # yes\n", "date: 1997\n---\n\n# Text\ntags: [Peru]\n")
    #expect(text.hasPrefix(start) && text.hasSuffix(end))
    return String(text.dropFirst(start.count).dropLast(end.count))
  }

  @Test(arguments: [
    ("tags:\n  - \"Peru\"\n  - \"Lima\"\n", "tags:\n  - \"Perú\"\n  - \"Lima\"\n"),
    ("tags: [Peru, Lima]\n", "tags: [Perú, Lima]\n"),
    ("tags: [ 'Peru' , \"Lima\" ] # two\n", "tags: [ 'Perú' , \"Lima\" ] # two\n"),
    ("tags: Peru\n", "tags: Perú\n"),
    ("tags: Peru # one\n", "tags: Perú # one\n"),
    ("tags:\n- Lima # a city\n- Peru # a country\n", "tags:\n- Lima # a city\n- Perú # a country\n"),
    ("tags:\n  - peru\n", "tags:\n  - Perú\n"),
    ("tags: [Lima,\n  # all:\n  Peru]\n", "tags: [Lima,\n  # all:\n  Perú]\n"),
    ("\"tags\": [\"P\\u0065ru\"]\n", "\"tags\": [\"Perú\"]\n"),
    ("tags:\n  - \"Peru\"\n  - \"Perú\"\n", "tags:\n  - \"Perú\"\n"),
    ("tags: [Peru, Peru, Lima]\n", "tags: [Perú, Lima]\n"),
  ])
  func rename(before: String, after: String) throws {
    #expect(try edit(.rename(from: "Peru", to: "Perú"), before) == after)
  }

  @Test(arguments: [
    ("tags:\n  - \"Peru\"\n  - \"Lima\"\n", "tags:\n  - \"Lima\"\n"),
    ("tags:\n  # our own\n  - \"Peru\"\n", "tags: []\n  # our own\n"),
    ("tags: [Peru, Lima]\n", "tags: [Lima]\n"),
    ("tags: [Lima, Peru]\n", "tags: [Lima]\n"),
    ("tags: [Lima, Peru, Rice]\n", "tags: [Lima, Rice]\n"),
    ("tags: [Peru]\n", "tags: []\n"),
    ("tags: Peru\n", "tags: []\n"),
    ("tags: [Lima, Peru,]\n", "tags: [Lima,]\n"),
    ("tags: [\"Pe\\\n  ru\", Lima]\n", "tags: [Lima]\n"),
  ])
  func drop(before: String, after: String) throws {
    #expect(try edit(.drop(["Peru"]), before) == after)
  }

  @Test func mergedTagsStandOnce() throws {
    let merge = TagDecision.merge(["Peru", "Pérou"], into: "Perú")
    #expect(try edit(merge, "tags: [Peru, Lima, Pérou]\n") == "tags: [Perú, Lima]\n")
    #expect(try edit(merge, "tags: [Pérou, Lima, Perú]\n") == "tags: [Perú, Lima]\n")
    #expect(try edit(merge, "tags: [Perú]\n") == nil)
  }

  @Test func anotherWritingOfTheSame() throws {
    #expect(try edit(.rename(from: "fifa", to: "FIFA"), "tags: [fifa, Fifa]\n") == "tags: [FIFA]\n")
  }

  @Test func aNameThatNeedsQuotes() throws {
    #expect(try edit(.rename(from: "Peru", to: "Peru: a land"), "tags: [Peru]\n") == "tags: [\"Peru: a land\"]\n")
    #expect(try edit(.rename(from: "Peru", to: "it's"), "tags: ['Peru']\n") == "tags: ['it''s']\n")
    #expect(try edit(.rename(from: "Peru", to: "no"), "tags:\n  - Peru\n") == "tags:\n  - \"no\"\n")
  }

  @Test(arguments: [
    // The comment would be lost, or would stand at another tag.
    "tags:\n  - Peru # why?\n  - Lima\n", "tags: [Peru, # why?\n  Lima]\n",
  ])
  func whatIsUnusualIsLeftAlone(tags: String) throws {
    #expect(throws: YAMLEditor.Refusal.self) { try edit(.drop(["Peru"]), tags) }
  }

  @Test func windowsLineEndsAndByteOrderMark() throws {
    let file = "\u{FEFF}---\r\ntitle: A\r\ntags:\r\n  - Peru\r\n  - Lima\r\n---\r\nText\r\n"
    let result = try TagListEdit(.drop(["Peru"]), .tags, shown).apply(to: Array(file.utf8))
    #expect(
      result.map {
        String(decoding: $0, as: UTF8.self).unicodeScalars.elementsEqual(
          file.replacing("  - Peru\r\n", with: "").unicodeScalars)
      } == true)
  }
}
