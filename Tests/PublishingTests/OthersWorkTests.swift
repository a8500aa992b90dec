import Files
import Testing

@testable import Publishing

/// What another copy of an archive has published is known from what this one published last.
@Suite struct OthersWorkTests {
  private func manifest(_ files: [PathKey: String]) -> Manifest {
    Manifest(files.mapValues { SHA256Digest(of: Array($0.utf8)) })
  }

  private let riots: PathKey = "1997/04/24/riots.html"
  private let strike: PathKey = "1997/04/25/strike.html"

  @Test func whatIsNewThereIsTheOthers() {
    let host = manifest([riots: "1", strike: "1", "1997/04/25/index.html": "1", "tags/strike.html": "1"])
    let ours = manifest([riots: "1"])
    for last in [nil, ours] {
      let work = OthersWork(on: host, site: ours, last: last)
      #expect(work.unknown == [strike.path] && work.older.isEmpty)
    }
    // What was published from here may go.
    #expect(OthersWork(on: host, site: ours, last: host).isEmpty)
    // So may what this copy has too.
    #expect(OthersWork(on: host, site: host, last: ours).isEmpty)
  }

  /// Names of articles look like those of lists, and those of lists like those of articles.
  @Test func listsAreNobodysWork() {
    let ships: PathKey = "1997/04/24/index-of-ships-lost-at-sea.html"
    let (before, host) = (manifest([ships: "1"]), manifest([ships: "2", "1997/04/page_3.html": "1"]))
    let work = OthersWork(on: host, site: before, last: before)
    #expect(work.older == [ships.path] && work.unknown.isEmpty)
  }

  @Test func aCorrectionThereIsTheOthers() {
    let (before, host) = (manifest([riots: "1", strike: "1"]), manifest([riots: "2", strike: "1"]))
    let work = OthersWork(on: host, site: manifest([riots: "1", strike: "2"]), last: before)
    #expect(work.older == [riots.path] && work.unknown.isEmpty)
    // Whoever has changed it here too may have done so on top of it.
    #expect(OthersWork(on: host, site: manifest([riots: "3", strike: "1"]), last: before).isEmpty)
    // Nothing tells which of the two is the later one.
    #expect(OthersWork(on: host, site: before, last: nil).isEmpty)
  }
}
