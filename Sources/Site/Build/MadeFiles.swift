import Files

/// How files came out that others say something of: their sizes and digests, by their paths.
struct MadeFiles: Sendable {
  private var files: [PathKey: (size: Int, digest: SHA256Digest)] = [:]

  /// None.
  init() {}

  init(_ pages: some Sequence<BuildCache.Page>) {
    for page in pages { files[PathKey(page.file.path)] = (page.file.stamp.size, page.digest) }
  }

  /// A file; `nil` where nobody knows how it comes out.
  subscript(path: String) -> (size: Int, digest: SHA256Digest)? { files[PathKey(path)] }
}
