/// How the pages of lists are named that lie where articles do. No article has such a name: a slug is never `index`,
/// and holds no `_`.
public enum ListName {
  /// The name of a list's first page, without its ending.
  public static let first = "index"
  /// What stands before the number of each other one: `page_2.html`.
  public static let part = "page_"

  /// Whether a file is the page of a list, or one that is compressed: `index.html`, `page_2.html.gz`.
  ///
  /// - Parameter name: the file's name, without its folders.
  public static func isOne(_ name: some StringProtocol) -> Bool {
    let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    if stem.elementsEqual(first.utf8) { return true }
    guard stem.starts(with: part.utf8) else { return false }
    let number = stem.dropFirst(part.utf8.count)
    return !number.isEmpty && number.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
