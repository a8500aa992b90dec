import Archive
import Files

/// The headlines and dates of texts and articles, looked at where their words are alike.
final class Heads {
  private let readText: (_ seed: String) throws(FileError) -> [Int: Fingerprint]
  private let readArticle: (Ledger.Key) -> Fingerprint?
  private var texts: [PathKey: [Int: Fingerprint]] = [:]

  /// - Parameters:
  ///   - ofText: reads those of a text's articles, by the numbers of its parts.
  ///   - ofArticle: reads those that an article's content file has.
  init(
    ofText: @escaping (String) throws(FileError) -> [Int: Fingerprint],
    ofArticle: @escaping (Ledger.Key) -> Fingerprint?
  ) {
    readText = ofText
    readArticle = ofArticle
  }

  /// Those of a text's articles, by the numbers of its parts.
  func ofText(_ seed: String) throws(FileError) -> [Int: Fingerprint] {
    if let known = texts[PathKey(seed)] { return known }
    let read = try readText(seed)
    texts[PathKey(seed)] = read
    return read
  }

  /// Those that an article's content file has.
  func ofArticle(_ key: Ledger.Key) -> Fingerprint? { readArticle(key) }
}
