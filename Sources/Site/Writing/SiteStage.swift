import Archive
import Files

/// Where a build puts the files that it makes: into the output folder, or nowhere, when only what a build would change
/// is asked for.
protocol SiteStage: Sendable {
  /// Whether a file is Pressmark's, and may stay without a look.
  func owns(_ path: String) -> Bool

  /// Compares a file with what is there.
  func stage(_ path: String, _ bytes: [UInt8]) throws(SiteWriter.Refusal) -> SiteWriter.Staged

  /// Compares a large file with what is there, a few pieces at a time.
  ///
  /// - Parameter known: the digest of what is there, where it is known.
  func stage(
    _ path: String, _ file: PiecewiseFile, known: SHA256Digest?, jobs: Int
  ) async throws(SiteWriter.Refusal) -> SiteWriter.Staged

  /// What a file holds that was compared with what is there; `nil` where it was not kept.
  func bytes(of path: String, _ outcome: SiteWriter.Staged.Outcome) throws(FileError) -> [UInt8]?

  /// Drops what was staged.
  func abandon()

  /// Makes what was staged the site; returns how many files it has no more.
  func commit(_ manifest: Manifest, new: [String], changed: [String]) throws -> Int
}

extension SiteWriter: SiteStage {}
