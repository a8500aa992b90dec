import Archive
import Files
import Markdown
import SystemPackage

extension Diagnostic {
  /// The same with the line that is meant and a mark under the place, unless it has them.
  func withExcerpt(in project: Project) -> Diagnostic {
    guard excerpt.isEmpty, position.line > 1 || position.column > 1,
      let bytes = try? FileSystem.read(project.root.pushing(FilePath(path)))
    else { return self }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: position.line, omittingEmptySubsequences: false)
    guard lines.indices.contains(position.line - 1) else { return self }
    var line = String(decoding: lines[position.line - 1].prefix(Self.longestLine), as: UTF8.self)
    if line.hasSuffix("\r") { line.removeLast() }
    let before = line.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    var diagnostic = self
    diagnostic.excerpt = [line, before + "^"]
    return diagnostic
  }

  /// Of a longer line the beginning, in bytes.
  private static var longestLine: Int { 400 }
}
