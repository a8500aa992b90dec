/// Which texts are the same ones, changed: those that share most pairs of words, as long as no other comes near.
enum Likeness {
  /// Texts that are clearly one, and those that may be, by their places.
  struct Pairs {
    var sure: [(one: Int, other: Int)] = []
    var unsure: [(one: Int, other: Int)] = []
  }

  /// The least part of their words that two texts share that are one.
  static let least = 0.5
  /// How much less every rival must share.
  private static let distance = 0.15

  /// Whether two texts share so much that one may be the other, changed.
  static func areAlike(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
    2 * Double(one.intersection(other).count) >= least * Double(one.count + other.count) && !one.isEmpty
  }

  /// Whether two texts share more than any two of one language and newspaper do. Of one that has been made longer, what
  /// was there before counts.
  static func haveMuchInCommon(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Bool {
    Double(one.intersection(other).count) >= least / 2 * Double(min(one.count, other.count))
  }

  /// Compares each text of one list with each of another, in time that grows with their words.
  ///
  /// - Parameter areComparable: whether two that are alike can be one at all.
  static func clearPairs<Failure>(
    _ ones: [Set<UInt64>], _ others: [Set<UInt64>], _ areComparable: (Int, Int) throws(Failure) -> Bool
  ) throws(Failure) -> Pairs {
    let shares = try shares(ones, others, areComparable)
    var best: [Int: [(one: Int, share: Double)]] = [:]
    for (one, list) in shares.enumerated() {
      for (other, share) in list { best[other, default: []].append((one, share)) }
    }
    var result = Pairs()
    for (one, list) in shares.enumerated() {
      guard let first = list.first, first.share >= least else { continue }
      let isClear = list.dropFirst().allSatisfy { first.share - $0.share >= distance }
      let hasNoRival = best[first.other, default: []].allSatisfy {
        $0.one == one || first.share - $0.share >= distance
      }
      if isClear && hasNoRival {
        result.sure.append((one, first.other))
      } else {
        result.unsure.append((one, first.other))
      }
    }
    return result
  }

  /// The text of another list that each text of one shares most with, where that is much; whatever else is like it.
  static func nearest(_ ones: [Set<UInt64>], _ others: [Set<UInt64>]) -> [(one: Int, other: Int)] {
    shares(ones, others) { _, _ in true }.enumerated().compactMap { one, list in
      list.first.flatMap { $0.share >= least ? (one, $0.other) : nil }
    }
  }

  /// What each text of one list shares with those of another that come near it, the nearest first.
  private static func shares<Failure>(
    _ ones: [Set<UInt64>], _ others: [Set<UInt64>], _ areComparable: (Int, Int) throws(Failure) -> Bool
  ) throws(Failure) -> [[(other: Int, share: Double)]] {
    var holders: [UInt64: [Int]] = [:]
    for (place, pairs) in others.enumerated() { for pair in pairs { holders[pair, default: []].append(place) } }
    var shares: [[(other: Int, share: Double)]] = []
    for (one, pairs) in ones.enumerated() {
      var common: [Int: Int] = [:]
      for pair in pairs {
        // What half of all texts say tells none from another.
        guard let holding = holders[pair], holding.count <= 64 else { continue }
        for other in holding { common[other, default: 0] += 1 }
      }
      var list: [(other: Int, share: Double)] = []
      for (other, count) in common {
        let share = 2 * Double(count) / Double(max(1, pairs.count + others[other].count))
        if share >= least - distance, try areComparable(one, other) { list.append((other, share)) }
      }
      shares.append(list.sorted { ($1.share, $0.other) < ($0.share, $1.other) })
    }
    return shares
  }
}
