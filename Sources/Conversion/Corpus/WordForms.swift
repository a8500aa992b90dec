import Support

/// Forms of words that are counted in all texts. Hardly any word of a text is one of them: a hash of its letters tells
/// most of the others without a string being made of each.
struct WordForms: Sendable {
  private let forms: Set<String>
  /// The hashes of those in ASCII.
  private var hashes: KeyedTable<Int32>

  /// - Parameter forms: in small letters.
  init(_ forms: Set<String>) {
    self.forms = forms
    hashes = KeyedTable(expecting: forms.count)
    for form in forms { hashes.update(FNVHash(form.utf8).value) { $0 = 1 } }
  }

  /// The form that a word has in small letters; `nil` when it is none of these.
  func form(of word: ArraySlice<UInt8>) -> String? {
    var hash = FNVHash()
    var isASCII = true
    for byte in word {
      hash.add(byte.isASCIICapital ? byte | 0x20 : byte)
      if byte >= 0x80 { isASCII = false }
    }
    if isASCII, hashes[hash.value] == nil { return nil }
    let form = String(decoding: word, as: UTF8.self).inSmallLetters
    return forms.contains(form) ? form : nil
  }
}
