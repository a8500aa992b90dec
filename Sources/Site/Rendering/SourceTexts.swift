import Archive
import Files
import Synchronization
import SystemPackage

/// Cuts the parts of source texts out of their files, and reads a file with many parts once for all of them.
final class SourceTexts: Sendable {
  private struct State {
    /// The files that were asked for last, the newest at the end.
    var files: [(path: FilePath, text: SourceLineIndex)] = []
    var size: Int { files.reduce(0) { $0 + $1.text.bytes.count } }
  }

  /// How many bytes of files, and how many files, are kept for the next part.
  private static let room = (bytes: 32 << 20, files: 64)

  private let state = Mutex(State())

  /// What an article was made from: a whole text, or its lines of one.
  ///
  /// - Returns: its bytes, and whether the text has become too short for these lines.
  func bytes(of article: Article, in project: Project) throws(FileError) -> (bytes: [UInt8], isTooShort: Bool) {
    guard let source = article.source else { return ([], false) }
    let path = project.seeds.appending(source)
    guard let lines = article.sourceLines else { return (try FileSystem.read(path), false) }
    let text = try text(path, encoding: article.sourceEncoding)
    return (text.bytes(of: lines), lines.last > text.count)
  }

  /// The text in a file.
  ///
  /// - Parameter encoding: as a front matter says it; `nil` for UTF-8.
  func text(_ path: FilePath, encoding: String?) throws(FileError) -> SourceLineIndex {
    if let known = state.withLock({ $0.files.last { $0.path == path }?.text }) { return known }
    let text = SourceLineIndex(try FileSystem.read(path), encoding: encoding)
    state.withLock { state in
      state.files.append((path, text))
      while state.files.count > 1, state.files.count > Self.room.files || state.size > Self.room.bytes {
        state.files.removeFirst()
      }
    }
    return text
  }
}
