import Archive
public import TemplateEngine

/// The kinds of page that are made with a template, which bears the kind's name.
public enum PageKind: String, Sendable, CaseIterable {
  case home, article, year, month, day, names, sizes, name, undated
  case onThisDay = "on-this-day"
  case onThisDayIndex = "on-this-day-index"
  case notFound = "404"

  /// The template, and the names that it may use.
  public var page: TemplatePage {
    switch self {
    case .home: TemplatePage(rawValue, PageRecord.self, HomePage.self)
    case .article: TemplatePage(rawValue, PageRecord.self, ArticlePage.self)
    case .year: TemplatePage(rawValue, PageRecord.self, YearPage.self)
    case .month: TemplatePage(rawValue, PageRecord.self, MonthPage.self)
    case .day: TemplatePage(rawValue, PageRecord.self, DayPage.self)
    case .names: TemplatePage(rawValue, PageRecord.self, NamesPage.self)
    case .sizes: TemplatePage(rawValue, PageRecord.self, SizesPage.self)
    case .name: TemplatePage(rawValue, PageRecord.self, NamePage.self)
    case .onThisDay: TemplatePage(rawValue, PageRecord.self, OnThisDayPage.self)
    case .onThisDayIndex: TemplatePage(rawValue, PageRecord.self, OnThisDayIndexPage.self)
    case .undated: TemplatePage(rawValue, PageRecord.self, UndatedPage.self)
    case .notFound: TemplatePage(rawValue, PageRecord.self, NotFoundPage.self)
    }
  }

  /// Where pages of this kind are in the site.
  public var paths: [String] {
    switch self {
    case .home: ["index.html"]
    case .article: ["1997/04/24/massacre-in-lima.html"]
    case .year: ["1997/index.html"]
    case .month: ["1997/04/index.html"]
    case .day: ["1997/04/24/index.html"]
    case .names: NameKind.allCases.map(\.indexPath)
    case .sizes: NameKind.allCases.map(\.sizesPath)
    case .name: ["tags/peru.html"]
    case .onThisDay: ["on-this-day/04-24.html"]
    case .onThisDayIndex: ["on-this-day/index.html"]
    case .undated: ["undated/index.html"]
    case .notFound: ["404.html"]
    }
  }
}
