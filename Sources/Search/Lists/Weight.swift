/// How much it counts that a word stands in an article, by where and how often: a number of 0 to 6.
struct Weight: Equatable {
  var number: Int

  /// The highest.
  static let highest = 6
  /// Of the names of an article's authors, subjects and so on, by which it is found but not ranked.
  static let name = Weight(number: 0)

  /// In a text of so many words so many times.
  ///
  /// BM25's saturation (Robertson and Zaragoza, 2009) with k₁ = 1.2 and b = 0.5. The mean length is a fixed one: with
  /// that of the archive each article would change all others.
  init(times: Int, ofWords count: Int, isInHeadline: Bool, isBeside: Bool) {
    if isInHeadline {
      number = times > 2 ? 6 : 5
    } else if isBeside {
      number = 4
    } else {
      let times = Double(times)
      let saturation = 2.2 * times / (times + 1.2 * (0.5 + 0.5 * Double(count) / 600))
      number = saturation < 0.95 ? 0 : saturation < 1.4 ? 1 : saturation < 1.75 ? 2 : 3
    }
  }

  init(number: Int) { self.number = number }
}
