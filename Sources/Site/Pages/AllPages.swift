public import TemplateEngine

/// All kinds of files that a site has.
public enum AllPages {
  /// The kinds, in the order in which their files are planned, and their pages stand in the sitemap.
  static let kinds: [any SiteFile.Type] = [
    HomePage.self, ArticlePage.self, SourceFile.self, WithdrawnPage.self, YearPage.self, MonthPage.self, DayPage.self,
    NamesPage.self,
    LetterPage.self, MostArticlesPage.self, NamePage.self, IssuesPage.self, PublicationIssuesPage.self, IssuePage.self,
    OnThisDayIndexPage.self, OnThisDayPage.self, UpcomingPage.self, UndatedPage.self, OwnPageFile.self,
    CopiedFile.self, MediaCopy.self, PictureCopy.self, DownloadsPage.self, SearchPage.self,
    AccessibilityPage.self, NotFoundPage.self, ThemeFile.self,
    Sitemap.self, AtomFeed.self, JSONFeed.self, RobotsFile.self, WebManifest.self, SiteIcon.self, FeedArchive.self,
    NameFeed.self,
    AliasPage.self, NameAliasPage.self, RedirectList.self, HeaderList.self, SourcePack.self, YearDownload.self,
    ArchiveCitations.self,
    // The third describes the two before it. Behind the last come files that no plan has.
    ArchiveTable.self, ArchiveList.self, DataPackage.self, SearchFiles.self, CompressedFile.self,
  ]

  /// Those of which a template makes the pages, in the order in which they are documented.
  static let pages = kinds.compactMap { $0 as? any SitePage.Type }

  /// The templates, and the names that each may use.
  public static let templates: [TemplatePage] = pages.map { $0.templatePage }
}
