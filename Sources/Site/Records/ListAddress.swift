import Archive
import TemplateEngine

/// A list of articles that may take several pages.
enum ListAddress: Sendable {
  case name(NameKind, Slug)
  case calendarDate(month: Int, day: Int)

  /// Prints the address of a full page by its number, or of the newest articles' page, 0.
  func append(page: Int, to output: inout TemplateOutput) {
    switch self {
    case .name(let kind, let name): output.append(pathOf: name, kind, page: page)
    case .calendarDate(let month, let day): output.append(pathOfMonth: month, day: day, page: page)
    }
  }
}
