import Archive
import Files
import FoundationEssentials
import Support
import SystemPackage

/// A site of a git-pages server, as Codeberg's is: `git-pages:https://herald.codeberg.page/archive`.
///
/// A run is one request, which curl sends: a tar archive with what is new, other or gone. The server does all of it or
/// nothing, and readers see it at once. It is done only while the site is as it was when the run began: there, each
/// state has an empty folder with its manifest's digest in its name. A request begins with something in the folder that
/// was found, which the server refuses where that is gone, and puts its own in the place.
struct GitPagesHost: PublishingHost {
  static let kind = "git-pages"
  static let example = "git-pages:https://herald.codeberg.page/archive"

  let switchesAtOnce = true
  private let address: BaseURL
  /// The body of the request: parts of an archive, each a file of gzip.
  private let request: FilePath
  /// What was there when the run began; `nil` where there was no site.
  private var found: PagesListing?
  /// What will be there when all is done that the request says by now.
  private var coming = PagesListing()
  /// The folder that stands for the state that is being sent.
  private var mark: PathKey?

  init(_ place: HostPlace) throws {
    guard let address = BaseURL(place.address), address.path.split(separator: "/").count < 2 else {
      throw PublishingFailure(
        "'\(SecretMask.masked(place.address))' is no site of a git-pages server",
        advice: "Write its web address, with one name at most behind the host's: \(Self.example).")
    }
    self.address = address
    request = place.memory.appending("request.tar.gz")
  }

  // MARK: - Looking

  mutating func open() throws {
    try FileSystem.deleteTree(request)
    found = try listing()
    coming = found ?? PagesListing()
    mark = nil
  }

  private func listing() throws -> PagesListing? {
    let answer = try ask(".git-pages/manifest.pb")
    if answer.status == 404 { return nil }
    guard answer.status == 200 else { throw refusal(answer) }
    guard let listing = PagesListing(answer.bytes) else {
      throw PublishingFailure(
        "what answers at \(address.text) is no git-pages server", advice: "Correct the address in pressmark.yml.")
    }
    return listing
  }

  func fetchState(to folder: FilePath) throws {
    guard let found, found.files.contains(PathKey(Manifest.fileName)) else { return }
    let answer = try ask(Manifest.fileName)
    guard answer.status == 200 else { throw refusal(answer) }
    try FileSystem.write(answer.bytes, to: folder.appending(Manifest.fileName))
  }

  func isEmpty() throws -> Bool { found?.files.isEmpty ?? true }

  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey> {
    (found?.files ?? []).intersection(paths)
  }

  // MARK: - The request

  mutating func put(_ paths: [PathKey], from folder: FilePath) throws {
    var archive: [UInt8] = []
    for path in paths {
      let bytes = try FileSystem.read(folder.appending(path.path))
      archive += try place(path)
      let entry = TarEntry(path: path.path, size: bytes.count)
      archive += entry.header
      archive += bytes
      archive += entry.padding
      if path == PathKey(Manifest.fileName) { archive += end(SHA256Digest(of: bytes)) }
    }
    try append(archive)
  }

  /// The folders that have to be made for a file. One that is there already must not be named: it would lose what
  /// others have put there.
  private mutating func place(_ path: PathKey) throws -> [UInt8] {
    var archive: [UInt8] = []
    for folder in path.foldersAbove {
      if coming.files.contains(folder) { throw Self.obstacle(folder) }
      if coming.folders.insert(folder).inserted { archive += TarEntry(path: folder.path, .folder).header }
    }
    if coming.folders.contains(path) { throw Self.obstacle(path) }
    coming.files.insert(path)
    return archive
  }

  private static func obstacle(_ path: PathKey) -> PublishingFailure {
    PublishingFailure(
      "'\(path)' on the host is not Pressmark's, and a folder where the site has a file, or the other way round",
      advice: "Delete it there, or give what has this name in the archive another one. Nothing was sent.")
  }

  /// The end of the archive, by which one state takes the place of the other.
  private mutating func end(_ manifest: SHA256Digest) -> [UInt8] {
    let mark = PathKey("\(HostState.folder)/\(manifest.hexadecimal)")
    self.mark = mark
    let lease = formerMark.map { TarEntry(path: $0.path + "/state", .deletion).header } ?? []
    return lease + [HostState.folder, mark.path].flatMap { TarEntry(path: $0, .folder).header } + TarEntry.end
  }

  /// The folder that stands for the state that was found; `nil` where others have published it. Should there be two,
  /// every run goes by the same one.
  private var formerMark: PathKey? { found?.folders.filter { $0.isBelow(PathKey(HostState.folder)) }.min() }

  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws {
    var archive: [UInt8] = []
    for path in paths {
      if coming.files.remove(path) != nil {
        archive += TarEntry(path: path.path, .deletion).header
      } else if Self.rules.contains(path) {
        // The server has read it and holds its rules, not the file: they end with an empty one.
        archive += TarEntry(path: path.path, size: 0).header
      }
    }
    let inUse = Set(coming.files.flatMap(\.foldersAbove))
    let gone = folders.filter { coming.folders.contains($0) && !inUse.contains($0) }
    for folder in gone { archive += TarEntry(path: folder.path, .deletion).header }
    let lost = Set(gone)
    coming.folders = coming.folders.filter { !lost.contains($0) && lost.isDisjoint(with: $0.foldersAbove) }
    try append(archive)
  }

  private static let rules: Set<PathKey> = ["_redirects", "_headers"]

  private func append(_ archive: [UInt8]) throws {
    guard !archive.isEmpty else { return }
    do {
      let file = try FileDescriptor.open(
        request, .writeOnly, options: [.create, .append, .closeOnExec], permissions: .ownerReadWrite)
      _ = try file.closeAfter { try file.writeAll(Deflate.gzipped(archive)) }
    } catch {
      throw FileError(.write, request, error as? Errno ?? .ioError)
    }
  }

  mutating func finish() throws {
    guard let mark else { return }
    let answer = try ask(
      "",
      [
        // A site that is not there cannot be changed, but made.
        "--request", found == nil ? "PUT" : "PATCH", "--data-binary", "@\(request)",
        "--header", "Content-Type: application/x-tar+gzip", "--header", "Create-Parents: no",
        // Where the server's disk cannot compare and change in one step, it does it as well as it can.
        "--header", "Atomic: no",
      ])
    if let formerMark, answer.status == 422, answer.text.contains("\(formerMark): path not found") {
      // It may be that this very request was done, and that only the answer was lost.
      guard try listing()?.folders.contains(mark) == true else { throw PublishingFailure.overtaken }
    } else if answer.status != 200 {
      throw refusal(answer)
    }
    try FileSystem.deleteTree(request)
    self.mark = nil
  }

  // MARK: - Asking

  /// An answer has so many bytes at most: the longest that are asked for are lists of a site's files.
  private static let mostBytes = 256 << 20

  private struct Answer {
    let status: Int
    let bytes: [UInt8]
    var text: String { String(decoding: bytes.prefix(4000), as: UTF8.self) }
  }

  /// Asks the server, as who the user has told curl: by the password of `~/.netrc`, or by a token of the forge. No
  /// other user of this machine sees either among the arguments.
  private func ask(_ path: String, _ arguments: [String] = []) throws -> Answer {
    try ScratchFolder.with { folder in
      let body = folder.appending("body")
      var all = [
        "--disable", "--silent", "--show-error", "--globoff", "--netrc-optional", "--proto", "=http,https",
        "--connect-timeout", "20", "--speed-limit", "1", "--speed-time", "300",
        "--max-filesize", String(Self.mostBytes), "--header", "Cache-Control: no-cache", "--output", body.string,
        "--write-out", "%{http_code}",
      ]
      let token = ProcessInfo.processInfo.environment["FORGE_TOKEN"]?.trimmedBlanks ?? ""
      if !token.isEmpty {
        let header = folder.appending("header")
        try FileSystem.write(Array("Forge-Authorization: token \(token)\n".utf8), to: header)
        all += ["--header", "@\(header)"]
      }
      let result = try Tool.curl.run(all + arguments + ["--url", "\(address.text)/\(path)"])
      let status = Int(String(decoding: result.output, as: UTF8.self)) ?? 0
      return Answer(status: status, bytes: try FileSystem.readIfPresent(body, limit: Self.mostBytes) ?? [])
    }
  }

  private func refusal(_ answer: Answer) -> PublishingFailure {
    guard [401, 403].contains(answer.status) else { return Tool.curl.failure("HTTP \(answer.status)", answer.text) }
    let lines = SecretMask.masked(answer.text).split(separator: "\n").map { "  " + $0 }
    return PublishingFailure(
      "the host does not accept who asks (HTTP \(answer.status))",
      advice: """
        For an address of the forge's own, such as herald.codeberg.page, set FORGE_TOKEN to a token of yours that may \
        write to the repository; for a domain of your own, write its password into ~/.netrc.
        The host says:
        \(lines.joined(separator: "\n"))
        """)
  }
}
