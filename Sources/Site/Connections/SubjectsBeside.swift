import Archive

/// For each tag, author and publication the subjects of its articles, the most telling first.
struct SubjectsBeside: Sendable {
  /// How many there are at most.
  static let limit = 10
  /// How many of a name's articles are looked at: of more, as many from all its time.
  static let sample = 1_000

  private let catalogue: Catalogue
  /// Those of all names, when they were counted together.
  private let lists: [NameKind: NumberLists]

  /// Those of one name, as numbers of tags.
  subscript(kind: NameKind, name: Int) -> [Int] {
    lists[kind]?[name] ?? Self.subjects(of: name..<name + 1, kind, catalogue)[0]
  }

  /// Counts those of a name when they are asked for.
  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    lists = [:]
  }

  /// Counts all of them on `jobs` tasks. The result is the same for any number of them.
  init(_ catalogue: Catalogue, jobs: Int) async {
    var lists: [NameKind: NumberLists] = [:]
    for kind in NameKind.allCases {
      let count = kind.index(in: catalogue).names.count
      let parts = await inParallel(count, jobs: jobs, chunk: max(64, count / 16 + 1)) { names in
        Self.subjects(of: names, kind, catalogue)
      }
      var list = NumberLists()
      for part in parts {
        for name in 0..<part.count { list.append(part[name]) }
      }
      lists[kind] = list
    }
    self.catalogue = catalogue
    self.lists = lists
  }

  private static func subjects(of names: Range<Int>, _ kind: NameKind, _ catalogue: Catalogue) -> NumberLists {
    let tags = catalogue.tags
    let all = kind.index(in: catalogue).names
    var lists = NumberLists()
    var counts = [Int](repeating: 0, count: tags.names.count)
    var touched: [Int] = []
    for name in names {
      let articles = all[name].articles
      let step = max(1, articles.count / sample)
      if all[name].hasPage, articles.count > 1 {
        for position in stride(from: 0, to: articles.count, by: step) {
          for tag in tags.namesOfArticle[articles[position]]
          where tags.names[tag].hasPage && !(kind == .tags && tag == name) {
            if counts[tag] == 0 { touched.append(tag) }
            counts[tag] += 1
          }
        }
      }
      // What was met once may be chance.
      let found = touched.filter { counts[$0] > 1 }.sorted { one, other in
        let (a, b) = (counts[one], counts[other])
        if kind == .tags {
          // Beside a tag, one that is seldom elsewhere says more: the share of what both have in what either has.
          let (left, right) = (a * a * tags.names[other].articles.count, b * b * tags.names[one].articles.count)
          if left != right { return left > right }
        }
        return a != b ? a > b : one < other
      }
      lists.append(Array(found.prefix(limit)))
      for tag in touched { counts[tag] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return lists
  }
}
