import Files
import Foundation
import SystemPackage
import TestSupport

/// A made-up folder as people hand it over: texts and what is none, under any name that a disk can hold.
struct FuzzFolder {
  /// Something that lies in the folder; its path is bytes, as it is to the system.
  struct Item {
    enum Kind {
      case file([UInt8])
      case link(String)
      case folder
    }

    let path: [UInt8]
    let kind: Kind
  }

  private(set) var items: [Item] = []
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    var folders = [Array("seeds".utf8)]
    for _ in 0..<number(0...4) { folders.append(pick(folders) + [0x2F] + name()) }
    for _ in 0..<number(0...12) { addText(in: pick(folders)) }
    if chance(8) { addDeepFolders() }
    if chance(2) { items.append(Item(path: Array("pressmark.yml".utf8), kind: .file(configuration()))) }
    if chance(4) {
      items.append(Item(path: Array("vocabulary.yml".utf8), kind: .file(Array(pick(Self.vocabularies).utf8))))
    }
    for _ in 0..<(chance(5) ? number(1...3) : 0) { addContent() }
  }

  /// The same folder without one of its items.
  func without(_ index: Int) -> Self {
    var folder = self
    folder.items.remove(at: index)
    return folder
  }

  /// Writes the folder to disk; what the disk refuses is left out.
  func write(to root: FilePath) {
    for item in items {
      let path = Self.path(item.path, in: root)
      try? FileSystem.createFolder(path.removingLastComponent())
      switch item.kind {
      case .file(let bytes): _ = try? FileSystem.create(path, holding: bytes)
      case .link(let target): path.withPlatformString { _ = symlink(target, $0) }
      case .folder: try? FileSystem.createFolder(path)
      }
    }
  }

  private static func path(_ bytes: [UInt8], in root: FilePath) -> FilePath {
    var path = root
    for name in bytes.split(separator: 0x2F) {
      let name = (name.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { FilePath(platformString: $0) }
      }
      if let name { path.append(name.components) }
    }
    return path
  }

  // MARK: - Names

  private static let words = [
    "riots", "Bread", "BREAD", "letters to the editor", "1997-04-24", "24.04.97", "no 12", "naïve", "nai\u{0308}ve",
    "Ünïcödé",
    "łódź", "хлеб", "خبز", "麵包", "con", "aux", "index", "site", "content", "a&b<c>", "it's", "\"quoted\"", "$(id)",
    "%41", "..b",
    "-x", "~", "*", "?", "#1", "back\\slash", "two\nlines", "tab\tbed", "esc\u{1B}[2J", "bell\u{7}", "\u{202E}txt",
    "e\u{301}",
    "é", "ǅ", "İstanbul", "ﬁ", "🙂", "a b  c", " blank ", "page.html", "x.y.z", "404", "tags", "undated",
  ]

  private static let endings = [
    ".txt", ".txt", ".txt", ".txt", ".txt", ".TXT", ".Txt", ".txt.txt", ".text", ".md", ".doc", ".pdf", ".txt~", "",
    ".html", ".zip",
  ]

  private mutating func name() -> [UInt8] {
    switch number(0...11) {
    case 0: return (0..<number(1...12)).map { _ in UInt8(number(1...255)) }.filter { $0 != 0x2F } + [0x78]
    case 1: return Array(String(repeating: pick(["x", "é", "麵"]), count: number(40...83)).utf8)
    case 2: return Array(".\(pick(Self.words))".utf8)
    default: return Array(pick(Self.words).utf8)
    }
  }

  private mutating func addText(in folder: [UInt8]) {
    let path = folder + [0x2F] + name() + Array(pick(Self.endings).utf8)
    switch number(0...14) {
    case 0:
      items.append(
        Item(path: path, kind: .link(pick(["/etc/hostname", ".", "..", "nowhere", "../pressmark.yml", "riots.txt"]))))
    case 1: items.append(Item(path: path, kind: .folder))
    default:
      let bytes = text()
      items.append(Item(path: path, kind: .file(bytes)))
      // The same name in capitals, and in the other form of Unicode.
      let twin = String(decoding: path, as: UTF8.self)
      if chance(6) {
        items.append(Item(path: Array(twin.decomposedStringWithCanonicalMapping.utf8), kind: .file(bytes)))
      }
      if chance(8) {
        let place = path.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        let capitals = String(decoding: path[place...], as: UTF8.self).uppercased()
        items.append(Item(path: path[..<place] + Array(capitals.utf8), kind: .file(text())))
      }
    }
  }

  private mutating func addDeepFolders() {
    let path = Array(repeating: Array(pick(["d", "deep folder", "é"]).utf8), count: number(10...60)).joined(separator: [
      0x2F
    ])
    items.append(Item(path: Array("seeds/".utf8) + path + Array("/deep.txt".utf8), kind: .file(text())))
  }

  // MARK: - Texts

  private mutating func text() -> [UInt8] {
    switch number(0...15) {
    case 0: return []
    case 1: return Array(pick(["\n", " ", "\r\n\r\n", "\u{FEFF}", "\u{0}", "-----\n-----\n"]).utf8)
    case 2: return (0..<number(1...300)).map { _ in UInt8(number(0...255)) }
    case 3:
      return pick(["PK\u{3}\u{4}", "%PDF-1.4\n", "{\\rtf1\\ansi", "<!DOCTYPE html><html><body>"]).utf8 + [
        0, 1, 2, 255, 10,
      ]
    default: break
    }
    var lines: [String] = []
    for _ in 0..<number(1...3) {
      if chance(3) { lines += pick(Self.frontMatters) }
      for _ in 0..<number(0...5) { lines += [pick(Self.heads), ""] }
      for _ in 0..<number(0...5) { lines += [pick(Self.paragraphs), ""] }
      if chance(2) { lines += [pick(["-----", "=====", "* * *", "\u{C}", "-----x", "#####"])] }
    }
    var bytes = Array(lines.joined(separator: pick(["\n", "\n", "\r\n", "\r"])).utf8)
    if chance(10) { bytes = Array("\u{FEFF}".utf8) + bytes }
    if chance(10) {
      bytes =
        [0xFF, 0xFE] + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
    if chance(6), !bytes.isEmpty { bytes[number(0...bytes.count - 1)] = UInt8(number(0...255)) }
    return bytes
  }

  private static let heads = [
    "The Daily Herald", "THE DAILY HERALD", "24.04.1997", "03/04/1997", "Thursday 24 April 1997", "31.02.1997", "1997",
    "Bread riots",
    "By Ann Lee", "By J.P. Finch and J. P. Finch", "By *", "by the editors", "Vol. 3 No. 12", "Page 4", "Title: Bread",
    "Date: tomorrow",
    "From: Ann <ann@example.org>", "Subject: =?utf-8?B?QnJlYWQ=?=", "Author: Ann Lee; Tom Ray", "Tags: C, C++, c",
    "Slug: ../../etc/passwd",
    "Translated by Ann Lee", "Translated by Tom Ray", "خبز في ليما", "麵包", "!!!", "# Bread", "> quoted", "[1] note",
    "---", "***",
  ]

  private static let paragraphs = [
    "There was no bread in Lima on Thursday, and nobody in Lima knew why.", "* one\n* two\n* three", "1. one\n2. two",
    "Short.", "x",
    "A line that goes on and on and is then bro-\nken at its end, as lines in papers are.",
    "<script>alert(1)</script> & <b>bold</b>",
    "| a | b |\n|---|---|\n| 1 | 2 |", "    set in by four\n    and so is this",
    "[link](javascript:alert(1)) ![x](http://example.org/x.png)",
    "Heading\n=======", "Note.[^1]\n\n[^1]: The note.", "\u{202E}backwards\u{202C}", "â€œMojibakeâ€\u{9D} stays",
    "12  3.40  7\n14  2.10  9",
    "“Quoted,” she said. ‘Indeed.’", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "a\u{301}\u{301}\u{301}\u{301}", "\u{AD}soft\u{AD}hyphen",
    "$HOME `id` \\ \\\\",
  ]

  private static let frontMatters: [[String]] = [
    ["---", "title: Bread", "---"], ["---", "title: \"Bread", "---"], ["---", "draft: true", "title: x", "---"],
    ["---", "---"], ["---"],
    [
      "---", "title: Bread", "slug: site/../x", "aliases: [index.html, robots.txt/x.html, manifest-sha256.txt/y.html]",
      "---",
    ],
    ["---", "title: [a, b]", "date: {x: y}", "tags: \"C\"", "authors: [\"*\", \"\", \"Ann\", \"ann\"]", "---"],
    ["---", "\ttitle: x", "---"],
    ["---", "title: &a [*a]", "---"], ["---", "title: x", "title: y", "---"],
    ["---", "language: xx-not-one-at-all", "source: ../x", "---"],
    ["---", "date: 9999-99-99", "added: yesterday", "published: false", "---"], ["+++", "title = \"x\"", "+++"],
    ["...", "title: x", "..."],
    ["---", "title: " + String(repeating: "long ", count: 300), "---"],
    ["---", "title: \"\\u0000\\e[2J\"", "publication: '!!'", "---"],
  ]

  private mutating func addContent() {
    let path = Array("content/".utf8) + name() + Array(".md".utf8)
    let text = (pick(Self.frontMatters) + ["", pick(Self.paragraphs), ""]).joined(separator: "\n")
    items.append(Item(path: path, kind: .file(chance(6) ? self.text() : Array(text.utf8))))
  }

  // MARK: - Settings

  private static let settings: [[String]] = [
    ["title: \"A\"", "title: \"\"", "title: [a]"],
    ["language: de", "language: ar", "language: nonsense", "language: tlh"],
    ["base-url: \"https://example.org/a\"", "base-url: example"],
    ["date-order: dmy", "date-order: mdy", "date-order: dd"],
    ["earliest-short-year: 1930", "earliest-short-year: -1"],
    ["encoding: windows-1251", "encoding: koi8-r", "encoding: none-such"],
    ["article-separator: \"-----\"", "article-separator: \"\"", "article-separator: \"x\""],
    ["list-length: 10", "list-length: 0"],
    ["tags-per-article: 0", "tags-per-article: 50"],
    ["markdown:\n  raw-html: true", "markdown:\n  smart-punctuation: yes"],
    ["theme:\n  accent: \"#8a1c1c\"", "theme:\n  masthead: \"seeds/x.txt\"", "theme:\n  typeface: comic"],
    ["sources: none", "unknown: 1"],
    ["publications:\n  \"The Daily Herald\": \"Herald\"", "publications: []"],
    ["folders:\n  \"1997\":\n    date-order: mdy", "folders: x"],
    ["publication: \"The Lantern\"", "names: \"{date}{…}\"", "names: [\"{…}/{section}\", \"{date} {…}\"]"],
    ["feed-id: \"example.org,2026\""], ["license: \"https://example.org/l\"", "license: x"],
    ["item-type: magazineArticle"],
  ]

  private static let vocabularies = [
    "", "terms:\n  - Lima\n", "terms: [", "drop:\n  - \"Bread\"\n", "Lima:\n  also: [\"Bread\"]\n", "- x\n", "\t",
  ]

  private mutating func configuration() -> [UInt8] {
    if chance(20) { return text() }
    // Most settings are the first of their kind, which is right: so most folders become a site.
    let chosen = Self.settings.shuffled(using: &random).prefix(number(0...5)).map { chance(20) ? pick($0) : $0[0] }
    return Array((chosen.joined(separator: "\n") + "\n").utf8)
  }

  // MARK: - Chance

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }
  private mutating func pick<T>(_ values: [T]) -> T { values[number(0...values.count - 1)] }
}

extension FuzzFolder: CustomStringConvertible {
  /// What lies in the folder, as a failure shows it.
  var description: String {
    items.map { item in
      let name = String(decoding: item.path, as: UTF8.self).debugDescription
      switch item.kind {
      case .file(let bytes): return "\(name): \(String(decoding: bytes.prefix(2000), as: UTF8.self).debugDescription)"
      case .link(let target): return "\(name) -> \(target)"
      case .folder: return "\(name)/"
      }
    }.joined(separator: "\n")
  }
}
