import Archive
import Files
import Support

/// What another copy of the archive has published on a host, and publishing from this one would take away. Both copies
/// have grown from a state that was published from here, or from nothing that is known: what is on the host and not in
/// that state is the other's work, unless this copy has it too.
struct OthersWork {
  /// The articles that this copy does not have.
  private(set) var unknown: [String] = []
  /// The articles that this copy has as they were before.
  private(set) var older: [String] = []

  var isEmpty: Bool { unknown.isEmpty && older.isEmpty }

  /// - Parameters:
  ///   - host: what was published there last, from another copy.
  ///   - site: what this copy would publish.
  ///   - last: what this copy published last; `nil` where nothing is known of that.
  init(on host: Manifest, site: Manifest, last: Manifest?) {
    for line in host.lines where FileClass.isArticle(PathKey(line.path)) {
      let (ours, before) = (site[line.path], last?[line.path])
      if ours == nil, before == nil {
        unknown.append(line.path)
      } else if let ours, ours == before, ours != line.digest {
        older.append(line.path)
      }
    }
  }

  /// - Parameter adopting: the command that publishes all the same.
  func refusal(adopting: String) -> PublishingFailure {
    let unknown = self.unknown.isEmpty ? [] : ["deleted \(counted(self.unknown.count, "article"))"]
    let older = self.older.isEmpty ? [] : ["put \(counted(self.older.count, "article")) back to what it was before"]
    let some = (self.unknown + self.older).prefix(5).map { "  \($0.printable)" }.joined(separator: "\n")
    return PublishingFailure(
      """
      another copy of the archive, or another machine, has published there since, and this run would have \
      \((unknown + older).joined(separator: " and ")); nothing was sent
      """,
      advice: """
        Bring this copy up to date, from that machine, with git or by a copy, build and publish again. If what is there \
        is to go, type:
            \(adopting)
        Among those articles are:
        \(some)
        """)
  }
}
