import Support

/// The pages of an article as programs that cite read them.
struct CitedPages {
  /// The only or the first page, where there is one run of pages.
  var first: String?
  /// The last page of the run.
  var last: String?
  /// Pages that are no single run, word for word, but with en dashes: Zotero cuts at hyphens.
  var scattered: String?

  init(_ page: String) {
    let parts = page.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map(\.trimmedBlanks)
    let isList = page.contains { ",;&+".contains($0) }
    switch parts.count {
    case 1: first = page
    case 2 where !isList && parts.allSatisfy { !$0.isEmpty }: (first, last) = (parts[0], parts[1])
    default: scattered = page.replacing("-", with: "–")
    }
  }
}
