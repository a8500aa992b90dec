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
    "a build would change the site or the list of addresses: texts, content files, theme or configuration are newer"
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
    return findings
  }
}
