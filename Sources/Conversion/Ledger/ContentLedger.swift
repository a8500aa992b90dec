import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Writes content files and never over an editor's work: knows which article each part of a text is, where its content
/// file lies, and which files are still as conversion wrote them.
struct ContentLedger {
  /// What became of a content file.
  enum Entry: Equatable {
    case written
    case unchanged
    /// The file stays as the editor left it; the diagnostic says so when there is something to decide.
    case edited(Diagnostic?)
    /// The file cannot be read, and stays; what is to be told of it is told when it can.
    case unread
    case failed
    /// The text shall be no article.
    case forgotten
  }

  /// A change of a content file that waits to be made, and how to forget it.
  struct Waiting {
    let key: Ledger.Key
    let oldKey: Ledger.Key?
    let oldRow: Ledger.Row?
    /// The content files that it is of.
    let files: [String]
    /// What the article is counted as; `nil` where it is counted as nothing.
    let entry: Entry?
  }

  let project: Project
  let isReadOnly: Bool
  /// The texts that were asked for by name: they are made into articles all the same if they were to be none.
  let recalled: Set<PathKey>
  let file: LedgerFile
  /// What is known of articles that nothing is known of anew.
  var ledger: Ledger
  var places: ContentPlaces
  /// What is known of articles now.
  var settled: [Ledger.Key: Ledger.Row] = [:]
  /// What articles are called now, by what they were called before.
  var heirs: [Ledger.Key: Ledger.Key] = [:]
  var assignments: [PathKey: SeedIdentity.Assignment] = [:]
  var changes: ContentChanges
  /// The changes that wait, by their numbers.
  var waiting: [Int: Waiting] = [:]
  /// The texts whose articles are all known.
  var known: Set<PathKey> = []
  /// Names that are taken: on disk, as an article's address on the site, or written in this run. On some disks names
  /// that differ in capitals, or in the form of a letter, are one; so they are here, where Swift takes both forms for
  /// equal.
  var taken: Set<String>
  /// The next number to try for a name, so that thousands of letters to the editor do not each count from 2.
  var nextNumbers: [String: Int] = [:]
  /// Files whose endings are not quite those of content files, by the names that they should have.
  var misnamed: [PathKey: String] = [:]
  /// The words of files that are no article's for sure, once they are read.
  var pairsOfStrays: [PathKey: Set<UInt64>] = [:]
  /// The articles of each headline and date, with their words; filled when the first new article comes.
  var twins: [Fingerprint: [(key: Ledger.Key, words: Fingerprint?, sample: WordSample?)]] = [:]
  /// What is to be told of files that are made anew.
  var told: [Diagnostic] = []
  /// The content files that were written, or would be, in order.
  var written: [String] = []
  /// The content files that had other tags before.
  var retagged: [TagChange] = []

  /// - Parameters:
  ///   - seeds: all texts.
  ///   - isReadOnly: whether to say what would be done, and do nothing.
  ///   - recalled: the texts that were asked for by name.
  init(
    _ project: Project, _ loaded: ArticleLoader, seeds: Set<PathKey>, isReadOnly: Bool, recalled: Set<PathKey>
  ) throws(Diagnostic) {
    self.project = project
    self.isReadOnly = isReadOnly
    self.recalled = recalled
    file = try LedgerFile(project)
    ledger = file.ledger
    for key in file.ledger.rows.keys { ledger.rows[key]?.origin = key }
    do {
      places = try ContentPlaces(&ledger, file, ContentPlaces.found(loaded), seeds: seeds, in: project)
    } catch {
      throw Diagnostic(error, path: project.shown(error.path))
    }
    // Conversion's own files say from which state of the text they were made; those written by hand need not.
    if file.bytes == nil, file.manifest == nil, places.files.values.contains(where: { $0.seed != nil }) {
      told.append(.ledgerMadeAnew(in: project))
    }
    changes = ContentChanges(project, command: "convert")
    let tree = loaded.files.tree
    for case (let path, .unknown(let error)) in tree.obstacles {
      throw Diagnostic(error, path: project.shown(content: path))
    }
    taken = Set(tree.files.map { $0.lowercased() })
    for file in tree.files { if let name = file.asContentName { misnamed[PathKey(name)] = file } }
    // An article that its editor has put elsewhere keeps its address.
    for article in loaded.articles { taken.insert("\(article.folder)/\(article.slug.text).md".lowercased()) }
    do {
      for (key, place) in places.files { try notice(place, of: key) }
    } catch {
      throw Diagnostic(error, path: project.shown(error.path))
    }
  }

  /// Brings what is known of a content file up to what was found.
  private mutating func notice(_ place: ContentPlaces.Found, of key: Ledger.Key) throws(FileError) {
    guard var row = ledger.rows[key] else { return }
    if row.state == .forgotten {
      ledger.rows[key]?.file = place.file
      if case .readable(let article) = place { ledger.rows[key]?.isDraft = article.isKeptOut }
      return
    }
    let isMoved = !row.file.hasSameBytes(as: place.file)
    row.file = place.file
    if case .readable(let article) = place, let written = row.written {
      let isSame = article.fingerprint == Fingerprint(written)
      let isOwn = if isSame { true } else { try read(article.file).map(row.isOwn) ?? false }
      // One whose edits were taken back stays where it lies.
      row.state = !isOwn ? .edited : !isMoved && row.state == .written ? .written : .placed
      row.isDraft = article.isKeptOut && (row.isDraft || !isOwn)
    } else if case .unread(let content) = place, !content.isBlank {
      // Conversion writes nothing that cannot be read.
      row.state = .edited
    } else if isMoved, row.state == .written {
      row.state = .placed
    }
    if file.ledger.rows[key]?.state == .kept, row.state != .forgotten { row.state = .kept }
    ledger.rows[key] = row
  }

  /// All bytes of a content file; `nil` when it is gone.
  func read(_ path: String) throws(FileError) -> [UInt8]? {
    try FileSystem.readIfPresent(project.content.appending(path))
  }

  func position(in place: ContentPlaces.Found?) -> TextPosition? {
    if case .readable(let article)? = place { article.positions["source"] } else { nil }
  }
}
