import Archive

/// A day of the year, with the articles that were published on it in any year.
struct CalendarDate: Sendable {
  let month: Int
  let day: Int
  /// In the order of time.
  let articles: [Int]

  /// All days of the year that have articles, from January to December.
  static func all(in catalogue: Catalogue) -> [CalendarDate] {
    var articles = [[Int]](repeating: [], count: 12 * 32)
    for year in catalogue.years {
      for month in year.months {
        for day in month.days { articles[(day.day.month - 1) * 32 + day.day.day] += day.articles }
      }
    }
    return articles.indices.filter { !articles[$0].isEmpty }.map {
      CalendarDate(month: $0 / 32 + 1, day: $0 % 32, articles: articles[$0])
    }
  }
}
