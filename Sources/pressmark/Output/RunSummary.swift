import Archive
import Checking
import Conversion
import Site
import Support

/// The closing summary, as `--json` prints it.
struct RunSummary: Encodable {
  /// What conversion did.
  var conversion: Converter.Summary?
  /// What the build did.
  var site: SiteBuilder.Summary?
  /// What a check found.
  var check: Checker.Summary?
  /// How many things a check found to be left to do.
  var notes: Int?
  /// What the site is without, because it has no base URL.
  var leftOut: [String]?
  /// How many files a new project got.
  var newFiles: Int?
  /// How long each phase took, in seconds, and the whole as `total`.
  var seconds: [String: Double]?
  /// The most memory that the run had at once, in bytes.
  var peakMemory: Int?
  let errors: Int
  let warnings: Int

  init(
    _ diagnostics: [Diagnostic], conversion: Converter.Summary? = nil, site: SiteBuilder.Summary? = nil,
    newFiles: Int? = nil, measures: RunMeasures? = nil
  ) {
    if let measures {
      seconds = Dictionary(uniqueKeysWithValues: measures.seconds.map { ($0.name, $0.seconds) })
      peakMemory = RunMeasures.peakMemory
    }
    self.newFiles = newFiles
    self.conversion = conversion
    self.site = site
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
  }
}

extension Converter.Summary {
  /// The summary, and the kinds of doubt where there are any, the worst first.
  func lines(in project: Project) -> [String] {
    // What is told of files, not of what they say, is counted in the line itself: copies, what was passed over.
    let kinds = Converter.doubtsWorstFirst.compactMap { kind in doubts[kind].map { "\(kind) (\(grouped($0)))" } }
    if kinds.isEmpty { return [line] }
    let command = "pressmark inspect \(Project.folderFromHere(project.seeds))"
    return [line, "In doubt: \(kinds.joined(separator: ", ")). To see why, type:", "    \(command)"]
  }

  /// What was done, in a line.
  private var line: String {
    var parts = ["\(grouped(written)) written", "\(grouped(unchanged)) unchanged"]
    if edited > 0 { parts.append("\(grouped(edited)) edited by hand, left as they are") }
    if failed > 0 { parts.append("\(grouped(failed)) not converted") }
    if copies > 0 { parts.append("\(counted(copies, "copy", "copies")) of others") }
    if forgotten > 0 { parts.append("\(grouped(forgotten)) forgotten") }
    if ignored > 0 { parts.append("\(counted(ignored, "other file")) passed over") }
    return "Converted \(counted(seeds, "text")): " + parts.joined(separator: ", ") + "."
  }
}

extension SiteBuilder.Summary {
  /// The summary: what was done, what there is, and, where nobody has chosen a host, which ones it is too large for.
  func lines(on host: HostLimits?) -> [String] {
    let drafts = self.drafts > 0 ? " (\(counted(self.drafts, "draft")) left out)" : ""
    let done = "\(grouped(written)) written, \(grouped(unchanged)) unchanged, \(grouped(deleted)) deleted"
    let first = "\(counted(articles, "article"))\(drafts), \(counted(files, "file")), \(byteCount(bytes)): \(done)."
    return [first, kinds] + (host == nil ? HostLimits.all.compactMap(note) : [])
  }

  private var kinds: String {
    let parts = PageCounts.Kind.all.compactMap { kind in
      pages[kind] == 0 ? nil : counted(pages[kind], kind.noun, kind.plural)
    }
    return "In it: \(parts.joined(separator: ", "))."
  }

  private func note(_ host: HostLimits) -> String? {
    // The manifest is a file too.
    if let most = host.files, files + 1 > most { return "Note: \(host.title) takes \(counted(most, "file")) at most." }
    if let most = host.bytes, bytes > most { return "Note: \(host.title) takes \(byteCount(most)) at most." }
    return nil
  }
}
