import Archive
import Files
import Markdown
import SystemPackage

/// Remembers which seeds were converted in which state, and what was doubtful about them, so that unchanged ones need not be read again.
///
/// It lies in `.pressmark/conversion` and is disposable: deleting it, or damaging it, costs nothing but time.
struct ConversionCache {
  /// What is known of a seed.
  struct Entry: Equatable {
    var stamp: FileSystem.Stamp
    /// How many articles it held.
    var articles: Int
    /// What was doubtful.
    var diagnostics: [Diagnostic]
  }

  /// What the conversion depended on beside the seeds: the program and the configuration.
  let fingerprint: String
  private(set) var entries: [String: Entry] = [:]

  init(fingerprint: String) {
    self.fingerprint = fingerprint
  }

  static func file(of project: Project) -> FilePath {
    project.root.appending(".pressmark").appending("conversion")
  }

  /// The cache of a project; empty when there is none, or one of another program or configuration.
  init(of project: Project, fingerprint: String) {
    self.fingerprint = fingerprint
    let path = Self.file(of: project)
    guard let bytes = try? FileSystem.read(path), let written = (try? FileSystem.stamp(of: path))?.changed else {
      return
    }
    var lines = bytes.split(separator: 0x0A).makeIterator()
    guard let first = lines.next(), first.elementsEqual(fingerprint.utf8) else { return }
    var entries: [String: Entry] = [:]
    var seed: String?
    while let line = lines.next() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).unescapedField
      }
      if fields.count == 5, fields[0] == "seed", let size = Int(fields[1]), let changed = Int(fields[2]),
        let articles = Int(fields[3])
      {
        seed = fields[4]
        // A file changed at the moment of writing may have changed once more without another stamp.
        guard changed < written - 1_000_000_000 else {
          seed = nil
          continue
        }
        entries[fields[4]] = Entry(
          stamp: FileSystem.Stamp(size: size, changed: changed), articles: articles, diagnostics: [])
      } else if fields.count == 6, fields[0] == "doubt", let line = Int(fields[1]), let column = Int(fields[2]) {
        guard let seed else { continue }
        var diagnostic = Diagnostic(
          .warning, project.shown(seed: seed), at: TextPosition(line: line, column: column), fields[4],
          advice: fields[5])
        diagnostic.topic = fields[3].isEmpty ? nil : fields[3]
        entries[seed]?.diagnostics.append(diagnostic)
      } else {
        return
      }
    }
    self.entries = entries
  }

  subscript(seed: String) -> Entry? {
    get { entries[seed] }
    set { entries[seed] = newValue }
  }

  /// Writes the cache; a failure costs nothing but time.
  func save(to project: Project) {
    var bytes = Array(fingerprint.utf8) + [0x0A]
    for (seed, entry) in entries.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      let fields = [
        "seed", String(entry.stamp.size), String(entry.stamp.changed), String(entry.articles), seed,
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
    try? FileSystem.write(bytes, to: Self.file(of: project))
  }
}
