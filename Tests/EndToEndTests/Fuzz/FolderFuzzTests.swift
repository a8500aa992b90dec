import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Any folder of files in: a site that verifies, or an error that is told; never a crash, a file elsewhere, or work
/// left for a second build.
///
/// `make fuzz` runs it for a minute, from another point each time CI wants (`PRESSMARK_FUZZ_SEED`); `make test` takes
/// the first folders only.
@Suite(.thorough) struct FolderFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["PRESSMARK_FUZZ_SECONDS"].flatMap(Double.init)
  private static let seed = environment["PRESSMARK_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  @Test func anyFolder() throws {
    let end = Self.seconds.map { Date(timeIntervalSinceNow: $0) }
    var (folders, sites) = (0, 0)
    while end.map({ Date() < $0 }) ?? (folders < 6) {
      var folder = FuzzFolder(seed: Self.seed &* 1_000_003 &+ UInt64(folders))
      let check = try FolderCheck(folder)
      folders += 1
      sites += check.hasSite ? 1 : 0
      guard let kind = check.failures.first?.kind else { continue }
      // Without what its failing does not need.
      for index in folder.items.indices.reversed() {
        let smaller = folder.without(index)
        if try FolderCheck(smaller).failures.contains(where: { $0.kind == kind }) { folder = smaller }
      }
      let told = try FolderCheck(folder).failures.map { "\($0.kind): \($0.told)" }
      Issue.record(
        "folder \(folders - 1) of seed \(Self.seed)\n\(told.joined(separator: "\n"))\nin this folder:\n\(folder)")
      return
    }
    print(
      "Fuzzing: \(folders) folders, \(sites) of them became a site, the others were refused with a reason; 0 failures")
    #expect(sites * 3 > folders)
  }
}

/// What is wrong with what the program makes of a folder.
struct FolderCheck {
  private(set) var failures: [(kind: String, told: String)] = []
  private(set) var hasSite = false

  init(_ folder: FuzzFolder) throws {
    let project = try TemporaryProject()
    let root = project.root.appending("archive")
    try FileSystem.createFolder(root.appending("seeds"))
    folder.write(to: root)
    let before = try state(of: project)
    let first = try build(root)
    check(first, root)
    check(try state(of: project), against: before)
    let made = try output(of: project)
    let second = try build(root)
    if second.status != first.status {
      fail("the second build ends otherwise", "\(first.status), then \(second.status)\n\(second.messages)")
    }
    let changed = differences(made, try output(of: project))
    if !changed.isEmpty { fail("the second build writes", "\(changed)\n\(first.messages)\n\(second.messages)") }
  }

  private func build(_ root: FilePath) throws -> Program.Run {
    try Program.run(["build", "--root", root.string, "--jobs", "2"], processorSeconds: 60)
  }

  private mutating func check(_ run: Program.Run, _ root: FilePath) {
    guard run.status == 0 || run.status == 1 else {
      fail("ends with \(run.status)", run.messages)
      return
    }
    let errors = run.messages.split(separator: "\n").filter { $0.contains(/^.+:\d+:\d+: error: ./) }
    if (run.status == 1) != !errors.isEmpty { fail("ends with \(run.status)", run.messages) }
    let control = run.messages.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
    if control { fail("prints control characters", run.messages.debugDescription) }
    hasSite = (try? FileSystem.isPlainFile(root.appending("site/\(Manifest.fileName)"))) ?? false
    let settings = ["pressmark.yml:", "vocabulary.yml:", "content/"]
    if !hasSite, !errors.contains(where: { error in settings.contains { error.hasPrefix($0) } }) {
      fail("texts keep the site from being made", run.messages)
    }
    if hasSite { verify(root.appending("site")) }
  }

  private mutating func verify(_ site: FilePath) {
    guard
      let manifest = (try? FileSystem.read(site.appending(Manifest.fileName))).flatMap({ try? Manifest(parsing: $0) })
    else {
      fail("the manifest cannot be read", "")
      return
    }
    let files = FileTree(site).files.filter { $0 != Manifest.fileName }
    let listed = manifest.lines.map(\.path)
    if Set(files) != Set(listed) { fail("other files than listed", "\(Set(files).symmetricDifference(listed))") }
    for line in manifest.lines {
      let bytes = (try? FileSystem.read(site.appending(line.path))) ?? []
      if SHA256Digest(of: bytes) != line.digest { fail("a digest is wrong", line.path) }
    }
  }

  private mutating func check(_ after: [String: String], against before: [String: String]) {
    let changed = differences(before, after)
    if !changed.isEmpty { fail("files were changed outside of content/ and site/", "\(changed)") }
  }

  /// What the program has written.
  private func output(of project: TemporaryProject) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for folder in ["archive/site", "archive/content"] {
      for file in FileTree(project.root.appending(folder)).files {
        // One whose name is no text cannot be read by it: it was there before.
        files["\(folder)/\(file)"] = (try? FileSystem.read(project.root.appending("\(folder)/\(file)"))) ?? []
      }
    }
    return files
  }

  private func differences<T: Equatable>(_ one: [String: T], _ other: [String: T]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  private mutating func fail(_ kind: String, _ told: String) { failures.append((kind, told)) }

  /// Each file that is not the program's to write, with its bytes or what it links to.
  private func state(of project: TemporaryProject) throws -> [String: String] {
    let files = FileManager.default.enumerator(atPath: project.root.string)?.compactMap { $0 as? String } ?? []
    let own = ["archive/content", "archive/site", "archive/.pressmark", "archive/addresses.tsv"]
    var state: [String: String] = [:]
    for file in files where !own.contains(where: { file == $0 || file.hasPrefix($0 + "/") }) {
      let path = project.root.appending(file)
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path.string)
      state[file] = target ?? (try? SHA256Digest(of: FileSystem.read(path)).hexadecimal) ?? ""
    }
    return state
  }
}
