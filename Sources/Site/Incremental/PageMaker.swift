import Archive
import Files
import SystemPackage

/// Makes pages, and knows which need not be made.
struct PageMaker: Sendable {
  let renderer: SiteRenderer
  /// `nil` when nothing is to be written.
  let writer: SiteWriter?
  /// `nil` when nothing is remembered.
  let inputs: PageInputs?
  private let memory: BuildMemory
  /// For each article how its source text is left.
  private let sources: [FileSystem.Stamp?]
  /// For each page of the memory whether its file is as it was left.
  private let areAsLeft: [Bool]
  /// Where a page is in the memory; `nil` when that has the same pages as the plan in the same places.
  private let places: [String: Int]?
  /// The articles of which the text has changed, when nothing else has; `nil` when more has, or nobody knows.
  private let changedTexts: Set<Int>?

  /// - Parameters:
  ///   - sources: for each article how its source text is left; `nil` where there is none.
  ///   - areAsLeft: for each page of the memory whether its file is as it was left.
  ///   - changedTexts: the content files of which the text has changed, when nothing else has.
  init(
    renderer: SiteRenderer, writer: SiteWriter?, inputs: PageInputs?, sources: [FileSystem.Stamp?], memory: BuildMemory,
    areAsLeft: [Bool], changedTexts: Set<String>?
  ) {
    self.renderer = renderer
    self.sources = sources
    self.writer = writer
    self.inputs = inputs
    self.memory = memory
    self.areAsLeft = areAsLeft
    let pages = renderer.plan.pages
    let isSamePlan =
      pages.count == memory.pages.count && pages.indices.allSatisfy { pages[$0].path == memory.pages[$0].file.path }
    places =
      isSamePlan
      ? nil : Dictionary(memory.pages.enumerated().map { ($1.file.path, $0) }) { first, _ in first }
    let articles = renderer.context.articles
    self.changedTexts =
      isSamePlan
      ? changedTexts.map { files in Set(articles.indices.filter { files.contains(articles[$0].file) }) } : nil
  }

  /// What a page is made from.
  struct Inputs {
    let digest: SHA256Digest
    /// Whether that is all there is to know: of a source text only size and time are, and one that changed just now may change again.
    let isSettled: Bool
  }

  /// What a page is made from; `nil` when it is made every time.
  func inputs(of page: PlannedPage) -> Inputs? {
    guard let inputs else { return nil }
    guard case .source(let index) = page.kind else {
      return inputs.fingerprint(of: page).map { Inputs(digest: $0, isSettled: true) }
    }
    let context = renderer.context
    guard let source = context.articles[index].source, let stamp = sources[index] else { return nil }
    var input = FingerprintInput()
    input.add(source)
    input.add(stamp)
    return Inputs(digest: input.fingerprint, isSettled: memory.trusts(stamp))
  }

  /// What the last build left of a page that no change can have reached, without a look at what it is made from.
  ///
  /// - Parameter place: its place in the plan.
  func untouched(_ page: PlannedPage, at place: Int) -> BuildMemory.Page? {
    guard let changedTexts, let writer, areAsLeft[place], !page.showsText(ofAnyOf: changedTexts),
      writer.owns(page.path)
    else { return nil }
    return memory.pages[place]
  }

  /// What the last build left of a page that would come out the same and is as it was left.
  ///
  /// - Parameter place: its place in the plan.
  func kept(_ page: PlannedPage, at place: Int, _ inputs: Inputs?) -> BuildMemory.Page? {
    guard let writer, let inputs, inputs.isSettled, let place = places == nil ? place : places?[page.path],
      areAsLeft[place]
    else { return nil }
    let known = memory.pages[place]
    return known.inputs == inputs.digest && writer.owns(page.path) ? known : nil
  }
}
