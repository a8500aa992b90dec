import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Looks in the texts for the line that introduces an abbreviation: "the Túpac Amaru Revolutionary Movement (MRTA)".
struct AbbreviationSearch {
  private let project: Project
  private let catalogue: Catalogue
  private let jobs: Int

  init(_ project: Project, _ catalogue: Catalogue, jobs: Int) {
    self.project = project
    self.catalogue = catalogue
    self.jobs = jobs
  }

  /// The first line, in time, for each pair that a text proves.
  func evidence(for pairs: [TwinFinder.Pair]) async -> [TwinFinder.Pair: String] {
    var pairsOfArticle: [Int: [TwinFinder.Pair]] = [:]
    let names = catalogue.tags.names
    for pair in pairs {
      for article in Set(names[pair.short].articles + names[pair.long].articles) {
        pairsOfArticle[article, default: []].append(pair)
      }
    }
    let (project, catalogue) = (project, catalogue)
    let work = pairsOfArticle.sorted { $0.key < $1.key }
    let found = await inParallel(work.count, jobs: jobs) { range in
      work[range].flatMap { article, pairs in
        Self.evidence(for: pairs, in: catalogue.articles[article].file, project, catalogue.tags.names)
      }
    }
    var evidence: [TwinFinder.Pair: String] = [:]
    for (pair, line) in found.joined() where evidence[pair] == nil { evidence[pair] = line }
    return evidence
  }

  private static func evidence(
    for pairs: [TwinFinder.Pair], in file: String, _ project: Project, _ names: [Name]
  ) -> [(TwinFinder.Pair, String)] {
    let path = project.content.appending(file)
    // What cannot be read has nothing to show: one line fewer is proposed, and nothing is written.
    guard let bytes = try? FileSystem.read(path), let split = try? FrontMatterSplit.split(bytes) else { return [] }
    var found: [(TwinFinder.Pair, String)] = []
    for (number, line) in bytes[split.body].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(UInt8(ascii: "(")) else { continue }
      let folded = FoldedWords.bracketed(line)
      for pair in pairs {
        let (short, long) = (FoldedWords.key(of: names[pair.short].text), FoldedWords.key(of: names[pair.long].text))
        guard folded.contains(" \(long) ( \(short) )") || folded.contains(" \(short) ( \(long) )") else { continue }
        let text = String(decoding: line, as: UTF8.self)
        let around = text.around(names[pair.short].text)
        found.append((pair, "\(project.shown(path)):\(split.bodyFirstLine + number): \(around)"))
      }
    }
    return found
  }
}

extension FoldedWords {
  /// A line's folded words, with its brackets among them.
  fileprivate static func bracketed(_ line: ArraySlice<UInt8>) -> String {
    var folded = " "
    var rest = line
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } ?? rest.endIndex
      for word in words(of: String(decoding: rest[..<end], as: UTF8.self)) {
        folded += String(decoding: word, as: UTF8.self) + " "
      }
      if end < rest.endIndex { folded += String(UnicodeScalar(rest[end])) + " " }
      rest = end < rest.endIndex ? rest[(end + 1)...] : []
    }
    return folded
  }
}

extension String {
  /// The words around the first place of `word`: a paragraph is too long for a terminal.
  fileprivate func around(_ word: String) -> String {
    guard count > 120, let place = firstRange(of: word) else { return self }
    let start = index(place.lowerBound, offsetBy: -70, limitedBy: startIndex) ?? startIndex
    let end = index(place.upperBound, offsetBy: 30, limitedBy: endIndex) ?? endIndex
    return (start == startIndex ? "" : "…") + self[start..<end] + (end == endIndex ? "" : "…")
  }
}
