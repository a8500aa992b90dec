import Archive
import Checking
import Files
import Publishing
import Support

/// What `pressmark publish` did, as `--json` prints it.
struct PublishSummary: Encodable {
  /// What a check found before.
  struct Check: Encodable {
    let errors: Int
    let warnings: Int
    /// Whether the site is not what a build would make.
    let outdated: Bool

    init(_ findings: [Finding]) {
      errors = findings.count { $0.diagnostic.severity == .error }
      warnings = findings.count { $0.diagnostic.severity == .warning }
      outdated = findings.contains(where: \.isOfOutdatedSite)
    }
  }

  /// Some files of a class.
  struct Sent: Encodable {
    let kind: String
    let files: Int
    let bytes: Int
  }

  /// A file that would be sent or deleted.
  struct Line: Encodable {
    let kind: String
    let path: String
    let bytes: Int?
  }

  /// The target's name.
  let target: String
  /// What a check found; `nil` where there was none.
  var check: Check?
  /// What was sent, by its class, or would be.
  var sent: [Sent]?
  /// How many files were sent, or would be; the manifest is not counted.
  var files: Int?
  /// How many bytes they have.
  var bytes: Int?
  /// How many files were deleted, or would be.
  var deleted: Int?
  /// How many were there already.
  var unchanged: Int?
  /// Whether a run before had not come to its end.
  var resumed: Bool?
  /// Each file, where nothing was done.
  var plan: [Line]?
  /// What readers get.
  var proof: PublicSite.Proof?
  /// Where they get it.
  var address: String?

  init(target: PublishTarget) {
    self.target = target.name
  }

  mutating func take(_ outcome: Publisher.Outcome, isDryRun: Bool) {
    let plan = outcome.plan
    sent = FileClass.allCases.compactMap { kind in
      let files = plan.files.filter { $0.kind == kind }
      return files.isEmpty
        ? nil : Sent(kind: kind.rawValue, files: files.count, bytes: files.reduce(0) { $0 + $1.size })
    }
    (files, bytes, deleted, unchanged) = (plan.files.count, plan.bytes, plan.deleted, plan.unchanged)
    resumed = outcome.resumed
    if isDryRun {
      self.plan =
        plan.files.map { Line(kind: $0.kind.rawValue, path: $0.path.path, bytes: $0.size) }
        + (plan.obstacles + plan.deletions).map { Line(kind: "delete", path: $0.path, bytes: nil) }
    }
  }

  mutating func take(_ proof: PublicSite.Proof, _ address: BaseURL?) {
    self.proof = proof
    self.address = address?.text
  }

  // MARK: - For people

  /// So many files are named before the rest is counted.
  private static let few = 5

  func lines(isDryRun: Bool) -> [String] {
    var lines = (plan ?? []).map { line in
      "\(line.kind): \(line.path.printable)" + (line.bytes.map { " (\(byteCount($0)))" } ?? "")
    }
    if let files, let bytes, let deleted, let unchanged {
      let classes = (sent ?? []).map { counted($0.files, "\($0.kind)\($0.kind == "new" ? " file" : "")") }
      let verb = isDryRun ? "Would send" : resumed == true ? "Sent the rest:" : "Sent"
      let what = classes.isEmpty ? "" : " (\(classes.joined(separator: ", ")))"
      lines.append(
        "\(verb) \(counted(files, "file"))\(what), \(byteCount(bytes)), to \(target); "
          + "\(grouped(unchanged)) unchanged, \(grouped(deleted)) deleted.")
      lines.append(
        check.map {
          "Checked before: \(counted($0.errors, "error")), \(counted($0.warnings, "warning"))."
            + ($0.outdated ? " The site is not what a build would make now." : "")
        } ?? "It was not checked before.")
    }
    return lines + proofLines(isDryRun: isDryRun)
  }

  private func proofLines(isDryRun: Bool) -> [String] {
    guard let proof, let address else {
      return isDryRun
        ? [] : ["Nobody has looked at what readers get there: pressmark.yml has no web address for it (url)."]
    }
    if proof.isSilent { return ["Nothing answers at \(address), so nobody can tell what readers get."] }
    var lines = ["Looked at \(counted(proof.asked, "file")) at \(address): \(grouped(proof.right)) as published."]
    func tell(_ files: [String], _ what: String) {
      guard !files.isEmpty else { return }
      let more = files.count - Self.few
      lines.append("\(counted(files.count, "file")) \(what):")
      lines +=
        files.prefix(Self.few).map { "    \($0.printable)" } + (more > 0 ? ["    and \(grouped(more)) more"] : [])
    }
    tell(proof.stale, "still as before, which some host or cache between keeps for a while")
    tell(proof.wrong.map { "\($0.path): \($0.found)" }, "not as published")
    return lines
  }
}
