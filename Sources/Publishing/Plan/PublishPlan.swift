public import Files
import Support

/// What has to happen on a host so that it holds a site: a value, made before anything is sent.
public struct PublishPlan: Sendable {
  /// A file to send.
  public struct File: Sendable, Equatable {
    /// Its path in the site.
    public let path: PathKey
    /// Its digest.
    public let digest: SHA256Digest
    /// Its size in bytes.
    public let size: Int
    /// Its class.
    public let kind: FileClass
  }

  /// The files to send, in their order.
  public private(set) var files: [File] = []
  /// The files to delete before anything is sent, since the site has a folder of their name, or a file where they have
  /// a folder.
  public private(set) var obstacles: [PathKey] = []
  /// The files to delete in the end.
  public private(set) var deletions: [PathKey] = []
  /// The files of the site whose names some hosts take for those of deleted files, since they do not tell two forms of
  /// one letter apart, or capitals from small letters: there they go with these, and are sent once more.
  public private(set) var twins: [File] = []
  /// The folders in which nothing of the archive is left then, the deepest first.
  public private(set) var emptied: [PathKey] = []
  /// How many files are there already as they should be.
  public private(set) var unchanged = 0
  /// How many of the host's files are the archive's.
  public let published: Int

  /// How many files are deleted in all.
  public var deleted: Int { obstacles.count + deletions.count }
  /// How many bytes are sent.
  public var bytes: Int { files.reduce(0) { $0 + $1.size } }
  /// Whether the host holds the site already.
  public var isEmpty: Bool { files.isEmpty && deleted == 0 }

  /// - Parameters:
  ///   - site: the site's manifest.
  ///   - host: each file of the host that is the archive's.
  ///   - listed: the files of the last state that was published to its end, where that is another: what is not among
  ///     them is new to readers, whatever an interrupted run has sent of it.
  ///   - size: the size of a file of the site.
  init<Failure: Error>(
    of site: Manifest, on host: [PathKey: SHA256Digest], listed: [PathKey: SHA256Digest]? = nil,
    size: (PathKey) throws(Failure) -> Int
  ) throws(Failure) {
    published = host.count
    for line in site.lines {
      let path = PathKey(line.path)
      if host[path] == line.digest {
        unchanged += 1
      } else {
        let kind = (listed ?? host)[path] == nil ? FileClass.new : FileClass.ofChanged(path)
        files.append(File(path: path, digest: line.digest, size: try size(path), kind: kind))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: FileClass.allCases.enumerated().map { ($1, $0) })
    func place(_ file: File) -> (Int, Int) { (order[file.kind] ?? 0, FileClass.leads(file.path) ? 1 : 0) }
    // Sorting keeps no order of its own: paths decide between those alike.
    files.sort { place($0) != place($1) ? place($0) < place($1) : $0.path < $1.path }
    let stale = host.filter { site[$0.key] == nil && $0.value != HostState.others }.keys.sorted()
    guard !stale.isEmpty else { return }
    var folders: Set<PathKey> = []
    for line in site.lines { folders.formUnion(PathKey(line.path).foldersAbove) }
    for path in stale {
      let isInTheWay = folders.contains(path) || path.foldersAbove.contains { site[$0] != nil }
      if isInTheWay { obstacles.append(path) } else { deletions.append(path) }
    }
    emptied = Set(stale.flatMap(\.foldersAbove)).subtracting(folders)
      .sorted { ($1.path.utf8.count, $0) < ($0.path.utf8.count, $1) }
    twins = try Self.twins(of: deletions, in: site, size)
  }

  private static func twins<Failure: Error>(
    of deletions: [PathKey], in site: Manifest, _ size: (PathKey) throws(Failure) -> Int
  ) throws(Failure) -> [File] {
    // Here texts are compared as Swift does it: two forms of one letter are equal.
    let names = Set(deletions.map { $0.path.lowercased() })
    var twins: [File] = []
    for line in site.lines where names.contains(line.path.lowercased()) {
      let path = PathKey(line.path)
      twins.append(File(path: path, digest: line.digest, size: try size(path), kind: FileClass.ofChanged(path)))
    }
    return twins
  }

  /// The most files, and about the most bytes, that are sent in one step: what was sent is noted after each.
  static let (mostFiles, mostBytes) = (1000, 8_000_000)

  /// The files to send, in steps.
  var batches: [ArraySlice<File>] { Self.batches(of: files) }

  /// Files in steps; none has files of two classes, since a program sends those of a step in an order of its own.
  static func batches(of files: [File]) -> [ArraySlice<File>] {
    var batches: [ArraySlice<File>] = []
    var (start, bytes) = (0, 0)
    func isBoundary(_ index: Int) -> Bool {
      let (file, before) = (files[index], files[index - 1])
      return file.kind != before.kind || FileClass.leads(file.path) && !FileClass.leads(before.path)
        || index - start >= mostFiles || bytes + file.size > mostBytes
    }
    for index in files.indices {
      if index > start, isBoundary(index) {
        batches.append(files[start..<index])
        (start, bytes) = (index, 0)
      }
      bytes += files[index].size
    }
    if start < files.count { batches.append(files[start...]) }
    return batches
  }
}
