import Markdown
import Testing

/// YAML as an editor writes it.
struct YAMLMappingTests {
  private func mapping(_ yaml: String, firstLine: Int = 1) throws(YAMLError) -> YAMLMapping {
    try YAMLMapping(parsing: Array(yaml.utf8), firstLine: firstLine)
  }

  @Test(arguments: ["1997", "no", "true", "~", "1.50", "0x1F", "1997-04-24", "12:30:45", "null", ".nan"])
  func everyScalarStaysItsText(scalar: String) throws {
    #expect(try mapping("a: \(scalar)\n")["a"]?.value == .text(scalar))
  }

  @Test func everyValueHasItsPlace() throws {
    let yaml = """
      # a comment
      title: "Ñandú"
      site:
        name: 'It''s'
        feeds: [atom, json]
      empty:
      """
    let mapping = try mapping(yaml, firstLine: 2)
    #expect(mapping.entries.map(\.key) == ["title", "site", "empty"])
    #expect(mapping["title"]?.position == TextPosition(line: 3, column: 1))
    #expect(mapping["title"]?.valuePosition == TextPosition(line: 3, column: 8))
    #expect(mapping["empty"]?.value == .text(""))
    #expect(mapping["missing"] == nil)
    guard case .mapping(let site)? = mapping["site"]?.value, case .list(let feeds) = site[1].value else {
      Issue.record("site is no mapping that holds a list")
      return
    }
    #expect(site[0].value == .text("It's"))
    #expect(site[0].valuePosition == TextPosition(line: 5, column: 9))
    #expect(feeds.map(\.value) == [.text("atom"), .text("json")])
    #expect(feeds[1].position == TextPosition(line: 6, column: 17))
  }

  @Test(arguments: ["", "\n", "# only a comment\n", "---\n", "\u{FEFF}", "\u{FEFF}# comment"])
  func aTextWithoutContentIsAnEmptyMapping(yaml: String) throws {
    #expect(try mapping(yaml).entries.isEmpty)
  }

  @Test func aByteOrderMarkMovesNoColumn() throws {
    #expect(try mapping("\u{FEFF}a: b")["a"]?.position == TextPosition(line: 1, column: 1))
  }

  /// libyaml counts U+2028 as the end of a line; editors do not.
  @Test func linesAreCountedAsEditorsCountThem() throws {
    let mapping = try mapping("a: 'x\u{2028}y'\r\nb: 1\rc: 2\n")
    #expect(mapping["b"]?.position == TextPosition(line: 2, column: 1))
    #expect(mapping["c"]?.position == TextPosition(line: 3, column: 1))
  }
}
