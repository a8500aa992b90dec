/// Puts a text's candidates into order, and chooses.
struct TagRanking {
  /// A candidate and its score.
  struct Entry {
    let index: Int
    let score: Double
  }

  let text: TagText
  let candidates: TagCandidates

  /// The best candidates, at most `limit`, those left out that stand mostly inside a better one.
  ///
  /// - Parameter scores: the score of each candidate that is in question, in any order.
  func best(_ scores: [Entry], limit: Int) -> [Entry] {
    best(scores, limit: limit) { _, _ in false }
  }

  /// The best candidates, at most `limit`; of two of which one is part of the other, one.
  ///
  /// - Parameter prefers: whether the archive knows the part only as a part of the whole.
  func best(
    _ scores: [Entry], limit: Int, prefers: (_ whole: TagCandidate, _ part: TagCandidate) -> Bool
  ) -> [Entry] {
    var chosen: [Entry] = []
    let all = candidates.all
    let sorted = BestFirst(scores) { one, other in
      if one.score != other.score { return one.score > other.score }
      return all[one.index].first < all[other.index].first
        || all[one.index].first == all[other.index].first && all[one.index].length > all[other.index].length
    }
    for entry in sorted {
      if chosen.count == limit { break }
      let candidate = candidates.all[entry.index]
      let replaced = chosen.firstIndex { shorter in
        let shorter = candidates.all[shorter.index]
        return shorter.length < candidate.length && isInside(shorter, candidate) && prefers(candidate, shorter)
      }
      if let replaced {
        chosen[replaced] = Entry(index: entry.index, score: chosen[replaced].score)
        // Two parts of one name become one tag.
        chosen = chosen.enumerated().filter { place, other in
          let other = candidates.all[other.index]
          return place == replaced || other.length >= candidate.length || !isInside(other, candidate)
            || !prefers(candidate, other)
        }.map(\.element)
        continue
      }
      let isPart = chosen.contains { better in
        let better = candidates.all[better.index]
        return better.length > candidate.length && isInside(candidate, better)
          && (better.count * 2 >= candidate.count || prefers(better, candidate))
      }
      if !isPart { chosen.append(entry) }
    }
    return chosen
  }

  /// Whether a phrase's words are part of another's.
  private func isInside(_ part: TagCandidate, _ whole: TagCandidate) -> Bool {
    for offset in 0...whole.length - part.length {
      let fits = (0..<part.length).allSatisfy {
        text.words[part.first + $0].key == text.words[whole.first + offset + $0].key
      }
      if fits { return true }
    }
    return false
  }

  /// The mean logarithm of how often a phrase's words stand in the text.
  func wordFrequency(_ candidate: TagCandidate) -> Double {
    var sum = 0.0
    for index in candidate.first..<candidate.first + candidate.length {
      sum += TagWeights.logarithm(1 + Int(candidates.frequencies[text.words[index].key] ?? 0))
    }
    return sum / Double(candidate.length)
  }

  /// What the text alone says of a candidate.
  func firstLook(_ candidate: TagCandidate) -> Double {
    TagWeights.words * wordFrequency(candidate) + TagWeights.early * TagWeights.decay(candidate.first)
      + TagWeights.capitals * candidate.capitalShare
      + TagWeights.alone * Double(candidate.alone) / Double(candidate.count) + TagWeights.length(candidate.length)
      + TagWeights.count * TagWeights.logarithm(candidate.count)
      + TagWeights.paragraphs * TagWeights.logarithm(candidate.paragraphs)
  }
}
