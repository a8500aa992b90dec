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
  private var draft: FilePath { releases.appending("unfinished") }
  private var lock: FileLock?
  private var isBegun = false
  /// The manifest of the state that was looked at.
  private var looked: [UInt8]?

  init(_ place: HostPlace) throws {
    self.place = place.root.pushing(FilePath(place.address)).lexicallyNormalized()
    guard self.place.lastComponent != nil, self.place != place.root, !place.root.starts(with: self.place) else {
      throw PublishingFailure(
        "'\(place.address)' cannot be a folder to publish to: the archive lies in it",
        advice: "Name a folder that is nothing else: \(Self.example).")
    }
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

  func existing(_ paths: [String], of site: FilePath) throws -> Set<String> {
    try Set(paths.filter { try FileSystem.exists(place.appending($0)) })
  }

  /// A copy of the state that is shown, which takes no room: what is in it and is not the archive's stays.
  private mutating func begin() throws {
    guard !isBegun else { return }
    try FileSystem.createFolder(releases)
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

  mutating func put(_ paths: [String], from folder: FilePath) throws {
    try begin()
    let output = try OutputFolder(draft)
    // A new file takes the place of a shared one, which keeps its bytes in the other states.
    for path in paths { try output.create(path, holding: try FileSystem.read(folder.appending(path))) }
    try output.secure(paths)
  }

  mutating func delete(_ paths: [String], folders: [String]) throws {
    try begin()
    let output = try OutputFolder(draft)
    for path in paths {
      try output.delete(path)
      output.deleteEmptyFolders(above: path)
    }
  }

  mutating func finish() throws {
    guard isBegun else { return }
    let numbers = try FileSystem.names(in: releases).compactMap { Int($0) }.filter { $0 < .max }.sorted()
    let number = (numbers.last ?? 0) + 1
    let release = releases.appending(String(number))
    try FileSystem.rename(draft, to: release)
    if FileSystem.target(ofLink: place) == nil, try FileSystem.exists(place), !FileSystem.deleteIfEmpty(folder: place) {
      // A folder that was adopted: a link cannot take its place in one step.
      try FileSystem.rename(place, to: releases.appending("before-\(number)"))
    }
    let leads = FilePath(releases.lastComponent?.string ?? "").appending(String(number))
    try FileSystem.setLink(place, to: leads)
    for old in numbers.dropLast(Self.kept - 1) { try? FileSystem.deleteTree(releases.appending(String(old))) }
    lock = nil
    isBegun = false
  }
}
