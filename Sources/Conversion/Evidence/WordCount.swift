import Archive

/// Words that are accounted for, each as often as it stands there.
struct WordCount {
  private var counts: [String: Int] = [:]

  /// The words of every text that reaches the front matter as the source prints it.
  ///
  /// - Parameter keys: words that the front matter has as its keys.
  init(_ values: FieldValues, keys: [String] = []) {
    for key in keys { add(key) }
    if let date = values.date { add(date.edtf) }
    for author in values.authors where values.byline == nil { add(author) }
    if values.isDraft { add("true") }
    for text in values.allTexts + values.leftOut + values.tags + values.aliases { add(text) }
    for (key, value) in values.extra {
      add(key)
      add(value)
    }
  }

  /// The words of a text.
  init(_ text: String) {
    add(text)
  }

  private mutating func add(_ text: String) {
    for word in text.words { counts[word, default: 0] += 1 }
  }

  /// Takes a word out, and says whether it was there.
  mutating func take(_ word: String) -> Bool {
    guard let count = counts[word], count > 0 else { return false }
    counts[word] = count - 1
    return true
  }

  /// Takes the words of a text out; the first that is not there, if one is not.
  mutating func firstMissing(of text: String) -> String? {
    text.words.first { !take($0) }
  }
}

extension String {
  /// Runs of letters and digits.
  var words: [String] {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      if CharacterKind(scalar).isWordCharacter {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
