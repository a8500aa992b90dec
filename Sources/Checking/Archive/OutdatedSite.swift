import Archive
import Conversion
import Files
import Site
import Support
import SystemPackage

/// A site that is not what a build would make now.
enum OutdatedSite: ArchiveCheck {
  static let name: StaticString = "outdated"
  static let meaning: StaticString =
    """
    a build would change the site or the list of addresses: texts, content files, theme or configuration are newer; an \
    error where the site shows an article that has been withdrawn or made a draft since
    """
  static let severity: Diagnostic.Severity? = .warning

  /// So many files are named.
  private static let named = 3

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    let project = archive.project
    let advice = "To build it, type:\n    \(project.command("build"))"
    func tell(_ message: String) -> Diagnostic {
      Diagnostic(.warning, project.shown(project.site), message, advice: advice)
    }
    var findings: [Diagnostic] = []
    if FileSystem.isSurelyThere(project.site.appending(SiteBuilder.waitingFolder)) {
      findings.append(tell("the last build did not come to its end, or is still at work"))
    }
    guard FileSystem.isSurelyThere(project.site.appending(Manifest.fileName)) else { return findings }
    let texts = archive.conversion?.summary.written ?? 0
    if texts > 0 { findings.append(tell("\(counted(texts, "article")) would be converted, or converted anew")) }
    let changes = archive.build?.changes ?? []
    if !changes.isEmpty {
      let some = changes.prefix(named).joined(separator: ", ")
      let more = changes.count > named ? " and \(grouped(changes.count - named)) more" : ""
      findings.append(tell("a build would change \(counted(changes.count, "file")): \(some)\(more)"))
    }
    if archive.build?.changesAddresses == true {
      let message = "a build would change the list of the addresses that articles were built at"
      findings.append(Diagnostic(.warning, AddressList.fileName, message, advice: advice))
    }
    for article in stillShown(in: archive) {
      let (key, what) = article.isDraft ? ("draft", "is a draft now") : ("withdrawn", "was withdrawn")
      let message = "the site still shows this article, which \(what)"
      findings.append(archive.about(article, .error, at: key, message, advice))
    }
    return findings
  }

  /// The articles that are kept out and are in the site's list of articles all the same. Where a build would stop, it
  /// says itself what is wrong.
  private static func stillShown(in archive: CheckedArchive) -> [Article] {
    guard archive.build?.summary != nil, !archive.keptOut.isEmpty,
      let table = try? OutputFolder(trying: archive.project.site).readIfPresent("archive.csv")
    else { return [] }
    // A row begins with the article's page.
    let pages = Set(table.split(separator: UInt8(ascii: "\n")).map { $0.prefix { $0 != UInt8(ascii: ",") } })
    // That page may be another article's, of the same day and headline.
    let taken = Set(archive.catalogue.articles.map(\.pagePath))
    return archive.keptOut.filter { pages.contains(Array($0.pagePath.utf8)[...]) && !taken.contains($0.pagePath) }
  }
}

extension Finding {
  /// Whether it says that the site is not what a build would make now.
  public var isOfOutdatedSite: Bool { check == "\(OutdatedSite.name)" }
}
