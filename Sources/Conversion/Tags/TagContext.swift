/// What is known of an article beside its text.
struct TagContext {
  private let place: Set<UInt64>
  private let excluded: [[UInt64]]

  /// - Parameter excluded: names that are no subject of this article.
  init(place: String?, excluded: [String]) {
    self.place = place.map { Set(Self.keys(of: $0)) } ?? []
    self.excluded = excluded.map(Self.keys).filter { !$0.isEmpty }
  }

  /// Whether a phrase is the place that the article was written from.
  func isPlace(_ candidate: TagCandidate, _ text: TagText) -> Bool {
    !place.isEmpty
      && (candidate.first..<candidate.first + candidate.length).allSatisfy { place.contains(text.words[$0].key) }
  }

  /// Whether a phrase is one of the names, or a part of one.
  func excludes(_ candidate: TagCandidate, _ text: TagText) -> Bool {
    excluded.contains { name in
      guard name.count >= candidate.length else { return false }
      return (0...name.count - candidate.length).contains { start in
        (0..<candidate.length).allSatisfy { text.words[candidate.first + $0].key == name[start + $0] }
      }
    }
  }

  private static func keys(of name: String) -> [UInt64] {
    TagText(headline: name, paragraphs: []).words.map(\.key)
  }
}
