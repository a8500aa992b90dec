import Archive
import Files
import FoundationEssentials
import SystemPackage

/// A place that takes a site's files. Each kind is one type, and a line of `AllHosts`.
///
/// All paths are those of files below the place, with `/` between the names; two that differ in the form of a letter
/// are two files. Folders are made where they are missing.
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
  /// Whether readers see what was published only a while after.
  static var showsLate: Bool { get }

  /// Looks at what is there.
  mutating func open() throws
  /// Copies the manifest and all files in `HostState.folder` to a local folder, those of them that there are.
  mutating func fetchState(to folder: FilePath) throws
  /// Whether nothing at all is there.
  func isEmpty() throws -> Bool
  /// What the place's keeper has put in the way and publishing would replace, though it is no file of the place; how to
  /// publish beside it. `nil` where nothing is.
  func keepersOwn() throws -> PublishingFailure?
  /// Which of some files of the local folder `site` are there too, whatever they hold.
  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey>
  /// Brings all files of a local folder there: these, and no others, are in it.
  mutating func put(_ paths: [PathKey], from folder: FilePath) throws
  /// Deletes files, and is content where they are gone.
  ///
  /// - Parameter folders: those above them in which the site has nothing any more, the deepest first: where they are
  ///   empty then they go too.
  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws
  /// Lets readers see it, where they do not yet.
  mutating func finish() throws
  /// A file of a state that was published before, by its digest, where the place still has that; `nil` where it has
  /// not.
  func former(_ path: PathKey, _ digest: SHA256Digest) throws -> [UInt8]?
}

extension PublishingHost {
  var replacesWhole: Bool { true }
  var switchesAtOnce: Bool { false }
  static var showsLate: Bool { false }
  mutating func open() throws {}
  mutating func finish() throws {}
  func keepersOwn() throws -> PublishingFailure? { nil }
  func former(_ path: PathKey, _ digest: SHA256Digest) throws -> [UInt8]? { nil }
}

/// Where a host is, and where it may keep what it needs from run to run.
struct HostPlace {
  /// What stands behind the kind in `pressmark.yml`.
  let address: String
  let project: Project
  /// A folder of the program's own, for this place alone.
  let memory: FilePath
}

extension HostPlace {
  /// A way on this machine, as `pressmark.yml` has it: `~/` is the user's own folder, and what does not begin with `/`
  /// is taken from the archive's.
  func path(_ text: String) throws -> FilePath {
    guard text.hasPrefix("~") else { return project.root.pushing(FilePath(text)).lexicallyNormalized() }
    let rest = text.dropFirst()
    guard rest.isEmpty || rest.hasPrefix("/"), let home = ProcessInfo.processInfo.environment["HOME"],
      home.hasPrefix("/")
    else {
      throw PublishingFailure(
        "'\(text)' names the folder of a user, and whose that is, is not known here",
        advice: "Write the whole path, from / on; or ./\(text), if the archive has a folder of this name.")
    }
    return FilePath(home).appending(String(rest.drop { $0 == "/" })).lexicallyNormalized()
  }

  /// A folder of this machine that holds the published site and nothing that this archive is made of.
  ///
  /// - Parameter example: how such a place is written.
  func folder(_ text: String, example: String) throws -> FilePath {
    let folder = try path(text)
    func refuse(_ reason: String) -> PublishingFailure {
      PublishingFailure(
        "'\(text)' cannot be a folder to publish to: \(reason)",
        advice: "Name a folder that is nothing else: \(example).")
    }
    if folder.lastComponent == nil || project.lies(in: folder) { throw refuse("the archive lies in it") }
    if let part = project.part(of: folder) {
      throw refuse("it would mix with the archive's own folder '\(project.shown(part).printable)'")
    }
    return folder
  }
}
