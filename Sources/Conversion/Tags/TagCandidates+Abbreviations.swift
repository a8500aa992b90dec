extension TagCandidate {
  /// The abbreviation or the full name that means the same.
  struct OtherName: Sendable {
    let key: UInt64
    let text: String
  }
}

extension TagCandidates {
  /// Makes one candidate of a name and its abbreviation.
  mutating func mergeAbbreviations(_ statistics: TagStatistics) {
    if statistics.abbreviations.isEmpty { return }
    for index in all.indices {
      guard let full = statistics.fullNames[all[index].key]?.first else {
        if let short = statistics.abbreviations[all[index].key], let form = statistics.usualForm(of: short) {
          all[index].otherName = TagCandidate.OtherName(key: short, text: form)
        }
        continue
      }
      all[index].otherName = TagCandidate.OtherName(key: full.key, text: full.text)
      guard let place = self.index(of: full.key) else { continue }
      all[place].take(all[index])
      all[index].isMerged = true
    }
    all.removeAll(where: \.isMerged)
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
