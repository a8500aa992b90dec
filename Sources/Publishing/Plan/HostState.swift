import Archive
import Files
import Support

/// What is known of the files on a host that are the archive's.
///
/// The manifest there says it of the last state that was published to its end. What a run does before it writes a
/// new one is in the journal beside it: files in `pressmark-publish/`, each with a part of its own digest in its name,
/// since a connection may break in the middle of it. The file `run-3-0-….txt` was written before the third run sent
/// anything: it lists all files that the run was going to touch, each with its digest where that is sure, and with
/// zeros where nobody knows any more what is there. Those that follow, `run-3-1-….txt`, list what has been sent since.
/// `run-3-end-….txt` lists the whole site, when all of it is there but for the manifest: on a host where a file appears
/// while it is written, that may arrive by half.
struct HostState {
  /// The folder of what is there for publishing alone.
  static let folder = "pressmark-publish"
  static let lockFile = PathKey("\(folder)/lock.txt")
  /// No file that says what is there is longer: that would be a list of some millions of files.
  static let mostBytes = 1 << 30
  /// What stands for bytes that nobody knows.
  static let unknown = mark(0)
  /// What stands for the bytes of a file that others have put there and that was going to be replaced: it is somebody
  /// else's still, or the archive's, and is never deleted.
  static let others = mark(0xFF)
  /// What stands in the name of the journal's last file.
  static let end = "end"

  private static func mark(_ byte: UInt8) -> SHA256Digest {
    SHA256Digest(bytes: [UInt8](repeating: byte, count: SHA256Digest.size)) ?? SHA256Digest(of: [])
  }

  /// The manifest of the last state that was published to its end; `nil` where there is none.
  var manifest: Manifest?
  /// Each file that is the archive's, with its digest; `unknown` where nobody knows what it holds.
  private(set) var files: [PathKey: SHA256Digest] = [:]
  /// The number of the last run that has left a journal; 0 where there is none.
  private(set) var run = 0
  /// The files of the journal, whole or not, by their paths.
  private(set) var journal: [PathKey] = []
  /// What the lock says.
  private(set) var lock: [UInt8]?

  /// Whether a run has not come to its end.
  var isInterrupted: Bool { !journal.isEmpty }

  /// - Parameters:
  ///   - manifest: the manifest's bytes; `nil` where there is none.
  ///   - own: the files of `folder`, by their names.
  init(manifest bytes: [UInt8]?, own: [String: [UInt8]]) throws(PublishingFailure) {
    lock = own["lock.txt"]
    var entries: [Entry] = []
    for (name, bytes) in own.sorted(by: { $0.key < $1.key }) {
      guard let entry = Entry(name, bytes) else { continue }
      journal.append(PathKey(Self.folder + "/" + name))
      if entry.isWhole { entries.append(entry) }
      run = max(run, entry.run)
    }
    // A run whose list did not arrive whole has sent nothing.
    let last = entries.filter { $0.number == 0 }.map(\.run).max() ?? 0
    let end = entries.filter { $0.number == Entry.end }.max { $0.run < $1.run }
    if let end {
      manifest = Manifest(end.lines)
    } else if let bytes {
      guard let read = try? Manifest(parsing: bytes), bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else {
        throw PublishingFailure(
          "\(Manifest.fileName) on the host is damaged: nobody can tell which files there are the archive's",
          advice: "Delete it there, and run the command again with --adopt: all files are sent anew.")
      }
      if read.isOfSite { manifest = read }
    }
    files = manifest?.digests ?? [:]
    if let end, end.run >= last { return }
    for entry in entries.sorted(by: { $0.number < $1.number }) where entry.run == last {
      for line in entry.lines { files[PathKey(line.path)] = line.digest }
    }
    // The new manifest is the last that a run sends: whatever the journal says has been done.
    files[PathKey(Manifest.fileName)] = nil
  }

  private struct Entry {
    /// The number of the last file.
    static let end = Int.max

    let run, number: Int
    let isWhole: Bool
    let lines: [Manifest.Line]

    init?(_ name: String, _ bytes: [UInt8]) {
      let parts = name.split(separator: "-")
      guard parts.count == 4, parts[0] == "run", let run = Int(parts[1]), run < .max,
        let number = parts[2] == HostState.end ? Self.end : Int(parts[2])
      else { return nil }
      (self.run, self.number) = (run, number)
      let manifest = try? Manifest(parsing: bytes)
      isWhole = manifest != nil && parts[3] == SHA256Digest(of: bytes).hexadecimal.prefix(16) + ".txt"
      lines = manifest?.lines ?? []
    }
  }

  /// The path of a file of the journal.
  ///
  /// - Parameter place: its number, or `end`.
  static func journalFile(run: Int, _ place: String, _ bytes: [UInt8]) -> PathKey {
    PathKey("\(folder)/run-\(run)-\(place)-\(SHA256Digest(of: bytes).hexadecimal.prefix(16)).txt")
  }
}
