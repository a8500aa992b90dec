import Archive

extension Words {
  /// The heading of the index of a taxonomy.
  func indexTitle(of taxonomy: Taxonomy) -> String { taxonomy.label ?? self[taxonomy.indexWord] }

  /// What stands over one of its names.
  func nameTitle(of taxonomy: Taxonomy) -> String { taxonomy.nameLabel ?? self[taxonomy.nameWord] }

  /// How many names it has, in words: "60 subjects"; of an archive's own "Photographers: 60".
  func count(_ number: Int, of taxonomy: Taxonomy) -> String {
    taxonomy.label.map { $0 + self[.colon] + String(number) } ?? text(number, taxonomy.nameCount)
  }
}

extension Taxonomy {
  /// How many names there are.
  var nameCount: CountedPhrase { CountedPhrase(rawValue: nameWord + "-count") }
}
