import TestSupport

/// Made-up source texts: realistic pieces in any order, then damaged as files get damaged.
struct FuzzInput {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// The next text.
  mutating func next() -> [UInt8] {
    if chance(12) { return noise() }
    var lines: [String] = []
    for _ in 0..<Int.random(in: 0...5, using: &random) { lines += pick(Self.heads) }
    for _ in 0..<Int.random(in: 0...12, using: &random) { lines += body() }
    for _ in 0..<Int.random(in: 0...3, using: &random) { lines += pick(Self.tails) }
    let end = pick(["\n", "\n", "\n", "\r\n", "\r", "\n\n", "\u{85}", "\n \n", "\u{0C}\n"])
    var bytes = Array(lines.joined(separator: end).utf8)
    if chance(10) {
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    if chance(10) { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    if chance(10) { bytes = [0xFF, 0xFE] + bytes }
    while chance(2), !bytes.isEmpty { damage(&bytes) }
    return bytes
  }

  // MARK: - Pieces

  private static let heads: [[String]] = [
    ["The Herald", ""], ["24.04.1997", ""], ["03/04/97", ""], ["Thursday, April 24 1997"],
    ["le jeudi 24 avril 1997", ""],
    ["1997年4月24日", ""], ["25.III.1985"], ["Vol 3 No 188, Thursday April 24 1997, 50p", ""],
    ["The Herald, 24 April 1997"],
    ["Bread riots in Lima", ""], ["BREAD RIOTS", "IN LIMA", ""], ["PERU: Siege ends", ""], ["By Ann Lee", ""],
    ["ABBY GOOD, TOM RAY and R. PEAR", ""], ["Ann Lee, Staff Writer"], ["Juan Ponce of Poder Obrero in Peru", ""],
    ["Sue Hill reviews \"Dawn\" by T. Fox", ""], ["From The Call, September 10 1926", ""],
    ["Title: Bread riots", "Author: Ann Lee", "Date: 24 April 1997", ""],
    [
      "From: \"Ann Lee\" <ann@example.org>", "Subject: Bread", "Date: Thu, 21 Dec 89 08:51:03 CST", "Message-ID: <1@x>",
      "",
    ],
    ["From ann@x Thu Aug 25 18:26:10 2005", "Subject: x"],
    ["HD Bread", "BY Ann", "PD 6 July 2016", "SN Herald", "LP", ""],
    ["---", "title: \"Bread\"", "tags: [a, b]", "nested:", "  a: b", "date: 1997", "---", ""], ["---", "---"],
    ["Body:", ""],
    ["*** 24 April 1997 ***"], ["Section: Sport", ""], ["بقلم سلمى الحداد", "الخميس 24 أبريل 1997", ""],
    ["ידיעות הכרמל", ""],
  ]

  private static let tails: [[String]] = [
    ["", "Ann Lee"], ["", "- Ann Lee"], ["", "(AL)"], ["From The Herald, 12 March 2015"],
    ["© 1997 The Herald. All rights reserved."],
    ["", "1 See page 3."], ["* From the archive"], ["ENDS"], ["", "De Havenkoerier, 21 september 1946"],
    ["[1]: http://example.org"],
  ]

  private static let words = [
    "the", "bread", "Lima", "was", "inter-", "national", "newly-", "formed", "don’t", "donâ€™t", "*stars*", "_under_",
    "a|b", "<b>x</b>",
    "&amp;", "[x](y)", "`code`", "1.", "2)", "-", "—", "…", "\"Never", "again\"", "C:\\*\\new", "naïve", "Škoda",
    "Москва", "東京", "سلام",
    "e\u{301}", "soft\u{AD}hyphen", "zero\u{200B}width", "no\u{A0}break", "\u{202E}turned", "2000", "No", "12,5",
    "http://x.y/z", "a@b.c",
    "page", "continued", "on", "p7", "Photo:", "Q:", "\u{FFFD}", "\u{1F600}", "\t", "   ", "|", "#", "##", ">", "+",
    "~~~", "===", "---",
  ]

  private mutating func body() -> [String] {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return ["", pick(["12", "- 12 -", "Page 3", "continued on p7", "* * *", "-----", "The Herald"]), ""]
    case 1: return (0..<Int.random(in: 1...4, using: &random)).map { "\($0 + 1). " + sentence(6) }
    case 2: return (0..<Int.random(in: 1...4, using: &random)).map { _ in "- " + sentence(6) }
    case 3: return (0..<3).map { _ in sentence(2) + "    " + sentence(1) + "     " + sentence(1) }
    case 4: return (0..<4).map { _ in "Goes " + sentence(4) + "," }
    case 5: return ["", sentence(3), ""]
    case 6: return ["> " + sentence(5), "> " + sentence(5)]
    case 7: return ["    " + sentence(10), sentence(10)]
    case 8: return ["Q: " + sentence(5) + "?", "A: " + sentence(8)]
    default: return (0..<Int.random(in: 1...5, using: &random)).map { _ in sentence(11) } + [""]
    }
  }

  private mutating func sentence(_ count: Int) -> String {
    let words = (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
    return chance(3) ? words + "." : words
  }

  // MARK: - Damage

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
    case 3: bytes.removeSubrange(place...)
    case 4:
      bytes.insert(contentsOf: pick([[0], [0x0C], [0x1A], [0xC3], [0xE2, 0x80], [0xA0], [0x93, 0x94]]), at: place)
    case 5: bytes.insert(contentsOf: repeatElement(0x0A, count: 300), at: place)
    case 6:
      bytes.insert(
        contentsOf: repeatElement(pick([UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "[")]), count: 200),
        at: place)
    default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
    }
  }

  private mutating func noise() -> [UInt8] {
    (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
}
