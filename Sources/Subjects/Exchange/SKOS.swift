/// The names of SKOS (W3C, 2009) and of what Pressmark adds to it.
enum SKOS {
  static let namespace = "http://www.w3.org/2004/02/skos/core#"
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  /// For what SKOS has no words: which words must stand near, and which labels are dropped.
  static let own = "urn:pressmark:vocabulary#"
  /// The scheme of an export, in the document itself.
  static let scheme = "#vocabulary"
}
