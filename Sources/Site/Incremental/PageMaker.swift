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
  let memory: BuildMemory

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
    guard let source = context.articles[index].source,
      let stamp = FileSystem.stamp(of: context.project.seeds.appending(source))
    else { return nil }
    var input = FingerprintInput()
    input.add(source)
    input.add(stamp)
    return Inputs(digest: input.fingerprint, isSettled: memory.trusts(stamp))
  }

  /// What the last build left of a page that would come out the same and is as it was left.
  func kept(_ page: PlannedPage, _ inputs: Inputs?) -> BuildMemory.Page? {
    guard let writer, let inputs, inputs.isSettled, let known = memory.pages[page.path], known.inputs == inputs.digest,
      writer.owns(page.path), FileSystem.stamp(of: writer.output.appending(page.path)) == known.stamp
    else { return nil }
    return known
  }
}
