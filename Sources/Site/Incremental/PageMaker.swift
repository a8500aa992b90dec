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

  /// What a page is made from; `nil` when it is made every time.
  func inputs(of page: PlannedPage) -> SHA256Digest? {
    guard let inputs else { return nil }
    guard case .source(let index) = page.kind else { return inputs.fingerprint(of: page) }
    let context = renderer.context
    guard let source = context.articles[index].source,
      let stamp = FileSystem.stamp(of: context.project.seeds.appending(source))
    else {
      return nil
    }
    var input = FingerprintInput()
    input.add(source)
    input.add(stamp.size)
    input.add(stamp.changed)
    return input.fingerprint
  }

  /// What the last build left of a page that would come out the same and is as it was left.
  func kept(_ page: PlannedPage, _ inputs: SHA256Digest?) -> BuildMemory.Page? {
    guard let writer, let inputs, let known = memory.pages[page.path], known.inputs == inputs, writer.owns(page.path),
      FileSystem.stamp(of: writer.output.appending(page.path)) == known.stamp
    else { return nil }
    if case .source(let index) = page.kind {
      // Of a source text only its time is known.
      let context = renderer.context
      guard let source = context.articles[index].source,
        let stamp = FileSystem.stamp(of: context.project.seeds.appending(source)), memory.trusts(stamp)
      else { return nil }
    }
    return known
  }
}
