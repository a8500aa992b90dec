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
  /// For each article how its source text is left.
  let sources: [FileSystem.Stamp?]
  let known: KnownPages

  /// What is known of a page before it is made.
  enum Look {
    /// It is there, and would come out the same.
    case kept(BuildMemory.Page)
    /// It must be made.
    case wanted(Inputs)
  }

  /// What a page is made from.
  struct Inputs {
    /// `nil` when the page is made every time.
    var digest: Fingerprint?
    /// See `PageInputs.reach`.
    var reach: Fingerprint?
    /// The related articles or subjects beside a name that were found for it; `nil` when nobody has looked.
    var connected: [Int]?
  }

  /// Looks whether a page can be kept, at its place in the plan.
  ///
  /// - Parameter input: room to put together in what it is made from.
  func look(at place: Int, _ page: PlannedPage, in input: inout FingerprintInput) -> Look {
    if let page = known.untouched(at: place).flatMap(own) { return .kept(page) }
    guard let inputs else { return .wanted(Inputs()) }
    if case .source(let index) = page.kind { return look(at: place, sourceOf: index) }
    let reach = inputs.reach(of: page, in: &input)
    if let reach, let page = known.page(at: place, reaching: reach).flatMap(own) { return .kept(page) }
    guard let found = inputs.found(for: page, in: &input) else { return .wanted(Inputs()) }
    if var page = known.page(at: place, madeFrom: found.fingerprint).flatMap(own) {
      page.reach = reach
      return .kept(page)
    }
    return .wanted(Inputs(digest: found.fingerprint, reach: reach, connected: found.connected))
  }

  private func look(at place: Int, sourceOf index: Int) -> Look {
    guard let source = renderer.context.articles[index].source, let stamp = sources[index] else {
      return .wanted(Inputs())
    }
    var input = FingerprintInput()
    input.add(source)
    input.add(renderer.context.articles[index].sourceLines?.text)
    input.add(renderer.context.articles[index].sourceEncoding)
    input.add(stamp)
    let digest = input.fingerprint
    // Of a source text only size and time are known, and one that changed just now may change again.
    if known.trusts(stamp), let page = known.page(at: place, madeFrom: digest).flatMap(own) { return .kept(page) }
    return .wanted(Inputs(digest: digest))
  }

  /// The page when its file is Pressmark's, and so may stay without a look.
  private func own(_ page: BuildMemory.Page) -> BuildMemory.Page? {
    guard let writer, known.areListed || writer.owns(page.file.path) else { return nil }
    return page
  }
}
