import Archive

/// One file of the site: where it goes and what it shows.
///
/// An archive has millions of them: it holds numbers, and what they number is in the catalogue.
public struct PlannedPage: Sendable {
  /// The path from the site's top, with `/` between the names.
  public let path: String
  /// What kind of file it is.
  let kind: any SiteFile.Type
  private let place: Int32
  private let part: Int32
  /// The taxonomy that it is about, where it is about names.
  let taxonomy: Taxonomy

  /// - Parameters:
  ///   - taxonomy: the taxonomy that it is about, where it is about names.
  ///   - index: which of its kind it is: mostly an index of one of the catalogue's lists.
  ///   - number: which page of a list it is.
  init(_ path: String, _ kind: any SiteFile.Type, taxonomy: Taxonomy = .tags, index: Int = 0, number: Int = 0) {
    self.path = path
    self.kind = kind
    self.taxonomy = taxonomy
    place = Int32(index)
    part = Int32(number)
  }

  /// Which of its kind it is: mostly an index of one of the catalogue's lists.
  var index: Int { Int(place) }

  /// Which page of a list it is: a full one by its number, from 1, or that of the newest, 0; of a list in parts, the
  /// part, from 0.
  var number: Int { Int(part) }

  /// How many folders the page is below the site's top.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The way from the page to the site's top.
  var root: String { String(repeating: "../", count: depth) }
}
