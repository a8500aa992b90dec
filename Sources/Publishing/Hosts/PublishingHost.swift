import SystemPackage

/// A place that takes a site's files. Each kind is one type, and a line of `AllHosts`.
///
/// All paths are those of files below the place, with `/` between the names; folders are made where they are missing.
protocol PublishingHost: SendableMetatype {
  /// What stands before the first colon in `pressmark.yml`.
  static var kind: String { get }
  /// How such a place is written, for messages.
  static var example: String { get }

  /// - Throws: `PublishingFailure` when the address is none of this kind.
  init(_ place: HostPlace) throws

  /// Whether a file appears to readers when all of it has arrived, and never by half.
  var replacesWhole: Bool { get }
  /// Whether readers see all changes at once, in `finish`: then a run that is interrupted has changed nothing, and
  /// neither a journal nor a lock on the host is needed.
  var switchesAtOnce: Bool { get }

  /// Looks at what is there.
  mutating func open() throws
  /// Copies the manifest and all files in `HostState.folder` to a local folder, those of them that there are.
  mutating func fetchState(to folder: FilePath) throws
  /// Whether nothing at all is there.
  func isEmpty() throws -> Bool
  /// Which of some files of the local folder `site` are there too, whatever they hold.
  func existing(_ paths: [String], of site: FilePath) throws -> Set<String>
  /// Brings all files of a local folder there: these, and no others, are in it.
  mutating func put(_ paths: [String], from folder: FilePath) throws
  /// Deletes files, and is content where they are gone.
  ///
  /// - Parameter folders: those above them in which the site has nothing any more, the deepest first: where they are
  ///   empty then they go too.
  mutating func delete(_ paths: [String], folders: [String]) throws
  /// Lets readers see it, where they do not yet.
  mutating func finish() throws
}

extension PublishingHost {
  var replacesWhole: Bool { true }
  var switchesAtOnce: Bool { false }
  mutating func open() throws {}
  mutating func finish() throws {}
}

/// Where a host is, and where it may keep what it needs from run to run.
struct HostPlace {
  /// What stands behind the kind in `pressmark.yml`.
  let address: String
  /// The archive's folder: paths are taken from there.
  let root: FilePath
  /// A folder of the program's own, for this place alone.
  let memory: FilePath
}
