public import Files
import Markdown
import SystemPackage

/// A project's ledger on disk, as it was found.
public struct LedgerFile: Sendable {
  /// What it says.
  public let ledger: Ledger
  /// Its bytes; `nil` when there is none.
  public let bytes: [UInt8]?
  /// The list that earlier versions kept in its place: the digest of each file that conversion wrote.
  public let manifest: [UInt8]?
  private let digests: Manifest

  /// Reads the ledger of a project.
  ///
  /// - Throws: what is wrong with it: then nothing may be written.
  public init(_ project: Project) throws(Diagnostic) {
    let path = project.content.appending(Ledger.fileName)
    let older = project.content.appending(Manifest.fileName)
    do {
      bytes = try FileSystem.readIfPresent(path)
      ledger = try bytes.map { try Ledger(parsing: $0) } ?? Ledger()
      let list = try FileSystem.readIfPresent(older)
      // Anything else is the list of a site, or of somebody's own.
      let digests = list.flatMap { try? Manifest(parsing: $0) }
      if let list, let digests, digests.lines.allSatisfy({ $0.path.utf8.suffix(3).elementsEqual(".md".utf8) }) {
        manifest = list
        self.digests = digests
      } else {
        manifest = nil
        self.digests = Manifest()
      }
    } catch let damage as Ledger.Damage {
      throw Diagnostic(
        .error, project.shown(path), at: TextPosition(line: damage.line, column: 1), damage.message,
        advice: """
          Delete the marks of git and, of two lines for one article, one; or bring the file back from a copy. If you delete the whole file, \
          it is made anew from the content files, and those that differ from their texts count as edited.
          """)
    } catch let error as FileError {
      throw Diagnostic(error, path: project.shown(error.path))
    } catch {
      throw Diagnostic(.error, project.shown(path), "\(error)", advice: "Bring the file back from a copy.")
    }
  }

  /// The digest that an earlier version noted down of a content file.
  public func noted(_ file: String) -> SHA256Digest? { digests[file] }

  /// The ledger with articles that it does not know, as an earlier version's list knows them.
  public func completed(with articles: [Article]) -> Ledger {
    var ledger = ledger
    for article in articles {
      guard let source = article.source, let digest = noted(article.file) else { continue }
      let key = Ledger.Key(source, article.sourcePart ?? 1)
      guard ledger.rows[key] == nil else { continue }
      var row = Ledger.Row(file: article.file, state: .written)
      row.written = digest
      row.seed = article.sourceSHA256.flatMap { SHA256Digest(hexadecimal: $0) }
      ledger.rows[key] = row
    }
    return ledger
  }

  /// What it takes to have a ledger in its place; empty when it says the same.
  public func changes(to ledger: Ledger) -> [ContentChanges.Write] {
    var writes: [ContentChanges.Write] = []
    if ledger != self.ledger || bytes == nil && !ledger.rows.isEmpty {
      writes.append(ContentChanges.Write(.content(Ledger.fileName), from: bytes, to: ledger.bytes))
    }
    if let manifest { writes.append(ContentChanges.Write(.content(Manifest.fileName), from: manifest, to: nil)) }
    return writes
  }
}

extension Ledger {
  /// Takes note that the program changes a content file; one that was conversion's own stays so.
  ///
  /// - Returns: whether it was.
  public mutating func renew(_ article: Article, from old: [UInt8], to new: [UInt8]) -> Bool {
    guard let source = article.source else { return false }
    let key = Key(source, article.sourcePart ?? 1)
    guard let row = rows[key], row.isOwn(old) else { return false }
    rows[key]?.written = SHA256Digest(of: new.withoutCarriageReturns)
    return true
  }
}
