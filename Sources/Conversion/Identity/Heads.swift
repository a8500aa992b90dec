import Archive
import Files

/// The headlines and dates of texts and articles, looked at where their words are alike.
final class Heads {
  /// The headline and the date of one.
  struct Head {
    /// What tells both from others.
    let mark: Fingerprint
    let date: PartialDate?
  }

  private let readText: (_ seed: String) throws(FileError) -> [Int: Head]
  private let readArticle: (Ledger.Key) -> Head?
  private var texts: [PathKey: [Int: Head]] = [:]

  /// - Parameters:
  ///   - ofText: reads those of a text's articles, by the numbers of its parts.
  ///   - ofArticle: reads those that an article's content file has.
  init(
    ofText: @escaping (String) throws(FileError) -> [Int: Head],
    ofArticle: @escaping (Ledger.Key) -> Head?
  ) {
    readText = ofText
    readArticle = ofArticle
  }

  /// Those of a text's articles, by the numbers of its parts.
  func ofText(_ seed: String) throws(FileError) -> [Int: Head] {
    if let known = texts[PathKey(seed)] { return known }
    let read = try readText(seed)
    texts[PathKey(seed)] = read
    return read
  }

  /// Those that an article's content file has.
  func ofArticle(_ key: Ledger.Key) -> Head? { readArticle(key) }
}
