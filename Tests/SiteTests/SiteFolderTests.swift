import Archive
import Testing

@testable import Site

/// The folders at the top of the site.
@Suite struct SiteFolderTests {
  /// A kind of page that has a folder which is not known could share it with a taxonomy of an archive's own.
  @Test func eachFolderOfAPageIsKnown() {
    let known = Set(SiteFolder.allCases.map(\.rawValue) + Taxonomy.all.map(\.key) + ["1997"])
    for kind in AllPages.pages where !kind.isOwn {
      for names in kind.examples.map({ $0.split(separator: "/") }) where names.count > 1 {
        #expect(known.contains(String(names[0])), "\(kind) lies in '\(names[0])', which is no case of SiteFolder")
      }
    }
  }
}
