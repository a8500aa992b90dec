import Archive
import Files
import Markdown
import SystemPackage

/// The lines about the text in files that are an editor's.
extension ContentLedger {
  /// Brings the lines about the text of an edited file up to date; `nil` when they are.
  mutating func keepTrue(
    _ content: ContentFile, _ key: Ledger.Key, _ row: Ledger.Row, _ article: Article, _ bytes: [UInt8], isSame: Bool,
    _ before: (key: Ledger.Key, row: Ledger.Row)
  ) throws(FileError) -> Entry? {
    keep(row, key, before.key)
    do {
      let new = try SourceKeys(of: bytes).updated(like: content.bytes(at: article.file), isSameText: isSame)
      if new == bytes { return nil }
      // Its lines about the text were all that was not conversion's.
      let plain = new.withoutCarriageReturns
      if row.written.map({ $0 == SHA256Digest(of: plain) }) ?? (plain == content.bytes(at: article.file)) {
        keep(asWritten(row, plain, content, article.file), key, before.key)
      }
      try stage([ContentChanges.Write(.content(article.file), from: bytes, to: new)], key, before, as: .edited(nil))
      written.append(article.file)
    } catch let error as FileError {
      throw error
    } catch {
      let position = (error as? YAMLEditor.Refusal)?.position ?? TextPosition(line: 1, column: 1)
      return .edited(
        Diagnostic(
          .warning, project.shown(content: article.file), at: position,
          "does not say that its text is \(project.shown(seed: key.seed)), and the line cannot be written here",
          advice: "Write it into the front matter: source: \"\(key.seed)\"."))
    }
    guard article.source == nil else { return nil }
    let file = project.shown(content: article.file)
    return .edited(
      Diagnostic(
        .warning, file,
        "the lines that say where it comes from were gone, and are put back: \(project.shown(seed: key.seed))",
        advice: "If the article shall do without its text, say so: \(forgetting(article.file))."))
  }

  /// Brings the lines about the text of an article's second file up to date: else it would be one of its own when the
  /// text is moved.
  mutating func keepTrue(_ double: ContentPlaces.Found, _ content: ContentFile) throws(FileError) {
    guard !isReadOnly, let bytes = try FileSystem.readIfPresent(project.content.appending(double.file)),
      let new = try? SourceKeys(of: bytes).updated(like: content.bytes, isSameText: false), new != bytes
    else { return }
    try changes.add([ContentChanges.Write(.content(double.file), from: bytes, to: new)])
  }
}
