import Archive
import Support
import SystemPackage

/// The list of addresses calls articles as the ledger does.
extension ContentLedger {
  /// What it takes for the list of addresses to call articles what they are called now.
  ///
  /// The name of a text and that of a content file may both pass to another article, even in one run: nobody could tell
  /// afterwards whose an address was.
  ///
  /// - Parameter calls: what articles are called now, by what they were called before.
  /// - Throws: why nobody knows which addresses there are; nothing is changed then.
  mutating func addressChanges(_ calls: [Ledger.Key: AddressList.Row.Owner]) throws -> [ContentChanges.Write] {
    // The list is that of the archive's own content folder.
    guard !calls.isEmpty, project.content == Project(root: project.root).content else { return [] }
    do {
      return try AddressListFile(project).changes(calling: calls)
    } catch {
      changes.abandon()
      throw error
    }
  }
}

extension Ledger {
  /// What articles are called that have another text or content file than before, by what they were called.
  func calls(since before: Ledger) -> [Key: AddressList.Row.Owner] {
    var calls: [Key: AddressList.Row.Owner] = [:]
    for (key, row) in rows {
      guard let origin = row.origin, let old = before.rows[origin], !row.file.isEmpty else { continue }
      if origin != key || !old.file.hasSameBytes(as: row.file) { calls[origin] = .article(file: row.file, text: key) }
    }
    return calls
  }
}
