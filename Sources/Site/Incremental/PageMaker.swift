import Archive
import Files
import SystemPackage

/// Makes pages, and knows which need not be made.
struct PageMaker: Sendable {
  let renderer: SiteRenderer
  /// `nil` when nothing is to be written.
  let writer: (any SiteStage)?
  /// `nil` when nothing is remembered.
  let inputs: PageInputs?
  let known: KnownPages
  /// How the files came out that are made already, for those that say so.
  var made = MadeFiles()

  /// What is known of a page before it is made.
  enum Look {
    /// It is there, and would come out the same.
    case kept(BuildCache.Page)
    /// It must be made.
    case wanted(Inputs)
  }

  /// What a page is made from.
  struct Inputs {
    /// `nil` when the page is made every time.
    var digest: Fingerprint?
    /// The related articles or subjects beside a name that were found for it; `nil` when nobody has looked.
    var connected: [Int]?
  }

  /// Looks whether a page can be kept, at its place in the plan.
  ///
  /// - Parameter inputs: a copy of the maker's, with room to put together in what pages are made from.
  func look(at place: Int, _ page: PlannedPage, _ inputs: inout PageInputs?) -> Look {
    inputs?.made = made
    guard let digest = inputs?.fingerprint(of: page) else { return .wanted(Inputs()) }
    // Of a file only size and time are known, and one that changed just now may change again.
    let isTrusted = inputs?.files.allSatisfy(known.trusts) ?? true
    if isTrusted, let page = known.page(at: place, madeFrom: digest).flatMap(own) { return .kept(page) }
    return .wanted(Inputs(digest: digest, connected: inputs?.connected))
  }

  /// The page when its file is Pressmark's, and so may stay without a look.
  private func own(_ page: BuildCache.Page) -> BuildCache.Page? {
    guard let writer, known.areListed || writer.owns(page.file.path) else { return nil }
    return page
  }
}
