import Archive
import Files
import Support
import SystemPackage

/// Pages of other hosts that links lead to and that are not there. They are asked for only with `--external`.
enum OutsideLinks: SiteCheck {
  static let name: StaticString = "outside-link"
  static let meaning: StaticString =
    "with `--external`: a page of another host that a link leads to is not there, or does not answer"
  static let severity: Diagnostic.Severity? = .warning

  static func findings(in site: CheckedSite) async -> [Diagnostic] {
    guard let now = site.outsideAskedAt else { return [] }
    let links = site.notes.otherHosts.filter { isOfTheWeb($0.key) }
    var known = KnownAnswers(of: site.project, now: now)
    let asked = links.keys.filter { !known.contains($0) }.sorted { $0.precedesInBytes($1) }
    guard !asked.isEmpty else { return [] }
    guard let (program, path) = LinkProgram.installed else {
      return [
        failure(
          site, "\(counted(asked.count, "page")) of other hosts cannot be asked for: no program for it is installed",
          "Install one of these and run the command again:\n" + LinkProgram.installation)
      ]
    }
    do {
      let answers = try ScratchFolder.with { try program.ask(asked, path, in: $0) }
      let reasons = Dictionary(answers.map { (LinkProgram.key($0.address), $0.reason) }) { first, _ in first }
      known.keep(asked.filter { reasons[LinkProgram.key($0)] == nil })
      return asked.compactMap { address in
        guard let reason = reasons[LinkProgram.key(address)], let place = links[address] else { return nil }
        return site.diagnostic(
          Self.self, at: place, "'\(address)' does not lead to a page: \(reason)",
          advice: """
            Try it in a browser. If the page is gone, link to a copy of it (https://web.archive.org), or delete the \
            link in the text.
            """)
      }
    } catch {
      let words = (error as? LinkProgram.Failure)?.message ?? (error as? FileError)?.message ?? "\(error)"
      let line = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? "it says nothing"
      return [
        failure(
          site, "\(program.rawValue) could not ask for \(counted(asked.count, "page")) of other hosts: \(line)",
          "Try it by hand: \(program.rawValue) --help. Then run the command again.")
      ]
    }
  }

  private static func failure(_ site: CheckedSite, _ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(.error, site.project.shown(site.project.site), message, advice: advice)
  }

  /// Whether an address is one of the web, and not of the reader's own machine or network: a site that came from
  /// elsewhere cannot make the program ask there.
  static func isOfTheWeb(_ address: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: address.lowercased().hasPrefix) else { return false }
    let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    // An address with a user's name in it is a trap more often than a link.
    if host.contains("@") || host.hasPrefix("[") { return false }
    let name = host.prefix { $0 != ":" }.lowercased()
    let parts = name.split(separator: ".")
    guard parts.count > 1, let last = parts.last else { return false }
    return !last.allSatisfy(\.isNumber) && !["localhost", "local", "internal"].contains(String(last))
  }
}
