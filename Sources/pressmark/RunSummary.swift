import Archive
import Conversion
import Site
import Wording

/// The closing summary, as `--json` prints it.
struct RunSummary: Encodable {
  /// What conversion did.
  var conversion: Converter.Summary?
  /// What the build did.
  var site: SiteBuilder.Summary?
  /// What the site is without, because it has no base URL.
  var leftOut: [String]?
  /// How many files a new project got.
  var newFiles: Int?
  let errors: Int
  let warnings: Int

  init(
    _ diagnostics: [Diagnostic], conversion: Converter.Summary? = nil, site: SiteBuilder.Summary? = nil,
    newFiles: Int? = nil
  ) {
    self.newFiles = newFiles
    self.conversion = conversion
    self.site = site
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
  }
}

extension Converter.Summary {
  /// The summary, and the kinds of doubt where there are any.
  var lines: [String] {
    if doubts.isEmpty { return [line] }
    let kinds = doubts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    return [line, "In doubt: \(kinds.joined(separator: ", ")). pressmark inspect FILE shows why."]
  }

  /// What was done, in a line.
  private var line: String {
    var parts = ["\(written) written", "\(unchanged) unchanged"]
    if edited > 0 { parts.append("\(edited) edited by hand, left as they are") }
    if failed > 0 { parts.append("\(failed) not converted") }
    if ignored > 0 { parts.append("\(counted(ignored, "other file")) passed over") }
    return "Converted \(counted(seeds, "text")): " + parts.joined(separator: ", ") + "."
  }
}

extension SiteBuilder.Summary {
  /// The summary in a line.
  var line: String {
    let drafts = self.drafts > 0 ? " (\(counted(self.drafts, "draft")) left out)" : ""
    return "\(counted(articles, "article"))\(drafts), \(counted(files, "file")): "
      + "\(written) written, \(unchanged) unchanged, \(deleted) deleted."
  }
}
