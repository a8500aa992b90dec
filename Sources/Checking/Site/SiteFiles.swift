import Archive
import Files
import Support

/// The files that a site's manifest lists, and the manifest, by numbers: what links lead to is looked up here, and
/// never on the disk.
struct SiteFiles: Sendable {
  /// Their paths, in the order of the manifest, which comes last itself.
  let paths: [String]
  /// The address at which the site will lie.
  let base: BaseURL?
  private var numbers = InternedBytes()

  init(_ manifest: Manifest, base: BaseURL?) {
    paths = manifest.lines.map(\.path) + [Manifest.fileName]
    self.base = base
    for path in paths {
      var path = path
      _ = path.withUTF8 { numbers.number(of: $0) }
    }
  }

  /// The number of the file at a path; `nil` where the manifest has none.
  func number(of path: [UInt8]) -> Int? {
    path.withUnsafeBufferPointer {
      let number = numbers.known($0)
      return number < 0 ? nil : number
    }
  }
}
