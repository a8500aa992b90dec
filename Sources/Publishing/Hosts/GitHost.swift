import Files
import FoundationEssentials
import Support
import SystemPackage

/// A branch of a repository that a host shows as pages: `git:git@example.org:herald/archive.git#pages`.
///
/// A run is one commit. It takes the place of the last one that Pressmark made, so that the repository does not grow
/// with each state; what others have committed there before stays below it. It is pushed only while the branch is as it
/// was when the run began (a lease), and readers see all of it or nothing.
struct GitHost: PublishingHost {
  static let kind = "git"
  static let example = "git:git@example.org:herald/archive.git#pages"
  /// By this its own commits are known.
  private static let message = "The archive, as Pressmark published it"

  static let showsLate = true
  let switchesAtOnce = true
  private let address, branch: String
  /// A repository of the program's own, with what the branch held last.
  private let repository: FilePath
  private var index: FilePath { repository.appending("pressmark-index") }
  /// The branch's last commit; `nil` where there is no branch.
  private var tip: String?
  private var hasChanged = false
  /// Whether each kept state has a name, without which it goes when the repository is cleaned.
  private var hasNamedStates = false
  /// The states that are kept for `--rollback`.
  private let kept: StateHistory

  init(_ place: HostPlace) throws {
    let parts = place.address.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("-") else {
      throw PublishingFailure(
        "'\(SecretMask.masked(place.address))' does not say to which branch",
        advice: "Write the repository, # and the branch, one that holds nothing else: \(Self.example).")
    }
    // A path, but for addresses such as git@example.org:herald/archive.git.
    let isPath = !parts[0].contains(":")
    address = isPath ? try place.path(String(parts[0])).string : String(parts[0])
    branch = String(parts[1])
    repository = place.memory.appending("repository.git")
    kept = StateHistory(in: place.memory)
  }

  private func git(
    _ arguments: [String], workTree: FilePath? = nil, shallow: FilePath? = nil, accepting: Set<Int> = []
  ) throws -> Tool.Result {
    var environment = [
      "GIT_DIR": repository.string, "GIT_INDEX_FILE": index.string, "GIT_TERMINAL_PROMPT": "0",
      "GIT_LITERAL_PATHSPECS": "1",
    ]
    let own = ProcessInfo.processInfo.environment
    if own["GIT_SSH_COMMAND"] == nil, own["GIT_SSH"] == nil {
      environment["GIT_SSH_COMMAND"] = "ssh -o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15"
    }
    environment["GIT_WORK_TREE"] = workTree?.string
    environment["GIT_SHALLOW_FILE"] = shallow?.string
    // Bytes stay as they are, whatever the user's settings say.
    let settings = [
      "core.precomposeUnicode=false",
      "core.autocrlf=false", "core.safecrlf=false", "core.fileMode=false", "core.quotePath=false", "gc.auto=0",
      "gc.writeCommitGraph=false",
      // What a power cut would leave empty is written through.
      "core.fsync=committed", "core.fsyncMethod=batch",
      "http.lowSpeedLimit=1", "http.lowSpeedTime=60", "user.name=Pressmark", "user.email=pressmark@localhost",
      "commit.gpgSign=false",
    ]
    return try Tool.git.run(
      settings.flatMap { ["-c", $0] } + arguments, environment: environment, accepting: accepting)
  }

  private func word(_ result: Tool.Result) -> String { String(decoding: result.output, as: UTF8.self).trimmedBlanks }

  mutating func open() throws {
    let name = "refs/heads/\(branch)"
    try prepare()
    guard try git(["check-ref-format", name], accepting: [1]).status == 0 else {
      throw PublishingFailure(
        "'\(branch)' is no name that git has for a branch",
        advice: "Write another one behind the #, without spaces: \(Self.example).")
    }
    let found = word(try git(["ls-remote", "--", address, name]))
    tip = found.split(whereSeparator: \.isWhitespace).first.map(String.init)
    hasChanged = false
    do {
      try fetch(name)
    } catch is PublishingFailure where !isWhole {
      // Damaged, as after a power cut. All that is in it is on the host too.
      try FileSystem.deleteTree(repository)
      try prepare()
      try fetch(name)
    }
    // Where it cannot be done, there is no less to publish, and nothing is cleaned: it would be a kept state's.
    hasNamedStates = (try? nameStates()) != nil
  }

  /// Makes the repository, or makes it ready: what git has locked and not unlocked, since it was killed, is free. No
  /// other run is at work in it.
  private func prepare() throws {
    if try !FileSystem.exists(repository.appending("HEAD")) {
      try FileSystem.createFolder(repository)
      _ = try git(["init", "--quiet", "--bare"])
    }
    for folder in [repository] + ["refs/pressmark", Self.states].map({ repository.pushing(FilePath($0)) }) {
      for name in try FileSystem.namesIfPresent(in: folder) ?? [] where name.hasSuffix(".lock") {
        try FileSystem.delete(folder.appending(name))
      }
    }
    try FileSystem.write(
      Array("* -text -filter -ident -working-tree-encoding\n".utf8), to: repository.appending("info/attributes"))
  }

  /// Whether the copy of what the branch held last can be read, and those of kept states.
  private var isWhole: Bool {
    let names = ["refs/pressmark/tip", "--glob=refs/pressmark"]
    return (try? git(["rev-list", "--objects", "--quiet", "--no-object-names"] + names)) != nil
  }

  private mutating func fetch(_ name: String) throws {
    if tip != nil {
      // Two commits: should the last be somebody else's, it becomes the new one's parent.
      _ = try git(["fetch", "--quiet", "--no-tags", "--depth=2", "--", address, "+\(name):refs/pressmark/tip"])
      tip = word(try git(["rev-parse", "refs/pressmark/tip"]))
      _ = try git(["read-tree", "refs/pressmark/tip"])
    } else {
      _ = try git(["read-tree", "--empty"])
    }
  }

  /// Where the names of kept states begin.
  private static let states = "refs/pressmark/states"

  /// Gives each kept state a name, the digest of its manifest, and takes away those of states that are kept no more:
  /// what has no name goes when the repository is cleaned. A name stands for a state's files alone: what others have
  /// committed below is no part of it. A run may be killed at any moment: what it published is the tip then, or, with
  /// another run's commit in that place, is found here among all commits, since nothing is cleaned before.
  private func nameStates() throws {
    let kept = Set(try self.kept.all().map(\.digest.hexadecimal))
    let names = word(try git(["for-each-ref", "--format=%(refname:lstrip=3)", Self.states]))
    let named = Set(names.split(separator: "\n").map(String.init))
    for name in named.subtracting(kept) { _ = try git(["update-ref", "-d", "\(Self.states)/\(name)"]) }
    var missing = kept.subtracting(named)
    if missing.isEmpty { return }
    let objects = word(try git(["cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)"]))
    for object in objects.split(separator: "\n") where object.hasPrefix("commit ") {
      let commit = object.dropFirst("commit ".count)
      let manifest = try git(["cat-file", "blob", "\(commit):\(Manifest.fileName)"], accepting: [128])
      let name = SHA256Digest(of: manifest.output).hexadecimal
      guard missing.remove(name) != nil else { continue }
      _ = try git(["update-ref", "\(Self.states)/\(name)", "\(commit)^{tree}"])
    }
  }

  /// Deletes what neither the tip nor a kept state has. No other run is at work in the repository: what git has noted
  /// of one was killed. Where it does not work, the next run does it, in a new repository where this one is damaged.
  private func clean() {
    if (try? git(["gc", "--quiet", "--prune=now", "--force"])) == nil, !isWhole {
      try? FileSystem.deleteTree(repository)
    }
  }

  func fetchState(to folder: FilePath) throws {
    guard tip != nil, try names().contains(PathKey(Manifest.fileName)) else { return }
    let result = try git(["cat-file", "blob", "refs/pressmark/tip:\(Manifest.fileName)"])
    try FileSystem.write(result.output, to: folder.appending(Manifest.fileName))
  }

  private func names() throws -> Set<PathKey> {
    let result = try git(["ls-tree", "-r", "-z", "--name-only", "refs/pressmark/tip"])
    return Set(result.paths(endingWith: 0))
  }

  func isEmpty() throws -> Bool { try tip == nil || names().isEmpty }

  func existing(_ paths: [PathKey], of site: FilePath) throws -> Set<PathKey> {
    tip == nil ? [] : try names().intersection(paths)
  }

  mutating func put(_ paths: [PathKey], from folder: FilePath) throws {
    hasChanged = true
    try withList(paths) { list in
      _ = try git(["add", "--force", "--pathspec-from-file=\(list)", "--pathspec-file-nul"], workTree: folder)
    }
  }

  mutating func delete(_ paths: [PathKey], folders: [PathKey]) throws {
    hasChanged = true
    try withList(paths) { list in
      _ = try git([
        "rm", "--quiet", "--cached", "--ignore-unmatch", "--pathspec-from-file=\(list)", "--pathspec-file-nul",
      ])
    }
  }

  private func withList(_ paths: [PathKey], _ work: (FilePath) throws -> Void) throws {
    try ScratchFolder.with { folder in
      let list = folder.appending("list")
      try FileSystem.write(Array(paths.map { $0.path + "\0" }.joined().utf8), to: list)
      try work(list)
    }
  }

  mutating func finish() throws {
    guard hasChanged else { return }
    // GitHub's pages would leave out names that begin with an underscore.
    try ScratchFolder.with { folder in
      try FileSystem.write([], to: folder.appending(".nojekyll"))
      _ = try git(["add", "--force", "--", ".nojekyll"], workTree: folder)
    }
    let tree = word(try git(["write-tree"]))
    let parents = try parents()
    let commit = word(try git(["commit-tree", tree, "-m", Self.message] + parents.flatMap { ["-p", $0] }))
    try push(commit, replaces: tip.flatMap { parents.contains($0) ? nil : $0 })
    _ = try git(["update-ref", "refs/pressmark/tip", commit])
    hasChanged = false
    if hasNamedStates { clean() }
  }

  /// Sends the branch's new commit with what the host does not hold.
  ///
  /// Git looks for what the host holds in the commits that the new one follows, and it follows none of those that it
  /// replaces: the whole archive would be sent each time. From a shallow repository, one that is cut off at some
  /// commits, git looks into the host's commit too. So for the push this one says that it is cut off there
  /// (`GIT_SHALLOW_FILE`, which git sets for its own programs), which is true of a commit that follows none.
  private func push(_ commit: String, replaces last: String?) throws {
    let name = "refs/heads/\(branch)"
    let push = ["push", "--quiet", "--force-with-lease=\(name):\(tip ?? "")", "--", address, "\(commit):\(name)"]
    guard let last else { return _ = try git(push) }
    let isSent = try ScratchFolder.with { folder in
      let ends = try FileSystem.readIfPresent(repository.appending("shallow")) ?? []
      let file = folder.appending("shallow")
      try FileSystem.write(ends + Array("\(last)\n".utf8), to: file)
      let result = try git(push, shallow: file, accepting: [1])
      // A host may take nothing from shallow repositories: it is sent all.
      if result.status != 0, !result.errors.contains("shallow") {
        throw Tool.git.failure("exit code \(result.status)", result.errors)
      }
      return result.status == 0
    }
    if !isSent { _ = try git(push) }
  }

  func former(_ path: PathKey, _ digest: SHA256Digest) throws -> [UInt8]? {
    for name in word(try git(["for-each-ref", "--format=%(refname)", "refs/pressmark"])).split(separator: "\n") {
      let bytes = try git(["cat-file", "blob", "\(name):\(path)"], accepting: [128]).output
      if SHA256Digest(of: bytes) == digest { return bytes }
    }
    return nil
  }

  /// What the new commit follows: what others have committed, never what it takes the place of.
  private func parents() throws -> [String] {
    guard let tip else { return [] }
    let lines = String(decoding: try git(["cat-file", "commit", tip]).output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    let isOwn = lines.dropFirst(head.count + 1).first.map { $0 == Self.message } ?? false
    return isOwn ? head.filter { $0.hasPrefix("parent ") }.map { String($0.dropFirst("parent ".count)) } : [tip]
  }
}
