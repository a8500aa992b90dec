import Files

/// Puts together which names of articles are one name.
struct NameGathering {
  /// Names that are one.
  struct Group {
    let key: String
    /// How they are printed, and in how many articles.
    fileprivate(set) var labels: [(text: String, count: Int)] = []
    fileprivate(set) var articles: [Int] = []

    /// The form printed most often; of two, the first by its bytes.
    var text: String {
      labels.max { $0.count != $1.count ? $0.count < $1.count : $1.text.precedesInBytes($0.text) }?.text ?? ""
    }
  }

  private(set) var groups: [Group] = []
  /// For each article its groups, in the order of its names.
  private(set) var groupsOfArticle = NumberLists()
  private var groupOfKey: [String: Int] = [:]
  /// Most names are printed in one form thousands of times: each form is looked at once.
  private var forms = TextNumbers()
  /// For each form what it is one of.
  private var labelOfForm: [(group: Int, label: Int)] = []

  /// Adds one of an article's names, as its bytes.
  mutating func add(_ name: UnsafeBufferPointer<UInt8>, of article: Int, _ label: (String) -> String) {
    let number = forms.number(of: name)
    if number == labelOfForm.count { labelOfForm.append(newLabel(label(String(decoding: name, as: UTF8.self)))) }
    let form = labelOfForm[number]
    groupsOfArticle.append(form.group)
    // A name counts once in an article, however often and in however many forms it stands there.
    if groups[form.group].articles.last == article { return }
    groups[form.group].articles.append(article)
    groups[form.group].labels[form.label].count += 1
  }

  /// Says that the article has no other names.
  mutating func endArticle() { groupsOfArticle.endList() }

  private mutating func newLabel(_ text: String) -> (group: Int, label: Int) {
    let key = NameIndex.key(of: text)
    let group = groupOfKey[key] ?? groups.count
    if group == groups.count {
      groups.append(Group(key: key))
      groupOfKey[key] = group
    }
    // By their bytes: to Swift, two forms of the same letter are equal.
    let number = groups[group].labels.firstIndex { $0.text.utf8.elementsEqual(text.utf8) } ?? groups[group].labels.count
    if number == groups[group].labels.count { groups[group].labels.append((text, 0)) }
    return (group, number)
  }
}
