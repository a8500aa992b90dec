import Support

/// Puts together which names of articles are one name.
struct NameGathering {
  /// How a name is shown to readers.
  struct Label {
    let text: String
    /// Whether somebody has written down that it is shown so, in the vocabulary or the configuration.
    let isDecided: Bool
  }

  /// Names that are one.
  struct Group {
    let key: String
    /// How they are printed, and in how many articles.
    fileprivate(set) var forms: [(label: Label, count: Int)] = []
    fileprivate(set) var articles: [Int] = []

    /// The form that is shown, whatever the order of the files: one that somebody decided on; else none in capitals
    /// where there is another; of those the one that most articles print; of two, one with capital and small letters,
    /// the shorter one, the first by its bytes.
    var text: String {
      if forms.count == 1 { return forms[0].label.text }
      let letters = forms.map { LetterCase(of: $0.label.text) }
      let hasMixed = letters.contains(.mixed)
      func rank(_ number: Int) -> [Int] {
        let (label, count) = forms[number]
        // WHO beside "who" may be the right one; LIMA beside Lima is not.
        let mayBeAbbreviation = !hasMixed && label.text.count <= 4 && !label.text.contains(" ")
        let isShouted = letters[number] == .capitals && !mayBeAbbreviation
        let look = letters[number] == .other ? 0 : 1
        return [label.isDecided ? 1 : 0, isShouted ? 0 : 1, count, look, -label.text.utf8.count]
      }
      let best = forms.indices.max {
        let (one, other) = (rank($0), rank($1))
        return one != other
          ? one.lexicographicallyPrecedes(other) : forms[$1].label.text.precedesInBytes(forms[$0].label.text)
      }
      return best.map { forms[$0].label.text } ?? ""
    }
  }

  private(set) var groups: [Group] = []
  /// For each article its groups, in the order of its names.
  private(set) var groupsOfArticle = NumberLists()
  private var groupOfKey: [String: Int] = [:]
  /// Most names are printed in one form thousands of times: each form is looked at once.
  private var forms = InternedBytes()
  /// For each form what it is one of.
  private var placeOfForm: [(group: Int, form: Int)] = []
  private let folding: NameFolding

  init(_ folding: NameFolding) {
    self.folding = folding
  }

  /// Adds one of an article's names, as its bytes.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, of article: Int, _ label: (String) -> Label) {
    let number = forms.number(of: name)
    if number == placeOfForm.count { placeOfForm.append(newForm(label(String(decoding: name, as: UTF8.self)))) }
    let form = placeOfForm[number]
    groupsOfArticle.append(form.group)
    // A name counts once in an article, however often and in however many forms it stands there.
    if groups[form.group].articles.last == article { return }
    groups[form.group].articles.append(article)
    groups[form.group].forms[form.form].count += 1
  }

  /// Says that the article has no other names.
  mutating func endArticle() { groupsOfArticle.endList() }

  private mutating func newForm(_ label: Label) -> (group: Int, form: Int) {
    let key = folding.key(of: label.text)
    let group = groupOfKey[key] ?? groups.count
    if group == groups.count {
      groups.append(Group(key: key))
      groupOfKey[key] = group
    }
    // By their bytes: to Swift, two forms of the same letter are equal.
    let known = groups[group].forms.firstIndex {
      $0.label.isDecided == label.isDecided && $0.label.text.utf8.elementsEqual(label.text.utf8)
    }
    let number = known ?? groups[group].forms.count
    if number == groups[group].forms.count { groups[group].forms.append((label, 0)) }
    return (group, number)
  }
}

/// Whether a name is in capitals.
private enum LetterCase {
  /// Two capitals or more, and no small letter.
  case capitals
  case other
  /// With capitals and small letters, as names are written.
  case mixed

  init(of text: String) {
    let properties = text.unicodeScalars.map(\.properties)
    let capitals = properties.count(where: \.isUppercase)
    let hasSmall = properties.contains(where: \.isLowercase)
    self = hasSmall ? (capitals > 0 ? .mixed : .other) : capitals > 1 ? .capitals : .other
  }
}
