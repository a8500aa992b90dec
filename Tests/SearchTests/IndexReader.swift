import Foundation
import Testing

/// Reads an index as a browser does, by docs/search-format.md and nothing else.
struct IndexReader {
  /// The files by their names, without the ending.
  private let files: [String: Any]
  private let root: [String: Any]

  struct Found: Equatable {
    let article: Int
    let weight: Int
  }

  init(_ scripts: [String: [UInt8]]) throws {
    var files: [String: Any] = [:]
    for (name, bytes) in scripts {
      let name = String(name.dropLast(3))
      let script = String(decoding: bytes, as: UTF8.self)
      let beginning = "pressmark(\"\(name)\","
      guard script.hasPrefix(beginning), script.hasSuffix(");\n") else { throw CocoaError(.coderReadCorrupt) }
      let value = script.dropFirst(beginning.count).dropLast(3)
      files[name] = try JSONSerialization.jsonObject(with: Data(value.utf8), options: .fragmentsAllowed)
    }
    self.files = files
    root = try #require(files["index"] as? [String: Any])
  }

  var articleCount: Int { root["articles"] as? Int ?? -1 }
  var years: [[Int?]] { (root["years"] as? [[Any]] ?? []).map { $0.map { $0 as? Int } } }
  private var width: Int { root["width"] as? Int ?? 0 }

  /// The parts of the archive in which words were counted.
  var parts: [Range<Int>] {
    guard let name = root["parts"] as? String, let bits = files[name] as? String else { return [] }
    var (reader, start) = (BitReader(bits), 0)
    return (0..<reader.gamma() - 1).map { _ in
      let end = start + reader.gamma()
      defer { start = end }
      return start..<end
    }
  }

  /// The leaf of a tree that may hold a key, and its own first one.
  private func leaf(of tree: String, _ isBehind: (Any) -> Bool) -> (first: Any, file: Any)? {
    guard var node = root[tree] as? [String: Any] else { return nil }
    for level in (0...(node["levels"] as? Int ?? 0)).reversed() {
      guard let keys = node["keys"] as? [Any], let names = node["names"] as? String,
        let place = keys.lastIndex(where: { !isBehind($0) })
      else { return nil }
      let start = names.index(names.startIndex, offsetBy: 10 * place)
      guard let file = files[String(names[start..<names.index(start, offsetBy: 10)])] else { return nil }
      if level == 0 { return (keys[place], file) }
      node = file as? [String: Any] ?? [:]
    }
    return nil
  }

  /// The articles in which a word stands, and its weight in each.
  func articles(with word: String) -> [Found] {
    let block = leaf(of: "words") { Array(word.utf8).lexicographicallyPrecedes(Array(($0 as? String ?? "").utf8)) }
    guard let block = block?.file as? [Any], let text = block[0] as? String, let lists = block[1] as? String,
      let packs = block[2] as? [String]
    else { return [] }
    var bits = BitReader(lists)
    for known in Self.words(text) {
      let count = bits.gamma()
      if bits.number(1) == 0 {
        let list = list(of: count, &bits)
        if known == word { return list }
        continue
      }
      var found: [Found] = []
      for _ in 0..<bits.gamma() {
        let (pack, group, count) = (bits.gamma() - 1, bits.gamma() - 1, bits.gamma())
        let first = bits.number(width)
        guard known == word, let characters = files[packs[pack]] as? String else { continue }
        var part = BitReader(String(characters.dropFirst(2 * group)))
        let list = list(of: count, &part)
        if list.first?.article != first { return [] }
        found += list
      }
      if known == word { return found.count == count ? found : [] }
    }
    return []
  }

  /// The other forms of a word.
  func forms(of word: String) -> Set<String> {
    let block = leaf(of: "words") { Array(word.utf8).lexicographicallyPrecedes(Array(($0 as? String ?? "").utf8)) }
    guard let block = block?.file as? [Any], block.count == 4, let text = block[3] as? String else { return [] }
    let families = Self.words(text).map { family in
      let parts = family.split(separator: ",", omittingEmptySubsequences: false)
      return parts.dropFirst().map { String(parts[0] + $0) }
    }
    return Set(families.filter { $0.contains(word) }.joined()).subtracting([word])
  }

  /// The articles in which a word or another form of it stands.
  func articles(withFormsOf word: String) -> Set<Int> {
    Set(([word] + forms(of: word)).flatMap { articles(with: $0).map(\.article) })
  }

  private func list(of count: Int, _ bits: inout BitReader) -> [Found] {
    func weight(_ bits: inout BitReader) -> Int {
      var number = 0
      while number < 6, bits.number(1) == 1 { number += 1 }
      return number
    }
    var article = bits.number(width)
    var list = [Found(article: article, weight: weight(&bits))]
    if count == 1 { return list }
    let shift = bits.number(5)
    while list.count < count {
      article += bits.rice(shift) + 1
      list.append(Found(article: article, weight: weight(&bits)))
    }
    return list
  }

  /// The words of a block.
  static func words(_ text: String) -> [String] {
    var last: [UInt16] = []
    return text.split(separator: " ").map { entry in
      let units = Array(entry.utf16)
      let shared = Int(String(decoding: units[..<1], as: UTF16.self), radix: 36) ?? 0
      last = Array(last[..<shared]) + units[1...]
      return String(decoding: last, as: UTF16.self)
    }
  }

  /// The block of an article, and its place there.
  func article(_ number: Int) -> [String]? {
    guard let leaf = leaf(of: "articleBlocks", { ($0 as? Int ?? 0) > number }), let first = leaf.first as? Int,
      let articles = (leaf.file as? [String: Any])?["articles"] as? [[String]]
    else { return nil }
    return articles.indices.contains(number - first) ? articles[number - first] : nil
  }

  /// The words that are kept backwards in the block that may hold one, each with the number of its articles.
  func endings(about word: String) -> [String: Int] {
    let backwards = String(String.UnicodeScalarView(word.unicodeScalars.reversed()))
    let block = leaf(of: "endings") {
      Array(backwards.utf8).lexicographicallyPrecedes(Array(($0 as? String ?? "").utf8))
    }
    guard let block = block?.file as? [String], block.count == 2 else { return [:] }
    var bits = BitReader(block[1])
    return Dictionary(
      uniqueKeysWithValues: Self.words(block[0]).map {
        (String(String.UnicodeScalarView($0.unicodeScalars.reversed())), bits.gamma())
      })
  }
}

/// Reads numbers from the characters of bits.
struct BitReader {
  private var bits: [Bool] = []
  private var place = 0

  init(_ characters: String) {
    let values = characters.utf8.map { Int($0) - ($0 > 0x5C ? 0x24 : 0x23) }
    for group in stride(from: 0, to: values.count - 1, by: 2) {
      let value = values[group] + 91 * values[group + 1]
      for bit in 0..<13 { bits.append(value >> bit & 1 == 1) }
    }
  }

  mutating func number(_ count: Int) -> Int {
    var number = 0
    for bit in 0..<count where bits[place + bit] { number |= 1 << bit }
    place += count
    return number
  }

  mutating func unary() -> Int {
    var number = 0
    while self.number(1) == 1 { number += 1 }
    return number
  }

  mutating func rice(_ shift: Int) -> Int { unary() << shift | number(shift) }

  mutating func gamma() -> Int {
    let shift = unary()
    return 1 << shift | number(shift)
  }
}
