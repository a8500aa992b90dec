extension TagCandidates {
  /// The abbreviation or the full name that means the same as a phrase.
  struct OtherName: Sendable {
    let key: UInt64
    let text: String
  }

  /// Makes one candidate of a name and its abbreviation.
  mutating func mergeAbbreviations(_ statistics: TagStatistics) {
    if statistics.abbreviations.isEmpty { return }
    var merged: Set<UInt64> = []
    for index in all.indices {
      let candidate = all[index]
      guard let full = statistics.fullNames[candidate.key]?.first else {
        if let short = statistics.abbreviations[candidate.key], let form = statistics.usualForm(of: short) {
          otherNames[candidate.key] = OtherName(key: short, text: form)
        }
        continue
      }
      otherNames[candidate.key] = OtherName(key: full.key, text: full.text)
      guard let place = self.index(of: full.key) else { continue }
      all[place].take(candidate)
      merged.insert(candidate.key)
    }
    if !merged.isEmpty { all.removeAll { merged.contains($0.key) } }
  }
}

extension TagCandidate {
  /// Counts the places of its abbreviation as its own.
  fileprivate mutating func take(_ short: TagCandidate) {
    // Where both are printed side by side, that is one place.
    count = max(count, count + short.count - 1)
    alone += min(short.alone, count - alone)
    paragraphs = max(paragraphs, short.paragraphs)
    isInHeadline = isInHeadline || short.isInHeadline
    isInStandfirst = isInStandfirst || short.isInStandfirst
  }
}
