import Archive
import Files
import SystemPackage

/// Draws the layouts that texts share, with what the converter takes their lines for.
struct LayoutDrawing {
  private let configuration: Configuration
  private let documents: DocumentStore
  private let knowledge: CorpusKnowledge
  private let today: CalendarDay?

  /// How many layouts are drawn, and from how many texts each.
  private static let (most, texts) = (6, 60)

  init(
    _ configuration: Configuration, _ documents: DocumentStore, _ knowledge: CorpusKnowledge, today: CalendarDay?
  ) {
    self.configuration = configuration
    self.documents = documents
    self.knowledge = knowledge
    self.today = today
  }

  /// The layouts that several texts have, those with most doubtful texts first.
  func layouts(of inspections: [Inspection]) -> [SharedLayout] {
    var groups: [UInt64: [Int]] = [:]
    for (index, inspection) in inspections.enumerated() {
      if let shape = inspection.shape { groups[shape, default: []].append(index) }
    }
    let largest = groups.values.map { group in
      (group, group.count { !inspections[$0].doubts.isEmpty })
    }.sorted { ($0.1, $0.0.count, $1.0[0]) > ($1.1, $1.0.count, $0.0[0]) }
    let shared = largest.prefix(4 * Self.most).compactMap { group, doubtful -> SharedLayout? in
      let example = inspections[group.first { !inspections[$0].doubts.isEmpty } ?? group[0]]
      let step = max(1, group.count / Self.texts)
      let fellows = stride(from: 0, to: group.count, by: step).map { inspections[group[$0]] }
      let lines = configuration.layouts.first { $0.name == example.layout } ?? draw(example, like: fellows)
      guard let lines else { return nil }
      return SharedLayout(
        texts: group.count, doubtful: doubtful, example: example.file, name: example.layout, lines: lines.lines)
    }
    // Heads of several shapes may be read as one layout.
    let joined = shared.reduce(into: [SharedLayout]()) { all, next in
      if let place = all.firstIndex(where: { $0.lines == next.lines }) {
        all[place].add(next)
      } else {
        all.append(next)
      }
    }
    return Array(joined.prefix(Self.most))
  }

  private func draw(_ example: Inspection, like fellows: [Inspection]) -> Layout? {
    guard let own = text(of: example) else { return nil }
    let settings = ConversionSettings(configuration, seed: example.origin.seed, today: today)
    let dates = DateReader(settings)
    let reading = ArticleReading(own, settings: settings, knowledge: knowledge)
    let pieces = reading.blocks.flatMap(\.pieces).map(\.line)
    guard let first = pieces.first, let last = pieces.last, reading.text.lines.count == own.lines.count else {
      return nil
    }
    let sketch = LayoutSketch(
      name: "found", own, from: reading.frontMatterLines.upperBound, body: ArticleBody(lines: first..<last + 1),
      [StatedValue](reading.values), date: reading.values.date, printedDate: reading.values.printedDate, dates)
    let others = fellows.compactMap { text(of: $0) }
    return sketch.layout.general(in: others).grown(of: own, like: others, dates)
  }

  private func text(of inspection: Inspection) -> SourceText? {
    guard let bytes = try? SeedSource.bytes(of: inspection.origin.path),
      let pieces = try? SeedSource(bytes, of: inspection.origin.seed, configuration, documents).pieces
    else { return nil }
    return pieces.count == 1 ? pieces[0].text : pieces.first { $0.number == inspection.part }?.text
  }
}

extension Layout {
  /// The layout with the words left open that few of some texts have.
  fileprivate func general(in texts: [SourceText]) -> Layout {
    var recurrence = LineRecurrence(of: (head + tail).compactMap(\.constant))
    for text in texts { recurrence.add(text) }
    return opened(recurrence, of: texts.count)
  }

  fileprivate func grown(of own: SourceText, like texts: [SourceText], _ dates: DateReader) -> Layout {
    LayoutGrowth(self, of: own, like: texts, dates).layout
  }
}
