import LanguageFiles

/// The words by which texts are understood, of all languages: the files in `Languages/`, as they were when this program
/// was built.
///
/// Each list is cut into words when it is asked for; whoever needs one keeps it in a constant.
enum Languages {
  /// Words of a list in all languages together, each once: the longer first, so that of two beginnings the longer is
  /// met.
  static func words(_ list: WordList) -> [String] {
    set(list).sorted { one, other in
      let (length, otherLength) = (one.utf8.count, other.utf8.count)
      return length == otherLength ? one.utf8.lexicographicallyPrecedes(other.utf8) : length > otherLength
    }
  }

  /// A set of the same words, for asking whether one is among them.
  static func set(_ list: WordList) -> Set<String> { Set(list.embedded.flatMap { cut($0.words) }) }

  /// Words of a list by the language's code, in the order of the codes.
  static func wordsByLanguage(_ list: WordList) -> [(language: String, words: [String])] {
    list.embedded.map { ($0.language, cut($0.words)) }
  }

  /// Words between line breaks, found byte by byte: the first text of a run waits for them.
  private static func cut(_ words: String) -> [String] {
    words.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}
