import Support

/// Every address at which an article was ever built, and whose it is: `addresses.tsv`, committed beside
/// `pressmark.yml`. Somebody may have cited it. Names are in it too, with the addresses that they have.
public struct AddressList: Sendable {
  /// An address.
  public struct Row: Sendable, Equatable {
    /// What has an address.
    public enum Owner: Sendable, Hashable {
      /// An article, by its content file below the content folder, and by the article of a text that it is made from,
      /// if it is: by that it is known when its content file has another name.
      case article(file: String, text: Ledger.Key?)
      /// A subject, an author or the like; the address says which.
      case name(String)
    }

    /// The path from the site's top: `1997/04/24/massacre-in-lima.html`.
    public let address: String
    /// Whose it is.
    public let owner: Owner
    /// Its line in the file, from 1; 0 when it is in none yet.
    public let line: Int

    /// The address of an article.
    public init(_ address: String, of article: Article) {
      self.init(address, .article(file: article.file, text: Ledger.Key(naming: article)))
    }

    /// An address and whose it is.
    public init(_ address: String, _ owner: Owner, line: Int = 0) {
      (self.address, self.owner, self.line) = (address, owner, line)
    }
  }

  /// The file's name, in the archive's folder.
  public static let fileName = "addresses.tsv"

  /// The addresses. A list that git has put together of two may have one twice.
  public private(set) var rows: [Row]

  /// A list of addresses.
  public init(_ rows: [Row] = []) { self.rows = rows }

  /// The list after a conversion: articles are called otherwise now.
  ///
  /// - Parameter calls: what they are called, by what they were called before.
  func calling(_ calls: [Ledger.Key: Row.Owner]) -> AddressList {
    AddressList(
      rows.map { row in
        guard case .article(_, let text?) = row.owner, let owner = calls[text] else { return row }
        return Row(row.address, owner, line: row.line)
      })
  }

  /// The list after a run was taken back: the articles of these content files are called as they were before it, also
  /// at addresses that they have got since.
  func restored(to old: AddressList, _ isRestored: (_ file: String) -> Bool) -> AddressList {
    var before: [String: Row.Owner] = [:]
    for row in old.rows {
      if case .article(let file, _) = row.owner, isRestored(file) { before[row.address] = row.owner }
    }
    var calls: [Row.Owner: Set<Row.Owner>] = [:]
    for row in rows { if let owner = before[row.address] { calls[row.owner, default: []].insert(owner) } }
    return AddressList(
      rows.map { row in
        let known = calls[row.owner].flatMap { $0.count == 1 ? $0.first : nil }
        return Row(row.address, before[row.address] ?? known ?? row.owner, line: row.line)
      })
  }

  private static let mark =
    "# pressmark addresses 1: every address at which an article was built. Pressmark keeps it; commit it with the content files."
  private static let header = "# address\tcontent file\ttext or name\tpart"

  /// The file: a line for each address, in the order of their bytes.
  public var bytes: [UInt8] {
    var bytes = Array("\(Self.mark)\n\(Self.header)\n".utf8)
    bytes.reserveCapacity(bytes.count + rows.count * 120)
    for row in rows.sorted(by: { $0.address.precedesInBytes($1.address) }) {
      let fields: [String] =
        switch row.owner {
        case .article(let file, let text): [file, text?.seed ?? "-", text.map { String($0.part) } ?? "-"]
        case .name(let name): ["-", name, "-"]
        }
      bytes += row.address.escapedField.utf8
      for field in fields {
        bytes.append(0x09)
        bytes += field.escapedField.utf8
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// A line that is none of such a list.
  public struct Damage: Error, Sendable, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let message: String
  }

  /// Reads a list, whatever the order of its lines.
  ///
  /// - Throws: `Damage` at the first line that is none.
  public init(parsing bytes: [UInt8]) throws(Damage) {
    rows = []
    rows.reserveCapacity(bytes.count / 80)
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      // Git on Windows may have put CR before the line feeds.
      let line = line.last == 0x0D ? line.dropLast() : line
      if number == 1, !line.starts(with: "# pressmark addresses 1".utf8) {
        throw Damage(line: 1, message: "this is no list of addresses that this version of Pressmark knows")
      }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: { line.starts(with: $0.utf8) }) {
        throw Damage(line: number, message: "git could not put two states of the list together here")
      }
      guard let row = Self.row(line, number) else {
        throw Damage(line: number, message: "this line is no address and its article, with tabs between")
      }
      rows.append(row)
    }
  }

  private static func row(_ line: ArraySlice<UInt8>, _ number: Int) -> Row? {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 4 else { return nil }
    let text = { (index: Int) in String(decoding: fields[index], as: UTF8.self).unescapedField }
    let (address, file, seed) = (text(0), text(1), text(2))
    // A list may have come with an archive from elsewhere: it leads nowhere else.
    guard address.isAddressInside else { return nil }
    if file == "-" { return seed.isEmpty ? nil : Row(address, .name(seed), line: number) }
    guard file.isPathInside else { return nil }
    if seed == "-" { return Row(address, .article(file: file, text: nil), line: number) }
    guard let part = Int(text(3)), part > 0, seed.isPathInside else { return nil }
    return Row(address, .article(file: file, text: Ledger.Key(seed, part)), line: number)
  }
}

extension String {
  /// Whether it can be the address of a page: a path inside the site that any disk can hold.
  var isAddressInside: Bool {
    isPathInside && hasSuffix(".html") && split(separator: "/").allSatisfy(\.isNameOnAnyDisk)
  }
}
