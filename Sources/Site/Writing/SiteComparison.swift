import Archive
import Files
import SystemPackage

/// Compares the files that a build makes with those that the site's manifest lists, and keeps none of them.
struct SiteComparison: SiteStage {
  /// What the site's manifest lists.
  let listed: Manifest

  func owns(_ path: String) -> Bool { listed[path] != nil }

  func stage(_ path: String, _ bytes: [UInt8]) -> SiteWriter.Staged {
    staged(path, SHA256Digest(of: bytes), size: bytes.count)
  }

  func stage(_ path: String, _ file: PiecewiseFile, known: SHA256Digest?, jobs: Int) async -> SiteWriter.Staged {
    var (sum, size) = (SHA256(), 0)
    for start in stride(from: 0, to: file.count, by: 2 * jobs) {
      for piece in await file.pieces(start..<min(start + 2 * jobs, file.count), jobs: jobs) {
        sum.update(piece)
        size += piece.count
      }
    }
    return staged(path, sum.digest, size: size)
  }

  private func staged(_ path: String, _ digest: SHA256Digest, size: Int) -> SiteWriter.Staged {
    let old = listed[path]
    return SiteWriter.Staged(
      outcome: old == nil ? .new : old == digest ? .unchanged : .changed, digest: digest,
      stamp: FileSystem.Stamp(size: size, changed: 0, noted: 0, node: 0))
  }

  func bytes(of path: String, _ outcome: SiteWriter.Staged.Outcome) -> [UInt8]? { nil }

  func abandon() {}

  func commit(_ manifest: Manifest, new: [String], changed: [String]) -> Int { listed.missing(in: manifest).count }
}
