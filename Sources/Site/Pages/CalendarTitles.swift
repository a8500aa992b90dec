import Archive
import Wording

extension Catalogue.Month {
  /// "April 1997".
  var title: String { "\(PartialDate.monthNames[month - 1]) \(year)" }
}

extension Catalogue.Day {
  /// "24 April 1997: 3 articles".
  var label: String { "\(day.title): \(counted(articles.count, "article"))" }
}

extension CalendarDay {
  /// "24 April 1997".
  var title: String { PartialDate(self).words }
}
