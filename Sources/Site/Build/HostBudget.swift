import Archive
import Files
import Support

/// What a host takes of a site that was made: what is too much for it is told, and what to do about it.
struct HostBudget {
  let host: HostLimits
  let configuration: Configuration
  let plan: SitePlan
  let rendered: SiteBuilder.Rendered

  /// `nil` where nobody has said where the site will lie.
  init?(_ configuration: Configuration, _ plan: SitePlan, _ rendered: SiteBuilder.Rendered) {
    guard let host = configuration.host else { return nil }
    self.host = host
    self.configuration = configuration
    self.plan = plan
    self.rendered = rendered
  }

  /// What is too much.
  var diagnostics: [Diagnostic] {
    [files, folder, bytes].compactMap(\.self) + largeFiles
  }

  private func tell(_ what: String, _ advice: [String?]) -> Diagnostic {
    Diagnostic(
      .warning, Configuration.fileName, at: configuration.hostPosition, what,
      advice: (advice.compactMap(\.self) + ["Or choose another host."]).joined(separator: "\n"))
  }

  private var paths: some Sequence<String> { rendered.pages.joined().lazy.map(\.file.path) }

  private var files: Diagnostic? {
    guard let most = host.files else { return nil }
    // The manifest is a file too.
    var count = rendered.summary.files + 1
    if host.countsFolders { count += Set(paths.flatMap { PathKey($0).foldersAbove }).count }
    guard count > most else { return nil }
    let what = counted(
      count, host.countsFolders ? "file and folder" : "file", host.countsFolders ? "files and folders" : nil)
    return tell(
      "the site has \(what), and \(host.title) takes \(grouped(most)) at most", [compressed, sources, lists, search])
  }

  private var folder: Diagnostic? {
    guard let most = host.filesInFolder, rendered.summary.files > most else { return nil }
    var counts: [Substring: Int] = [:]
    for path in paths { counts[path.lastIndex(of: "/").map { path[...$0] } ?? "", default: 0] += 1 }
    guard let largest = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), largest.value > most else {
      return nil
    }
    return tell(
      "the folder site/\(largest.key) has \(counted(largest.value, "file")), and \(host.title) takes \(grouped(most)) at most",
      [compressed, sources, lists, search])
  }

  private var bytes: Diagnostic? {
    guard let most = host.bytes, rendered.summary.bytes > most else { return nil }
    return tell(
      "the site has \(byteCount(rendered.summary.bytes)), and \(host.title) takes \(byteCount(most)) at most",
      [configuration.publishesSources ? "Leave the source texts out: sources: none." : nil, search])
  }

  private var largeFiles: [Diagnostic] {
    guard let most = host.fileBytes else { return [] }
    return zip(plan.pages, rendered.pages.joined()).compactMap { page, made in
      let size = made.file.stamp.size
      guard size > most else { return nil }
      return tell(
        "site/\(page.path) has \(byteCount(size)), and \(host.title) takes files of \(byteCount(most)) at most",
        [page.kind.howToLeaveOut])
    }
  }

  /// How the site does without files twice.
  private var compressed: String? {
    configuration.precompress.isEmpty ? nil : "Leave the compressed forms of files out: precompress."
  }

  /// How fewer files of sources come about.
  private var sources: String? {
    configuration.sources == .beside && plan.sources.contains(true)
      ? "Keep the source texts of a month in one file: sources: packed." : nil
  }

  /// How the search takes less room.
  private var search: String? {
    switch configuration.search?.passages {
    case .full?: "Leave the texts out of the search index, search: passages: beginning, or search: off."
    case .beginning?, Configuration.Passages.none?: "Leave the search out: search: off."
    case nil: nil
    }
  }

  /// How fewer pages of lists come about.
  private var lists: String? {
    guard plan.pages.contains(where: { $0.number > 1 && $0.kind.isForReaders }) else { return nil }
    return "Put more articles on a page of a list: list-length: \(min(10_000, 5 * configuration.listLength))."
  }
}
