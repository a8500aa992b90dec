import Archive

extension Words {
  /// The heading of the index of a taxonomy.
  func indexTitle(of taxonomy: Taxonomy) -> String { taxonomy.label ?? self[taxonomy.indexTitle] }

  /// What stands over one of its names.
  func nameTitle(of taxonomy: Taxonomy) -> String { taxonomy.nameLabel ?? self[taxonomy.nameTitle] }

  /// How many names it has, in words: "60 subjects"; of an archive's own "Photographers: 60".
  func count(_ number: Int, of taxonomy: Taxonomy) -> String {
    taxonomy.label.map { $0 + self[.colon] + String(number) } ?? text(number, taxonomy.nameCount)
  }
}

extension Taxonomy {
  /// The heading of the index.
  var indexTitle: Word { Word(indexWord, "The \(indexWord), as the heading of their index.") }

  /// What stands over one of the names.
  var nameTitle: Word { Word(nameWord, "One \(nameWord), over its name.") }

  /// How many names there are.
  var nameCount: CountedPhrase { CountedPhrase(rawValue: nameWord + "-count") }
}
