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
    return Inputs(digest: input.fingerprint, isSettled: known.trusts(stamp))
  }

  /// What the last build left of a page that no change can have reached, without a look at what it is made from.
  ///
  /// - Parameter place: its place in the plan.
  func untouched(at place: Int) -> BuildMemory.Page? {
    known.untouched(at: place).flatMap(own)
  }

  /// What the last build left of a page that would come out the same and is as it was left.
  ///
  /// - Parameter place: its place in the plan.
  func kept(at place: Int, _ inputs: Inputs?) -> BuildMemory.Page? {
    guard let inputs, inputs.isSettled else { return nil }
    return known.page(at: place, madeFrom: inputs.digest).flatMap(own)
  }

  /// The page when its file is Pressmark's, and so may stay without a look.
  private func own(_ page: BuildMemory.Page) -> BuildMemory.Page? {
    guard let writer, known.areListed || writer.owns(page.file.path) else { return nil }
    return page
  }
}
