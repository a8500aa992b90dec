import Archive
import Files
import Support
import SystemPackage

/// A folder of this machine that a web server shows: `directory:/srv/www/archive`.
///
/// The place itself is a link. It leads to one of the folders beside it in `archive.releases/`, of which each holds a
/// whole state of the site; states share the files that are the same in both. A new one is made beside the old one, and
/// the link is turned in one step: readers see the old site or the new one, never parts of both. The last three stay,
/// for readers and servers that are in the middle of one.
struct DirectoryHost: PublishingHost {
  static let kind = "directory"
  static let example = "directory:/srv/www/archive"
  private static let kept = 3

  let switchesAtOnce = true
  /// The link.
  private let place: FilePath
  private var releases: FilePath {
    place.removingLastComponent().appending((place.lastComponent?.string ?? "") + ".releases")
  }
  /// The state that is being made.
  private var draft: FilePath { releases.appending("pressmark-unfinished") }
  private var lock: FileLock?
  private var isBegun = false
  /// The manifest of the state that was looked at.
  private var looked: [UInt8]?

  init(_ place: HostPlace) throws {
    self.place = try place.folder(place.address, example: Self.example)
  }

  mutating func open() throws {
    // Looking needs no lock, and nothing is made yet.
    isBegun = false
  }

  mutating func fetchState(to folder: FilePath) throws {
    looked = try FileSystem.readIfPresent(place.appending(Manifest.fileName))
    if let bytes = looked {
      try FileSystem.write(bytes, to: folder.appending(Manifest.fileName))
    }
  }

  func isEmpty() throws -> Bool { try FileSystem.namesIfPresent(in: place)?.isEmpty ?? true }

  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey> {
    try Set(paths.filter { try FileSystem.exists(place.appending($0.path)) })
  }

  /// A link of the keeper's own, such as one to another disk: what it leads to would be there no more.
  func keepersOwn() -> PublishingFailure? {
    guard let target = FileSystem.target(ofLink: place) else { return nil }
    let leads = place.removingLastComponent().pushing(target).lexicallyNormalized()
    if leads.removingLastComponent() == releases { return nil }
    return PublishingFailure(
      "the place is a link to '\(leads)', and publishing would put its own link there",
      advice: "To publish into the folder that it leads to, write that into pressmark.yml: \(Self.kind):\(leads).")
  }

  /// The numbers of the states that were published there, the oldest first. A folder with a number for its name may be
  /// its keeper's: only one that holds the manifest of a site is a state.
  private func states() throws -> [Int] {
    try (FileSystem.namesIfPresent(in: releases) ?? []).compactMap { name in
      guard let number = Int(name), String(number) == name, number < .max,
        FileSystem.target(ofLink: releases.appending(name)) == nil,
        let bytes = try? OutputFolder(releases.appending(name)).readIfPresent(Manifest.fileName),
        let manifest = try? Manifest(parsing: bytes), manifest.isOfSite
      else { return nil }
      return number
    }.sorted()
  }

  /// A copy of the state that is shown, which takes no room: what is in it and is not the archive's stays.
  private mutating func begin() throws {
    guard !isBegun else { return }
    try createReleases()
    do {
      lock = try FileLock.take(folder: releases)
    } catch is FileLock.IsHeld {
      throw PublishingFailure(
        "another run of pressmark is publishing there", advice: "Wait until it ends and run the command again.")
    }
    guard try FileSystem.readIfPresent(place.appending(Manifest.fileName)) == looked else {
      lock = nil
      throw PublishingFailure.overtaken
    }
    // What a run has left that did not come to its end.
    try FileSystem.deleteTree(draft)
    if try FileSystem.exists(place) {
      try FileSystem.linkTree(place, to: draft)
    } else {
      try FileSystem.createFolder(draft)
    }
    isBegun = true
  }

  /// Makes the folder of the states; web servers, which are other users, can go through those that are made for it.
  private func createReleases() throws {
    var (missing, there) = ([releases], releases.removingLastComponent())
    while try !FileSystem.exists(there) {
      missing.append(there)
      there.removeLastComponent()
    }
    try FileSystem.createFolder(releases)
    for folder in missing { try Self.openToReaders(folder) }
  }

  private static func openToReaders(_ path: FilePath) throws {
    guard let name = path.lastComponent else { return }
    try OutputFolder(path.removingLastComponent()).openToReaders(name.string)
  }

  /// Lets web servers read the site, whatever this user's files are like otherwise. `rsync:` does the same.
  private func openToReaders() throws {
    guard let bytes = try FileSystem.readIfPresent(draft.appending(Manifest.fileName)) else { return }
    let paths = try Manifest(parsing: bytes).lines.map { PathKey($0.path) } + [PathKey(Manifest.fileName)]
    try Self.openToReaders(draft)
    let output = try OutputFolder(draft)
    for folder in Set(paths.flatMap(\.foldersAbove)) { try output.openToReaders(folder.path) }
    for path in paths { try output.openToReaders(path.path) }
  }

  func former(_ path: PathKey, _ digest: SHA256Digest) throws -> [UInt8]? {
    for number in try states() {
      let bytes = try? OutputFolder(releases.appending(String(number))).readIfPresent(path.path)
      if let bytes, SHA256Digest(of: bytes) == digest { return bytes }
    }
    return nil
  }

  mutating func put(_ paths: [PathKey], from folder: FilePath) throws {
    try begin()
    let output = try OutputFolder(draft)
    // A new file takes the place of a shared one, which keeps its bytes in the other states.
    for path in paths { try output.create(path.path, holding: try FileSystem.read(folder.appending(path.path))) }
    try output.secure(paths.map(\.path))
  }

  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws {
    try begin()
    let output = try OutputFolder(draft)
    for path in paths {
      try output.delete(path.path)
      output.deleteEmptyFolders(above: path.path)
    }
  }

  mutating func finish() throws {
    guard isBegun else { return }
    try openToReaders()
    let states = try states()
    var number = (states.last ?? 0) + 1
    while try FileSystem.exists(releases.appending(String(number))) { number += 1 }
    try FileSystem.rename(draft, to: releases.appending(String(number)))
    if FileSystem.target(ofLink: place) == nil, try FileSystem.exists(place), !FileSystem.deleteIfEmpty(folder: place) {
      // A folder that was adopted: a link cannot take its place in one step.
      try FileSystem.rename(place, to: releases.appending("before-\(number)"))
    }
    let leads = FilePath(releases.lastComponent?.string ?? "").appending(String(number))
    try FileSystem.setLink(place, to: leads)
    for old in states.dropLast(Self.kept - 1) { try? FileSystem.deleteTree(releases.appending(String(old))) }
    lock = nil
    isBegun = false
  }
}
