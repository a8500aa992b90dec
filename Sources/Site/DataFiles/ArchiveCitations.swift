import Archive
import TemplateEngine

/// `archive.bib` and `archive.ris`: how all articles are cited, for reference managers.
///
/// By its number: BibTeX is 0, RIS is 1.
struct ArchiveCitations: LargeFile {
  static let noun = "the citations of all articles"
  static let howToLeaveOut = YearDownload.howToLeaveOut
  static let paths = ["archive.bib", "archive.ris"]

  static func plan(_ plan: inout SitePlan) {
    guard plan.configuration.hasDownloads else { return }
    for (number, path) in paths.enumerated() { plan.add(path, Self.self, number: number, isLarge: true) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(entries: inputs.context.articles.indices)
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    let context = renderer.context
    return PiecewiseFile(articles: context.articles.count) { range, output in
      var citations = CitationBytes()
      for index in range {
        let article = CitedArticle(index, in: context, path: ArticlePage.path(of: context.articles[index]))
        if page.number == 0 {
          BibTeXCitation(article: article).append(to: &citations)
        } else {
          RISCitation(article: article).append(to: &citations)
        }
      }
      output.append(raw: citations.bytes)
    } head: { _ in
    } tail: { _ in
    }
  }
}
