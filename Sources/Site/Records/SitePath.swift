import Archive
import TemplateEngine

/// The address of a page that is a list, within the site.
enum SitePath: Sendable {
  case home
  case year(Int)
  case month(year: Int, month: Int)
  case day(CalendarDay)
  case undated
  case names(NameKind)
  case name(NameKind, Slug)
  case sizes(NameKind)
  case onThisDayIndex
  case calendarDate(month: Int, day: Int)

  func append(to output: inout TemplateOutput) {
    switch self {
    case .home: output.append(raw: "index.html")
    case .year(let year): output.append(indexOf: year)
    case .month(let year, let month): output.append(indexOf: year, month: month)
    case .day(let day): output.append(indexOf: day.year, month: day.month, day: day.day)
    case .undated: output.append(raw: "undated/index.html")
    case .names(let kind): output.append(indexOf: kind)
    case .name(let kind, let name): output.append(pathOf: name, kind)
    case .sizes(let kind): output.append(sizesOf: kind)
    case .onThisDayIndex: output.append(raw: "on-this-day/index.html")
    case .calendarDate(let month, let day): output.append(pathOfMonth: month, day: day)
    }
  }
}
