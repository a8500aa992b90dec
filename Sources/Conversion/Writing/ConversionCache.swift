import Archive
import Documents
import Files
import Markdown
import SystemPackage

/// Remembers which seeds were converted in which state, and what was doubtful about them, so that unchanged ones need
/// not be read again.
///
/// It is disposable: deleting it, or damaging it, costs nothing but time.
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

  private let file: CacheFile
  private var entries: [PathKey: Entry] = [:]
  /// Whether something is known anew.
  private var isChanged = false

  /// Deletes the cache of a project; a failure costs nothing but time.
  static func delete(of project: Project) { file(of: project, madeWith: "").delete() }

  /// The cache of a project; empty when there is none.
  ///
  /// - Parameter inputs: what the conversion depends on beside the seeds: the program and the configuration. With
  ///   others it is another cache.
  init(of project: Project, madeWith inputs: String) {
    file = Self.file(of: project, madeWith: inputs)
    guard case (var reader, let written)? = file.read(), let count = reader.count() else { return }
    entries.reserveCapacity(count)
    for _ in 0..<count {
      guard let seed = reader.text(), let entry = Self.entry(&reader, project.shown(seed: seed)) else {
        entries = [:]
        return
      }
      // A file changed at the moment of writing may have changed once more without another stamp.
      if entry.stamp.isSettled(before: written) { entries[PathKey(seed)] = entry }
    }
  }

  private static func file(of project: Project, madeWith inputs: String) -> CacheFile {
    CacheFile("conversion", of: project.content, in: project, madeWith: inputs)
  }

  private static func entry(_ reader: inout ByteReader, _ path: String) -> Entry? {
    guard let stamp = reader.stamp(), let digest = reader.digest(),
      let parts = reader.list({ $0.number() }), let isParted = reader.flag(),
      let similar = reader.optional({ $0.text() }),
      let doubts = reader.list({ doubt(&$0, path) })
    else { return nil }
    return Entry(
      stamp: stamp, digest: digest, parts: parts, separation: Separation(isThere: isParted, similar: similar),
      diagnostics: doubts)
  }

  private static func doubt(_ reader: inout ByteReader, _ path: String) -> Diagnostic? {
    guard let line = reader.number(), let column = reader.number(), let topic = reader.optional({ $0.text() }),
      let message = reader.text(), let advice = reader.text()
    else { return nil }
    var doubt = Diagnostic(.warning, path, at: TextPosition(line: line, column: column), message, advice: advice)
    doubt.topic = topic
    return doubt
  }

  subscript(seed: String) -> Entry? {
    get { entries[PathKey(seed)] }
    set {
      entries[PathKey(seed)] = newValue
      isChanged = true
    }
  }

  /// The documents that are known.
  var documents: [(digest: SHA256Digest, kind: DocumentKind)] {
    entries.compactMap { seed, entry in DocumentKind(name: seed.path).map { (entry.digest, $0) } }
  }

  /// The seeds that are known.
  var seeds: [String] { entries.keys.map(\.path) }

  /// Writes the cache where something is known anew; a failure costs nothing but time.
  func save() {
    guard isChanged else { return }
    let entries = entries.sorted { $0.key < $1.key }
    file.write { piece, passOn throws(FileError) in
      piece.add(entries.count)
      for (seed, entry) in entries {
        piece.add(seed.path)
        piece.add(entry)
        try passOn(&piece)
      }
    }
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ entry: ConversionCache.Entry) {
    add(entry.stamp)
    add(entry.digest)
    add(entry.parts) { $0.add($1) }
    add(entry.separation.isThere)
    add(entry.separation.similar)
    add(entry.diagnostics) { piece, doubt in
      piece.add(doubt.position.line)
      piece.add(doubt.position.column)
      piece.add(doubt.topic)
      piece.add(doubt.message)
      piece.add(doubt.advice)
    }
  }
}
