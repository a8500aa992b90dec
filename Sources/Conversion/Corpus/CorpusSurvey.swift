import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Reads all texts of an archive for what they have in common: how they write the words that their line ends cut, which
/// lines stand at the top of many, and which words and phrases they share.
struct CorpusSurvey: Sendable {
  /// What a look at one text gives.
  private struct Look {
    /// The forms of words that decide on its hyphens.
    var forms: Set<String> = []
    /// The lines at its top.
    var openings: [[UInt64]] = []
    /// What these look like.
    var heads: [HeadLook] = []
    var tags = TagStatistics()
  }

  /// How many texts are read before what they say is put together, and how many at once: this bounds the memory.
  private static let (batch, chunk) = (1024, 64)

  let project: Project
  let configuration: Configuration
  let documents: DocumentStore
  let jobs: Int

  /// What the texts `all` say that helps to read the texts `converted`.
  ///
  /// - Throws: `FileError` when one of them cannot be read: without it the others would be read otherwise, and stay so.
  func knowledge(for converted: [String], among all: [String]) async throws(FileError) -> CorpusKnowledge {
    var knowledge = CorpusKnowledge()
    if converted.isEmpty { return knowledge }
    let isConverted = Set(converted.map { PathKey($0) })
    var forms: Set<String> = []
    for start in stride(from: 0, to: all.count, by: Self.batch) {
      let part = all[start..<min(start + Self.batch, all.count)]
      let looks = await inParallel(part.count, jobs: jobs, chunk: Self.chunk) { range in
        Result { () throws(FileError) in
          var all = Look()
          for seed in part[(start + range.lowerBound)..<(start + range.upperBound)] {
            try look(seed, isConverted: isConverted.contains(PathKey(seed)), into: &all)
          }
          return all
        }
      }
      for look in looks {
        let look = try look.get()
        forms.formUnion(look.forms)
        for opening in look.openings { knowledge.openings.add(opening) }
        for head in look.heads { knowledge.layouts.add(head) }
        knowledge.tags.merge(look.tags)
        knowledge.tags.prune()
      }
    }
    knowledge.tags.finish()
    knowledge.layouts.finish()
    if !forms.isEmpty { knowledge.hyphenation = try await hyphenation(of: forms, in: all) }
    return knowledge
  }

  private func look(_ seed: String, isConverted: Bool, into look: inout Look) throws(FileError) {
    for text in try texts(seed) {
      look.openings.append(RecurringLines.lines(of: text))
      look.heads.append(HeadLook(text))
      if configuration.tagsPerArticle > 0 { look.tags.add(TagText(unread: text)) }
      guard isConverted else { continue }
      for line in text.lines.indices.dropLast() {
        if let halves = Hyphenation.halves(at: line, before: line + 1, in: text) { look.forms.formUnion(halves.forms) }
      }
    }
  }

  private func hyphenation(of words: Set<String>, in all: [String]) async throws(FileError) -> Hyphenation {
    let forms = WordForms(words)
    let counts = await inParallel(all.count, jobs: jobs) { range in
      Result { () throws(FileError) in
        var counts: [String: Int] = [:]
        for seed in all[range] { try count(forms, in: seed, &counts) }
        return counts
      }
    }
    var all: [String: Int] = [:]
    for part in counts { all.merge(try part.get(), uniquingKeysWith: +) }
    return Hyphenation(counts: all)
  }

  private func texts(_ seed: String) throws(FileError) -> [SourceText] {
    guard let bytes = try SeedSource.bytes(of: project.seeds.appending(seed)) else { return [] }
    // So is one that is no text.
    return (try? SeedSource(bytes, of: seed, configuration, documents))?.pieces.map(\.text) ?? []
  }

  /// Counts the words of a text that are asked for; those that a line's end cuts prove nothing.
  private func count(_ forms: WordForms, in seed: String, _ counts: inout [String: Int]) throws(FileError) {
    for text in try texts(seed) {
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
          let isWordByte = position < end && (text.bytes[position] >= 0x80 || text.bytes[position].isASCIILetterOrDigit)
          if !isWordByte {
            if position > wordStart, !(isCut && position == end) {
              count(text.bytes[wordStart..<position], forms, &counts)
              // The whole of a hyphenated word ends here too.
              if position < end, text.bytes[position] == UInt8(ascii: "-") {
                var stop = position + 1
                while stop < end, text.bytes[stop] >= 0x80 || text.bytes[stop].isASCIILetterOrDigit { stop += 1 }
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

  private func count(_ word: ArraySlice<UInt8>, _ forms: WordForms, _ counts: inout [String: Int]) {
    guard word.count <= 80, let form = forms.form(of: word) else { return }
    counts[form, default: 0] += 1
  }
}
