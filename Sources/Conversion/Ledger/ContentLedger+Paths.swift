import Archive
import Files
import Support
import SystemPackage

/// The names of new content files.
extension ContentLedger {
  /// The article's path, with a number when articles of that name are there: `letters.md`, `letters-2.md`.
  mutating func freePath(for content: ContentFile) throws(FileError) -> String {
    let name = content.path(content.slug).lowercased()
    var number = nextNumbers[name] ?? 1
    while true {
      let path = content.path(number == 1 ? content.slug : content.slug.numbered(number))
      number += 1
      guard taken.contains(path.lowercased()), try emptied(path) == nil else {
        nextNumbers[name] = number
        return path
      }
    }
  }

  /// A name is there for others again; the numbers below its own are taken as before.
  mutating func free(_ path: String) {
    taken.remove(path.lowercased())
    let name = path.withoutNumber.lowercased()
    nextNumbers[name] = nextNumbers[name].map { min($0, path.number) }
  }

  /// The bytes of a content file that holds none, as a power failure may leave it, and that is no article's; else
  /// `nil`.
  func emptied(_ path: String) throws(FileError) -> [UInt8]? {
    guard taken.contains(path.lowercased()), try FileSystem.stamp(of: project.content.appending(path))?.size == 0,
      !places.files.values.contains(where: { $0.file.hasSameBytes(as: path) })
    else { return nil }
    return []
  }
}
