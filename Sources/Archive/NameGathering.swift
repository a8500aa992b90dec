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
  private var knownForms: [String: (group: Int, label: Int)] = [:]

  /// Adds an article's names.
  mutating func add(_ names: [String], article: Int, _ label: (String) -> String) {
    for name in names {
      let form = form(name, label)
      groupsOfArticle.append(form.group)
      // A name counts once in an article, however often and in however many forms it stands there.
      if groups[form.group].articles.last == article { continue }
      groups[form.group].articles.append(article)
      groups[form.group].labels[form.label].count += 1
    }
    groupsOfArticle.endList()
  }

  private mutating func form(_ name: String, _ label: (String) -> String) -> (group: Int, label: Int) {
    if let known = knownForms[name] { return known }
    let text = label(name)
    let key = NameIndex.key(of: text)
    let group = groupOfKey[key] ?? groups.count
    if group == groups.count {
      groups.append(Group(key: key))
      groupOfKey[key] = group
    }
    // By their bytes: to Swift, two forms of the same letter are equal.
    let number = groups[group].labels.firstIndex { $0.text.utf8.elementsEqual(text.utf8) } ?? groups[group].labels.count
    if number == groups[group].labels.count { groups[group].labels.append((text, 0)) }
    knownForms[name] = (group, number)
    return (group, number)
  }
}
