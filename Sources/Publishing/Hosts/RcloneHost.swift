import Files
import Support
import SystemPackage

/// A remote of rclone: S3 and its likes, SFTP, FTP, WebDAV, Azure and some seventy others, as the user has set it up
/// with `rclone config`: `rclone:remote:bucket/archive`.
struct RcloneHost: PublishingHost {
  static let kind = "rclone"
  static let example = "rclone:remote:bucket/archive"

  /// Whether it does depends on the remote and on rclone's version.
  let replacesWhole = false
  private let address: String

  init(_ place: HostPlace) throws {
    guard place.address.dropFirst().contains(":") else {
      throw PublishingFailure(
        "'\(SecretMask.masked(place.address))' is no place of a remote",
        advice: "Write the remote's name, a colon and the place: \(Self.example).")
    }
    address = place.address
  }

  private func path(_ name: String) -> String {
    address.hasSuffix(":") || address.hasSuffix("/") ? address + name : address + "/" + name
  }

  private func rclone(_ arguments: [String], accepting: Set<Int> = []) throws -> Tool.Result {
    let common = [
      "--ask-password=false", "--contimeout=20s", "--timeout=60s", "--retries=1", "--low-level-retries=3",
      // It would start a program on the host for each file that has arrived.
      "--sftp-disable-hashcheck",
      // Of two names that differ in the form of a letter it would send one.
      "--no-unicode-normalization",
      "--stats=0",
    ]
    return try Tool.rclone.run(common + arguments, accepting: accepting)
  }

  /// Exit code 3: there is no such folder, or bucket.
  private static let noFolder = 3

  func fetchState(to folder: FilePath) throws {
    _ = try rclone(
      [
        "copy", "--include=/\(Manifest.fileName)", "--include=/\(HostState.folder)/*.txt", "--", address, folder.string,
      ], accepting: [Self.noFolder])
  }

  func isEmpty() throws -> Bool {
    let result = try rclone(["lsf", "--max-depth=1", "--", address], accepting: [Self.noFolder])
    let names = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    return !names.contains { $0 != "\(HostState.folder)/" }
  }

  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey> {
    try ScratchFolder.with { folder in
      let list = try Self.list(paths, in: folder)
      let result = try rclone(
        ["lsf", "--recursive", "--files-only", "--files-from-raw=\(list)", "--", address], accepting: [Self.noFolder])
      return Set(result.paths(endingWith: UInt8(ascii: "\n"))).intersection(paths)
    }
  }

  mutating func put(_ paths: [PathKey], from folder: FilePath) throws {
    // Sizes and times say nothing, and many hosts have no digests: what is in the step is sent.
    _ = try rclone([
      "copy", "--ignore-times", "--no-traverse", "--no-update-modtime", "--transfers=8", "--checkers=8", "--",
      folder.string, address,
    ])
  }

  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws {
    try ScratchFolder.with { folder in
      let list = try Self.list(paths, in: folder)
      _ = try rclone(["delete", "--files-from-raw=\(list)", "--", address], accepting: [Self.noFolder])
    }
    if !folders.isEmpty { try delete(folders: folders) }
  }

  /// A file may take the place of a folder. One with something in it stays, which rclone says. All go at once, and no
  /// others, empty or not: a rule for what lies in a folder makes rclone see the folder itself.
  private func delete(folders: [PathKey]) throws {
    try ScratchFolder.with { scratch in
      let rules = scratch.appending("rules")
      let lines = folders.map { "+ /\(Self.literal($0.path))/*\n" } + ["- *\n"]
      try FileSystem.write(Array(lines.joined().utf8), to: rules)
      _ = try rclone(
        ["rmdirs", "--leave-root", "--filter-from=\(rules)", "--", address], accepting: Set(1...9))
    }
  }

  /// A path as a rule has it: no sign of it means anything else.
  private static func literal(_ path: String) -> String {
    path.reduce(into: "") { text, sign in
      if "\\*?[]{}".contains(sign) { text.append("\\") }
      text.append(sign)
    }
  }

  mutating func finish() throws {
    // Where folders are a thing of their own, an empty one is left.
    _ = try rclone(["rmdir", "--", path(HostState.folder)], accepting: Set(1...9))
  }

  private static func list(_ paths: [PathKey], in folder: FilePath) throws -> FilePath {
    let list = folder.appending("list")
    try FileSystem.write(Array(paths.map { $0.path + "\n" }.joined().utf8), to: list)
    return list
  }
}
