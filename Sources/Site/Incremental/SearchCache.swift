import Archive
import Files
import Search
import Synchronization

/// What the last build of the search index made of the articles, part by part: of articles that are as they were, no
/// text need be read and cut into words again. The words of all parts lie on the disk while an index is made, too:
/// those of a million articles are too many for the memory.
///
/// It is disposable, like all that lies in `.pressmark/`: the words of the parts, then a table of them, and in the end
/// where the table begins.
final class SearchCache: Sendable {
  private let left: [Fingerprint: SearchPart]
  private let next: Mutex<Next?>

  /// What this build leaves for the next.
  private struct Next {
    let draft: CacheDraft
    let reader: OpenFile
    var table = ByteWriter()
  }

  /// What the last build left for this project and output folder; nothing when it cannot be read.
  ///
  /// - Parameter environment: the program, the configuration, the theme and the vocabulary.
  init(of project: Project, _ environment: Fingerprint) {
    let file = CacheFile("search", of: project.site, in: project, madeWith: environment.hexadecimal)
    left = file.open().map { Self.parts(in: $0, $1) } ?? [:]
    next = Mutex(try? Self.next(file))
  }

  private static func next(_ file: CacheFile) throws(FileError) -> Next {
    let draft = try file.draft()
    return Next(draft: draft, reader: try draft.reader())
  }

  private static func parts(in file: OpenFile, _ values: Range<Int>) -> [Fingerprint: SearchPart] {
    func reader(at start: Int, count: Int) -> ByteReader? {
      file.bytes(at: start, count: count).map { ByteReader($0) }
    }
    var end = reader(at: values.upperBound - 8, count: 8)
    guard let start = end?.number(), values.contains(start),
      var table = reader(at: start, count: values.upperBound - 8 - start)
    else { return [:] }
    var parts: [Fingerprint: SearchPart] = [:]
    while let articles = table.fingerprint(), let blocks = table.list({ $0.text() }), let from = table.number(),
      let to = table.number(), from <= to
    {
      parts[articles] = SearchPart(blocks: blocks, words: .file(file, from..<to))
    }
    return parts
  }

  /// What was made of the articles of a fingerprint.
  subscript(articles: Fingerprint) -> SearchPart? { left[articles] }

  /// Keeps a part for the next build, and puts its words away. Where there is no room for them they stay in memory.
  func keep(_ part: inout SearchPart, of articles: Fingerprint) {
    next.withLock { next in
      do throws(FileError) {
        guard let (draft, reader) = next.map({ ($0.draft, $0.reader) }) else { return }
        let start = draft.size
        try draft.append(try part.words.bytes(0..<part.words.count))
        part.words = .file(reader, start..<draft.size)
        next?.table.add(articles)
        next?.table.add(part.blocks) { $0.add($1) }
        next?.table.add(start)
        next?.table.add(draft.size)
      } catch {
        // What was put away already stays readable.
        next = nil
      }
    }
  }

  /// Leaves what was kept to the next build; a failure costs nothing but time.
  func save() {
    next.withLock { next in
      guard var table = next?.table, let draft = next?.draft else { return }
      next = nil
      table.add(draft.size)
      do throws(FileError) {
        try draft.append(table.bytes)
        try draft.save()
      } catch {}
    }
  }
}
