import LanguageFiles
import Support

/// Finds the sentence or two under the headline.
struct StandfirstRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let blockEnd = min(opening.blockEnd(index), opening.range.upperBound)
    return [index + 1, blockEnd].reduce(into: []) { ends, end in
      if !ends.contains(end), end > index, end - index <= 5 { ends.append(end) }
    }
    .compactMap { candidate(index..<$0, opening) }
  }

  private func candidate(_ lines: Range<Int>, _ opening: Opening) -> Candidate? {
    let words = lines.reduce(0) { $0 + opening.shapes[$1].words }
    let first = opening.shapes[lines.lowerBound]
    let last = opening.shapes[lines.upperBound - 1]
    guard (4...45).contains(words), lines.allSatisfy({ opening.dates($0).allSatisfy(\.isBareYear) }),
      last.last != .colon
    else {
      return nil
    }
    let line = opening.string(lines)
    let isAlone = opening.beginsBlock(lines.lowerBound) && opening.endsBlock(before: lines.upperBound)
    var sheet = EvidenceSheet()
    sheet.add(-0.5, "nothing but its place tells it from a first paragraph")
    sheet.add(-1.5, "ends as a paragraph does", if: last.endsSentence)
    sheet.add(-1.5, "other lines stand in its block", if: !opening.endsBlock(before: lines.upperBound))
    sheet.add(1, "no full stop ends it", if: !last.endsSentence && last.last != .comma && words >= 5 && isAlone)
    sheet.add(-1.5, "short for a sentence", if: words == 4)
    sheet.add(-1, "several sentences", if: first.holdsSentenceEnd)
    sheet.add(-1, "long", if: words > 35)
    sheet.add(-2.5, "says where it appeared", if: lines.contains { opening[$0].tellsOfPrinting })
    sheet.add(-2, "bars or slashes part its words", if: line.holdsBars)
    sheet.add(-4, "a note on the article", if: opening[lines.lowerBound].isEditorsNote)
    sheet.add(-4, "a byline or a credit", if: lines.contains { opening.isMarkedByline($0) })
    sheet.add(-4, "a letter begins so", if: HeadlineRecogniser.beginsLetter(line))
    sheet.add(-3, "a caption", if: Caption.begins(line))
    sheet.add(
      -2, "looks like names", if: lines.count == 1 && opening[lines.lowerBound].byline.map { !$0.isMarked } ?? false)
    let author = Self.suggestedAuthor(line)
    sheet.add(2.5, "says who writes on what", if: author != nil)
    var values = FieldValues()
    values.standfirst = line
    var doubts: [Doubt] = []
    if let name = author {
      doubts = [
        Doubt(
          kind: .suggestedAuthor, line: opening.text.lines[lines.lowerBound].number,
          message: "the author may be \(name), from '\(line.shortened)'",
          advice: "If so, write it into the content file: authors: with - \"\(name)\" on the next line.")
      ]
    }
    return Candidate(part: .standfirst, lines: lines, evidence: sheet, values: values, doubts: doubts)
  }

  /// Whether a line in small letters says where the article appeared before.
  static func tellsOfPrinting(folded: String) -> Bool { printing.areIn(folded) }

  private static let printing = Phrases(Languages.words(.printedBefore))

  /// `Sue Hill reviews "Dawn" by T. Fox`: the name before a verb by which papers present their writers.
  static func suggestedAuthor(_ line: String) -> String? {
    let words = line.blankParted.map(String.init)
    guard let verb = words.prefix(6).firstIndex(where: { presenting.contains($0.lowercased()) }), verb >= 2,
      PersonName.matches(Array(words[..<verb]), isMarked: false)
    else { return nil }
    return words[..<verb].joined(separator: " ")
  }

  private static let presenting = Languages.set(.presentingVerbs)
}

extension String {
  /// The first words, for a message.
  var shortened: String { count > 60 ? prefix(57) + "…" : self }
}
