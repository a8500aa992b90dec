import Archive
import Files
import Markdown
import SystemPackage
import TestSupport
import Testing

@testable import Publishing

/// Publishing to a host that does not tell names apart which the archive's disk does.
@Suite struct FoldingHostTests {
  private let project: TemporaryProject
  private let host: FoldingHost

  init() throws {
    project = try TemporaryProject()
    host = FoldingHost(HostPlace(address: "", project: project.project, memory: project.root))
  }

  private func publish(_ files: [PathKey: String]) throws {
    let all = Dictionary(Manifest.inEverySite.map { (PathKey($0), "x") }) { $1 }.merging(files) { $1 }
    for (path, text) in all { try project.write("site/\(path)", text) }
    let manifest = Manifest(all.mapValues { SHA256Digest(of: Array($0.utf8)) })
    try project.write("site/\(Manifest.fileName)", bytes: manifest.bytes)
    let target = PublishTarget(
      name: "there", kind: "directory", address: project.root.appending("www").string, readers: .nowhere,
      position: TextPosition(line: 1, column: 1))
    var options = Publisher.Options()
    options.adopts = true
    var publisher = try Publisher(project.project, target, options)
    publisher.session = HostSession(host, options)
    _ = try publisher.publish()
  }

  /// The old name is deleted behind the new file, which goes with it there.
  @Test(
    arguments: [
      ("cafe\u{301}.pdf", "caf\u{E9}.pdf"), ("Menu.pdf", "menu.pdf"), ("A/cafe\u{301}.pdf", "a/caf\u{E9}.pdf"),
    ] as [(PathKey, PathKey)])
  func aFileWhoseNameChangesStays(_ old: PathKey, _ new: PathKey) throws {
    try publish([old: "1", "other.pdf": "1"])
    try publish([new: "2", "other.pdf": "1"])
    #expect(host[new] == Array("2".utf8))
    #expect(host.count == Manifest.inEverySite.count + 3)
    try publish(["other.pdf": "1"])
    #expect(host[new] == nil && host.count == Manifest.inEverySite.count + 2)
  }
}
