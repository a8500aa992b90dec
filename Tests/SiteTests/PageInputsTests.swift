import Archive
import Files
import Subjects
import SystemPackage
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// What a page is made from, as builds remember it, holds all that a template can show of it: where that is the same
/// before and after a change, so is the page.
///
/// The templates here show every name that there is (`ShowingTheme`), and changes reach every one of them. Whoever
/// gives a page something new to show is told here when the page's `addInputs` does not hold it, and when no change
/// reaches it.
@Suite struct PageInputsTests {
  /// A page as a build makes it.
  private struct Made {
    let page: PlannedPage
    let inputs: Fingerprint?
    let bytes: [UInt8]?
  }

  @Test func inputsHoldAllThatTemplatesShow() async throws {
    #expect(Set(ChangeableArchive.values.keys).isSuperset(of: ArticleKey.names))
    let templates = ShowingTheme()
    let base = ChangeableArchive()
    let theme = try theme(templates, language: "en")
    let before = try await pages(of: base, theme)
    var varied: Set<String> = []
    for change in ChangeableArchive.changes {
      let theme = try change.name == "configuration" ? self.theme(templates, language: "ar") : theme
      for (path, new) in try await pages(of: change(base), theme) {
        guard let old = before[path], old.page.kind == new.page.kind, old.bytes != new.bytes else { continue }
        let shown = ShowingTheme.differences(old.bytes, new.bytes)
        varied.formUnion(shown.compactMap(\.name))
        let kind = "\(path) shows \(shown.map(\.description).sorted().joined(separator: ", ")) otherwise"
        if new.inputs != nil, new.inputs == old.inputs {
          Issue.record("\(kind) when \(change.name) changes, which `\(new.page.kind).addInputs` does not hold")
        }
      }
    }
    // Of pages that are made every time nothing is to be held.
    let remembered = AllPages.pages.filter { $0 != HomePage.self }.map { $0.template }
    let missing = templates.names(of: remembered).subtracting(varied).subtracting(Self.ofTheAddress)
      .subtracting(Self.ofTheProgram)
    #expect(missing == [], "no change of ChangeableArchive reaches these names")
  }

  /// Names of values that a page's address says, of the picture of the title, which is the configuration's, and of
  /// languages that do not differ in them.
  private static let ofTheAddress: Set<String> = [
    "year.year", "day.on-this-day", "name.index-path", "names.sizes-path", "sizes.index-path",
    "letter-page.letter", "letter-page.index-title", "letter-page.index-path", "day-of-any-year.day",
    "citation.file-name", "metadata.publication-date",
    "masthead.path", "masthead.width", "masthead.height",
    "search.number-separator", "search.number-grouped-from",
  ]

  /// Names of values that every archive has from the same program.
  private static let ofTheProgram: Set<String> = [
    "criterion.number", "criterion.name", "criterion.level", "criterion.address", "test.rule",
  ]

  private func theme(_ templates: ShowingTheme, language: String) throws -> Theme {
    let project = try TemporaryProject(templates.files)
    return try Theme(project.project, language: language)
  }

  /// The pages of an archive, by their paths.
  private func pages(of archive: ChangeableArchive, _ theme: Theme) async throws -> [String: Made] {
    let project = try TemporaryProject(archive.files)
    let configuration = Configuration.load(project.project).configuration
    let loaded = await ArticleLoader(project.project, jobs: 1)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let (vocabulary, mistakes) = Vocabulary.load(project.project)
    try #require(mistakes.isEmpty, "\(mistakes)")
    let catalogue = Catalogue(loaded.articles, configuration: configuration, vocabulary: vocabulary)
    // Their contents stand for their times.
    let stamps = try catalogue.articles.map { article in
      try article.source.flatMap { try FileSystem.stamp(of: project.project.seeds.appending($0)) }
    }
    let own = OwnFiles(project.project)
    try #require(own.diagnostics.isEmpty, "\(own.diagnostics)")
    let media = MediaFiles(of: catalogue, own, in: project.project)
    let plan = SitePlan(
      catalogue, configuration: configuration, sources: stamps.map { $0 != nil }, assets: theme.assets.map(\.path),
      own: own, media: media)
    let context = SiteContext(
      plan, project: project.project, connections: Connections(catalogue, theme.templates), masthead: nil,
      words: theme.words, hasCustomStyle: archive.hasCustomStyle, isThemeChanged: archive.isThemeChanged)
    let shared = SharedInputs(
      context, templates: theme.templates, sources: stamps, environment: archive.environment)
    var inputs = PageInputs(shared)
    var making = PageMaking(SiteRenderer(context: context, theme: theme))
    var pages: [String: Made] = [:]
    for page in plan.pages {
      pages[page.path] = Made(page: page, inputs: inputs.fingerprint(of: page), bytes: making.bytes(of: page))
    }
    try #require(making.diagnostics.isEmpty, "\(making.diagnostics)")
    return pages
  }
}
