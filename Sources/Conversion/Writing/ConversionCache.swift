import Archive
import Files
import Markdown
import SystemPackage

/// Remembers which seeds were converted in which state, and what was doubtful about them, so that unchanged ones need
/// not be read again.
///
/// It lies in `.pressmark/conversion` and is disposable: deleting it, or damaging it, costs nothing but time.
struct ConversionCache {
  /// What is known of a seed.
  struct Entry: Equatable {
    var stamp: FileSystem.Stamp
    /// The digest of the text.
    var digest: SHA256Digest
    /// Which of its parts are articles.
    var parts: [Int]
    /// Whether the configured separator stands in it.
    var separation: Separation
    /// What was doubtful.
    var diagnostics: [Diagnostic]
  }

  /// What the conversion depended on beside the seeds: the program and the configuration.
  let fingerprint: String
  private var entries: [PathKey: Entry] = [:]
  /// Whether something is known anew.
  private var isChanged = false

  init(fingerprint: String) {
    self.fingerprint = fingerprint
  }

  private static let path = Project.ownFolderName + "/conversion"

  /// Deletes the cache of a project; a failure costs nothing but time.
  static func delete(of project: Project) {
    try? project.ownFolder.delete(path)
  }

  /// The cache of a project; empty when there is none, or one of another program or configuration.
  init(of project: Project, fingerprint: String) {
    self.fingerprint = fingerprint
    guard let (bytes, stamp) = try? project.ownFolder.readStamped(Self.path) else { return }
    let written = stamp.changed
    var lines = bytes.split(separator: 0x0A).makeIterator()
    guard let first = lines.next(), first.elementsEqual(fingerprint.utf8) else { return }
    var entries: [PathKey: Entry] = [:]
    var seed: String?
    while let line = lines.next() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).unescapedField
      }
      if fields.count == 8, fields[0] == "seed", let size = Int(fields[1]),
        let moments = Self.parts(fields[2]), moments.count == 3,
        let parts = Self.parts(fields[3]), let digest = SHA256Digest(hexadecimal: fields[6])
      {
        seed = fields[7]
        // A file changed at the moment of writing may have changed once more without another stamp.
        guard moments[0] < written - 1_000_000_000 else {
          seed = nil
          continue
        }
        entries[PathKey(fields[7])] = Entry(
          stamp: FileSystem.Stamp(size: size, changed: moments[0], noted: moments[1], node: moments[2]),
          digest: digest, parts: parts,
          separation: Separation(isThere: fields[4] == "parted", similar: fields[5].isEmpty ? nil : fields[5]),
          diagnostics: [])
      } else if fields.count == 6, fields[0] == "doubt", let line = Int(fields[1]), let column = Int(fields[2]) {
        guard let seed else { continue }
        var diagnostic = Diagnostic(
          .warning, project.shown(seed: seed), at: TextPosition(line: line, column: column), fields[4],
          advice: fields[5])
        diagnostic.topic = fields[3].isEmpty ? nil : fields[3]
        entries[PathKey(seed)]?.diagnostics.append(diagnostic)
      } else {
        return
      }
    }
    self.entries = entries
  }

  private static func parts(_ field: String) -> [Int]? {
    let parts = field.split(separator: " ").map { Int($0) }
    return parts.isEmpty || parts.contains(nil) ? nil : parts.compactMap(\.self)
  }

  subscript(seed: String) -> Entry? {
    get { entries[PathKey(seed)] }
    set {
      entries[PathKey(seed)] = newValue
      isChanged = true
    }
  }

  /// The seeds that are known.
  var seeds: [String] { entries.keys.map(\.path) }

  /// Writes the cache where something is known anew; a failure costs nothing but time.
  func save(to project: Project) {
    guard isChanged else { return }
    var bytes = Array(fingerprint.utf8) + [0x0A]
    for (seed, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let fields = [
        "seed", String(entry.stamp.size), "\(entry.stamp.changed) \(entry.stamp.noted) \(entry.stamp.node)",
        entry.parts.map(String.init).joined(separator: " "),
        entry.separation.isThere ? "parted" : "", entry.separation.similar ?? "",
        entry.digest.hexadecimal, seed.path,
      ]
      bytes += fields.map(\.escapedField).joined(separator: "\t").utf8
      bytes.append(0x0A)
      for doubt in entry.diagnostics {
        let position = doubt.position
        let fields = [
          "doubt", String(position.line), String(position.column), doubt.topic ?? "", doubt.message, doubt.advice,
        ]
        bytes += fields.map(\.escapedField).joined(separator: "\t").utf8
        bytes.append(0x0A)
      }
    }
    try? project.ownFolder.write(bytes, to: Self.path)
  }
}
