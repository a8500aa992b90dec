import Archive

/// What a citation says of an article, whatever its format.
struct CitedArticle {
  /// What kind of paper printed it.
  enum Paper {
    case newspaper, magazine, journal
  }

  var paper = Paper.newspaper
  var title: String
  /// Whether the title is no headline, but the first words of the text.
  var isUntitled = false
  /// As their bylines have them: which of their names is the family's nobody has said, and it is not guessed.
  var authors: [String] = []
  var publication: String?
  var date: PartialDate?
  /// The date in words, for formats that have no other way to say "the 1990s".
  var dateText = ""
  var volume: String?
  var issue: String?
  var page: String?
  var section: String?
  var language: String
  /// The page's own address; `nil` when the archive has none.
  var address: String?
  /// What no other article of the archive has: its path.
  var path: String
}

extension PartialDate {
  /// The numbers of each end, as far as they are known, and the season; `nil` for dates that are no numbers ("the
  /// 1990s", "since 1997").
  var numbers: (parts: [[Int]], season: Int?)? {
    var parts: [[Int]] = []
    var season: Int?
    let bounds = [start, end].compactMap { $0 }
    for bound in bounds {
      guard case .point(let point) = bound, point.unspecifiedYearDigits == 0 else { return nil }
      var numbers = [point.year]
      if let month = point.month {
        if month > 12 { season = month - 20 } else { numbers.append(month) }
      }
      if let day = point.day { numbers.append(day) }
      parts.append(numbers)
    }
    // Of two seasons one number cannot tell.
    return season != nil && parts.count > 1 ? nil : (parts, season)
  }

  /// Whether either end is doubtful or about then.
  var isDoubtful: Bool {
    [start, end].contains { bound in
      if case .point(let point) = bound { point.qualifier != .certain } else { false }
    }
  }
}
