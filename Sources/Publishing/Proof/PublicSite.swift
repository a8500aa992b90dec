public import Archive
public import Files
import Support
import SystemPackage

/// The site as readers get it: asked for over the web, and compared by digests. It is curl that asks.
public struct PublicSite {
  /// What came of it.
  public struct Proof: Sendable, Encodable {
    /// How many files were asked for.
    public var asked = 0
    /// How many are as they were published.
    public var right = 0
    /// Those that are still as they were before: something between the host and readers keeps them.
    public var stale: [String] = []
    /// Those that are missing or otherwise.
    public var wrong: [Wrong] = []
    /// Whether nothing at all answered.
    public var isSilent = false

    /// A file that readers do not get.
    public struct Wrong: Sendable, Encodable {
      /// Its path in the site.
      public let path: String
      /// What comes instead: `HTTP 404`.
      public let found: String
    }
  }

  let address: BaseURL
  /// Is told how many of how many were asked for.
  let progress: (Int, Int) -> Void

  /// - Parameter progress: is told how many of how many files were asked for.
  public init(_ address: BaseURL, progress: @escaping (Int, Int) -> Void = { _, _ in }) {
    (self.address, self.progress) = (address, progress)
  }

  /// So many of the files that have not changed are asked for after a run.
  private static let random = 200
  /// So many are asked for by one run of curl.
  private static let atOnce = 400
  /// How long to wait for a host that shows a new state only after a while, as GitHub's pages do.
  private static let pauses: [Duration] = [1, 2, 4, 8, 15, 30, 60].map { .seconds($0) }

  /// Looks at the whole site.
  public func verify(_ manifest: Manifest) throws -> Proof {
    try ask(manifest.lines.map { PathKey($0.path) }, manifest, former: nil)
  }

  /// Looks at the manifest, all lists that have changed, and some of the others.
  ///
  /// - Parameter waits: whether the host shows a new state only after a while.
  public func verify(_ outcome: Publisher.Outcome, waits: Bool) throws -> Proof {
    let manifest = outcome.manifest
    for pause in waits ? Self.pauses : [] {
      // A host that makes the whole state public at once shows it by this file.
      let proof = try ask([], manifest, former: outcome.former)
      if proof.right == 1 || proof.isSilent { break }
      progress(0, 0)
      HostSession.wait(pause)
    }
    var paths = Set(outcome.plan.files.filter { $0.kind == .list || FileClass.leads($0.path) }.map(\.path))
    paths.formUnion(manifest.lines.map { PathKey($0.path) }.shuffled().prefix(Self.random))
    return try ask(paths.sorted(), manifest, former: outcome.former)
  }

  /// Asks for the manifest and some files.
  private func ask(_ paths: [PathKey], _ manifest: Manifest, former: Manifest?) throws -> Proof {
    var proof = Proof()
    var expected = [
      (PathKey(Manifest.fileName), SHA256Digest(of: manifest.bytes), former.map { SHA256Digest(of: $0.bytes) })
    ]
    expected += paths.filter(Self.isServed).compactMap { path in manifest[path].map { (path, $0, former?[path]) } }
    for start in stride(from: 0, to: expected.count, by: Self.atOnce) {
      let some = expected[start..<min(start + Self.atOnce, expected.count)]
      let answers = try Self.fetch(some.map { address.address(of: $0.0.path) })
      for ((path, digest, before), answer) in zip(some, answers) {
        proof.asked += 1
        if answer.digest == digest {
          proof.right += 1
        } else if let before, answer.digest == before {
          proof.stale.append(path.path)
        } else {
          proof.wrong.append(Proof.Wrong(path: path.path, found: answer.words))
        }
      }
      proof.isSilent = start == 0 && answers.allSatisfy { $0.status == 0 }
      if proof.isSilent { return proof }
      progress(proof.asked, expected.count)
    }
    return proof
  }

  /// Whether hosts show a file to readers, and do not read it themselves.
  private static func isServed(_ path: PathKey) -> Bool {
    let path = path.path
    return !path.hasPrefix("_") && !path.hasPrefix(".") && !path.contains("/.") && path != "CNAME"
  }

  private struct Answer {
    /// The number of HTTP; 0 where there was no answer.
    var status = 0
    var digest: SHA256Digest?

    var words: String {
      switch status {
      case 0: "no answer"
      case 200: "other bytes"
      default: "HTTP \(status)"
      }
    }
  }

  /// A file has so many bytes at most: the largest that all disks take.
  private static let mostBytes = 4 << 30
  /// What curl ends with that does not know an option.
  private static let unknownOption = 2

  private static func fetch(_ addresses: [String]) throws -> [Answer] {
    try ScratchFolder.with { folder in
      let list = folder.appending("list")
      // Addresses are percent-encoded: nothing in them ends the quotes.
      let lines = addresses.enumerated().map { "url = \"\($1)\"\noutput = \"\(folder)/\($0)\"\n" }
      try FileSystem.write(Array(lines.joined().utf8), to: list)
      let result = try Tool.curl.run(
        [
          "--disable", "--silent", "--globoff", "--fail", "--location", "--parallel", "--parallel-max", "8",
          "--connect-timeout", "20", "--max-time", "600", "--max-filesize", String(mostBytes), "--header",
          "Cache-Control: no-cache", "--proto", "=http,https", "--write-out", "%{http_code} %{filename_effective}\\n",
          "--config", list.string,
        ], accepting: Set(1...125).subtracting([unknownOption]))
      let files = try OutputFolder(folder)
      var answers = [Answer](repeating: Answer(), count: addresses.count)
      for line in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let status = Int(parts[0]), let name = parts[1].split(separator: "/").last,
          let index = Int(name), answers.indices.contains(index)
        else { continue }
        answers[index].status = status
        if status == 200 { answers[index].digest = try files.digestIfPresent(of: String(index)) }
        try files.delete(String(index))
      }
      return answers
    }
  }
}
