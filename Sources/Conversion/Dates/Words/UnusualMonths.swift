import LanguageFiles

/// What names of months begin with, and which is a slip away from a word.
enum UnusualMonths {
  /// The names of five letters or more, folded, in UTF-8, and their months.
  private static let names: [(name: [UInt8], month: Int)] = DateWord.months.enumerated().flatMap { index, list in
    Languages.words(list).filter { !$0.contains(" ") }.compactMap { word in
      var letters: [UInt8] = []
      for scalar in word.unicodeScalars { LetterFolding.fold(scalar, into: &letters) }
      return word.unicodeScalars.count >= 5 ? (letters, index + 1) : nil
    }
  }

  /// The month of each beginning of four letters or more that only one has.
  static let beginnings: [String: Int] = {
    var months: [String: Int?] = [:]
    for (name, month) in names {
      let letters = Array(String(decoding: name, as: UTF8.self).unicodeScalars)
      for length in 4..<max(5, letters.count) {
        var beginning = String.UnicodeScalarView()
        beginning.append(contentsOf: letters.prefix(length))
        let key = String(beginning)
        months[key] = months[key].map { $0 == month ? month : nil } ?? .some(month)
      }
    }
    return months.compactMapValues(\.self)
  }()

  /// The month whose name differs by one letter that is missing, too many, another, or has changed its place; `nil`
  /// when several are as near, or none is.
  static func nearest(to word: [UInt8]) -> Int? {
    var found: Int?
    for (name, month) in names where abs(name.count - word.count) <= 2 && isSlip(word, of: name) {
      if let found, found != month { return nil }
      found = month
    }
    return found
  }

  /// Bytes stand for letters: of a script that takes several, a slip changes the last of them.
  private static func isSlip(_ word: [UInt8], of name: [UInt8]) -> Bool {
    let start = zip(word, name).prefix { $0 == $1 }.count
    let (one, other) = (word[start...], name[start...])
    if one.count == other.count, one.count >= 2, one[start] == other[start + 1], one[start + 1] == other[start],
      one.dropFirst(2) == other.dropFirst(2)
    {
      return true
    }
    // Of short names one letter makes other words: marsh, april's girl.
    guard name.count >= 6 else { return false }
    if one.count == other.count { return one.dropFirst().elementsEqual(other.dropFirst()) }
    if one.count + 1 == other.count { return one.elementsEqual(other.dropFirst()) }
    if one.count == other.count + 1 { return one.dropFirst().elementsEqual(other) }
    return false
  }
}
