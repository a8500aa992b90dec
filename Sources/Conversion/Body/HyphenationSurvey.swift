import Archive
import Files
import Markdown
import SystemPackage

/// Asks all texts of an archive how they write the words that their line ends cut.
struct HyphenationSurvey: Sendable {
  let project: Project
  let configuration: Configuration
  let jobs: Int

  /// What the texts `all` say of the words that line ends cut in the texts `converted`.
  func hyphenation(for converted: [String], among all: [String]) async -> Hyphenation {
    let cut = await inParallel(converted.count, jobs: jobs) { range in
      var forms: Set<String> = []
      for seed in converted[range] { for halves in halves(in: seed) { forms.formUnion(halves.forms) } }
      return forms
    }
    let forms = cut.reduce(into: Set<String>()) { $0.formUnion($1) }
    if forms.isEmpty { return Hyphenation() }
    let counts = await inParallel(all.count, jobs: jobs) { range in
      var counts: [String: Int] = [:]
      for seed in all[range] { count(forms, in: seed, &counts) }
      return counts
    }
    return Hyphenation(counts: counts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
  }

  private func texts(_ seed: String, where isOfInterest: ([UInt8]) -> Bool = { _ in true }) -> [SourceText] {
    // What is wrong with a file is told when it is converted.
    guard let bytes = try? FileSystem.read(project.seeds.appending(seed), limit: MarkdownRenderer.longestText),
      isOfInterest(bytes), let source = try? SeedSource(bytes, configuration.texts(forSeed: seed))
    else { return [] }
    return source.articles
  }

  private func halves(in seed: String) -> [Hyphenation.Halves] {
    texts(seed, where: Self.mayCutWords).flatMap { text in
      (0..<max(0, text.lines.count - 1)).compactMap { Hyphenation.halves(at: $0, before: $0 + 1, in: text) }
    }
  }

  /// A quick look: a hyphen, or a byte that may belong to one, before a line's end.
  private static func mayCutWords(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 1..<max(1, bytes.count) where bytes[index] == 0x0A || bytes[index] == 0x0D {
        var last = index - 1
        while last > 0, bytes[last] == 0x20 || bytes[last] == 0x0D { last -= 1 }
        if bytes[last] == UInt8(ascii: "-") || bytes[last] >= 0x80 { return true }
      }
      return false
    }
  }

  /// Counts the words of a text that are asked for; those that a line's end cuts prove nothing.
  private func count(_ forms: Set<String>, in seed: String, _ counts: inout [String: Int]) {
    for text in texts(seed) {
      for index in text.lines.indices {
        let range = text.lines[index].range
        var start = range.lowerBound
        if index > 0, Hyphenation.endsWithHyphen(text, index - 1) {
          while start < range.upperBound, text.bytes[start] != 0x20 { start += 1 }
        }
        let end = Hyphenation.endsWithHyphen(text, index) ? range.upperBound - 1 : range.upperBound
        let isCut = end < range.upperBound
        var wordStart = start
        var position = start
        while position <= end {
          let isWordByte = position < end && (text.bytes[position] >= 0x80 || text.bytes[position].isASCIIWordByte)
          if !isWordByte {
            if position > wordStart, !(isCut && position == end) {
              count(text.bytes[wordStart..<position], forms, &counts)
              // The whole of a hyphenated word ends here too.
              if position < end, text.bytes[position] == UInt8(ascii: "-") {
                var stop = position + 1
                while stop < end, text.bytes[stop] >= 0x80 || text.bytes[stop].isASCIIWordByte { stop += 1 }
                if stop > position + 1 { count(text.bytes[wordStart..<stop], forms, &counts) }
              }
            }
            wordStart = position + 1
          }
          position += 1
        }
      }
    }
  }

  private func count(_ word: ArraySlice<UInt8>, _ forms: Set<String>, _ counts: inout [String: Int]) {
    guard word.count <= 80 else { return }
    let word = String(decoding: word, as: UTF8.self).lowercased()
    if forms.contains(word) { counts[word, default: 0] += 1 }
  }
}
