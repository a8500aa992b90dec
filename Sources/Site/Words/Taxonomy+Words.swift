import Archive

extension Taxonomy {
  /// The heading of the index.
  var indexTitle: Word { Word(indexWord, "The \(indexWord), as the heading of their index.") }

  /// What stands over one of the names.
  var nameTitle: Word { Word(nameWord, "One \(nameWord), over its name.") }

  /// How many names there are.
  var nameCount: CountedPhrase { CountedPhrase(rawValue: nameWord + "-count") }
}
