import Files
import FoundationEssentials
import Support
import SystemPackage

/// A folder that rsync reaches, mostly through ssh: `rsync:editor@example.org:/var/www/archive`.
struct RsyncHost: PublishingHost {
  static let kind = "rsync"
  static let example = "rsync:editor@example.org:/var/www/archive"

  private let address: String

  init(_ place: HostPlace) throws {
    // A place on this machine is taken from the archive's folder: rsync itself is started elsewhere.
    let isPath = !(place.address.split(separator: "/", omittingEmptySubsequences: false).first ?? "").contains(":")
    let address =
      isPath ? try place.folder(place.address, example: Self.example).string : try Self.remote(place.address)
    // Without a slash at its end, rsync would make a folder of the source's name.
    self.address = address.hasSuffix("/") || address.hasSuffix(":") ? address : address + "/"
  }

  /// A place on another machine. No shell there reads it, which would know what `~/` is: paths begin in the user's
  /// folder anyway.
  private static func remote(_ address: String) throws -> String {
    guard let colon = address.firstIndex(of: ":"), case let path = address[colon...].dropFirst(), path.hasPrefix("~")
    else { return address }
    guard path == "~" || path.hasPrefix("~/") else {
      throw PublishingFailure(
        "'\(path)' names the folder of another user, which rsync does not look for",
        advice: "Write the whole path there, from / on: \(example).")
    }
    return String(address[...colon]) + path.dropFirst(2).drop { $0 == "/" }
  }

  /// Everything that is asked of rsync: no questions on a terminal, words that no shell of the host reads, an end when
  /// nothing is heard for a minute.
  private func rsync(_ arguments: [String], accepting: Set<Int> = []) throws -> Tool.Result {
    var common = ["--protect-args", "--timeout=60", "--8-bit-output"]
    if ProcessInfo.processInfo.environment["RSYNC_RSH"] == nil {
      common.append("--rsh=ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15")
    }
    // A server of rsync's own would have a password asked for on the terminal.
    let password = ProcessInfo.processInfo.environment["RSYNC_PASSWORD"] ?? ""
    return try Tool.rsync.run(common + arguments, environment: ["RSYNC_PASSWORD": password], accepting: accepting)
  }

  /// Exit code 23: something is not there. What else it may be is in what rsync says.
  private static let partial = 23

  /// Whether rsync says of nothing more than that something does not exist.
  private static func meansAbsence(_ result: Tool.Result) -> Bool {
    result.status == partial && result.errors.contains("No such file or directory")
      && !result.errors.contains("ermission denied")
  }

  func fetchState(to folder: FilePath) throws {
    let result = try rsync(
      [
        "--recursive", "--compress", "--include=/\(Manifest.fileName)", "--include=/\(HostState.folder)/",
        "--include=/\(HostState.folder)/*.txt", "--exclude=*", "--", address, folder.string + "/",
      ], accepting: [Self.partial])
    try require(result, Self.meansAbsence)
  }

  func isEmpty() throws -> Bool {
    let result = try rsync(["--list-only", "--", address], accepting: [Self.partial])
    if Self.meansAbsence(result) { return true }
    try require(result) { _ in false }
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    return !lines.contains { line in !line.hasSuffix(" .") && !line.hasSuffix(" \(HostState.folder)") }
  }

  private func require(_ result: Tool.Result, _ isFine: (Tool.Result) -> Bool) throws {
    guard result.status != 0, !isFine(result) else { return }
    throw PublishingFailure(
      Trouble.of(result.errors)?.message ?? "rsync cannot look at what is there",
      advice: "Check the place in pressmark.yml.\nrsync says:\n\(SecretMask.masked(result.errors))")
  }

  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey> {
    try ScratchFolder.with { folder in
      let list = try Self.list(paths, in: folder)
      let result = try rsync([
        "--dry-run", "--existing", "--ignore-times", "--out-format=%n", "--from0", "--files-from=\(list)", "--",
        site.string + "/", address,
      ])
      return Set(result.paths(endingWith: UInt8(ascii: "\n"))).intersection(paths)
    }
  }

  mutating func put(_ paths: [PathKey], from folder: FilePath) throws {
    // A folder that the host's keeper has put elsewhere, with a link in its place, stays a link. All files of a step
    // get their names together, at its end. Sizes and times say nothing: the digests do.
    _ = try rsync([
      "--recursive", "--checksum", "--delay-updates", "--keep-dirlinks", "--chmod=D755,F644", "--compress", "--",
      folder.string + "/", address,
    ])
  }

  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws {
    try ScratchFolder.with { folder in
      let nothing = folder.appending("nothing")
      try FileSystem.createFolder(nothing)
      func delete(_ paths: [PathKey], accepting: Set<Int>) throws {
        // What is named and is not here is deleted there. rsync ends with 24, since it is not here.
        _ = try rsync(
          [
            "--dirs", "--delete-missing-args", "--from0", "--files-from=\(try Self.list(paths, in: folder))", "--",
            nothing.string + "/", address,
          ], accepting: accepting)
      }
      try delete(paths, accepting: [24])
      // A folder with something in it stays, which rsync says.
      if !folders.isEmpty { try delete(folders, accepting: [23, 24, 25]) }
    }
  }

  private static func list(_ paths: [PathKey], in folder: FilePath) throws -> FilePath {
    let list = folder.appending("list")
    try FileSystem.write(Array(paths.map { $0.path + "\0" }.joined().utf8), to: list)
    return list
  }
}
