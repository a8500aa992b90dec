import Archive

/// What a vocabulary says of one kind of names after a change, and which of its terms were there before.
struct VocabularyRevision {
  /// A term, and its number before the change; `nil` for a new one.
  struct Entry {
    let old: Int?
    var term: Vocabulary.Term
  }

  var entries: [Entry]
  var dropped: [String]

  /// What makes two labels one.
  let folding: NameFolding

  init(_ names: Vocabulary.Names, _ folding: NameFolding) {
    entries = names.terms.enumerated().map { Entry(old: $0.offset, term: $0.element) }
    dropped = names.dropped
    self.folding = folding
  }

  /// What the vocabulary says now.
  var names: Vocabulary.Names { Vocabulary.Names(terms: entries.map(\.term), dropped: dropped) }

  /// Whether two labels are one to readers.
  func isSame(_ one: String, _ other: String) -> Bool { folding.areOne(one, other) }

  // MARK: - Decisions

  /// A decision that contradicts the vocabulary.
  struct Contradiction: Error {
    let message: String
    let advice: String
  }

  /// Takes a decision in.
  mutating func apply(_ decision: TagDecision) throws(Contradiction) {
    switch decision {
    case .rename(let from, let to): try join([from], into: to)
    case .merge(let labels, let into): try join(labels, into: into)
    case .drop(let labels): drop(labels)
    }
  }

  private mutating func join(_ labels: [String], into target: String) throws(Contradiction) {
    undrop(labels + [target])
    if index(ofPreferred: target) == nil {
      let owner = index(ofAny: target)
      // A term among those that leave takes the new name; it has alternatives and more to keep.
      let heir = labels.compactMap { label in index(ofPreferred: label).map { (index: $0, label: label) } }
        .first { owner == nil || $0.index == owner }
      if let heir {
        relabel(heir.index, from: heir.label, to: target)
      } else if let owner, let name = entries[owner].term.labels.first?.text {
        throw Contradiction(
          message: "'\(target)' is another name of '\(name)' in \(Vocabulary.fileName)",
          advice: "Use '\(name)' instead.")
      } else {
        add(Vocabulary.Term(target))
      }
    }
    // Another writing of the same label: fifa, FIFA.
    if let index = index(ofPreferred: target),
      let former = entries[index].term.labels.first(where: { isSame($0.text, target) }),
      former.text != target
    {
      relabel(index, from: former.text, to: target)
    }
    for label in labels where !isSame(label, target) { absorb(label, into: target) }
  }

  /// Another preferred label for a term; the old one stays as an alternative.
  private mutating func relabel(_ index: Int, from old: String, to new: String) {
    guard let label = entries[index].term.labels.firstIndex(where: { isSame($0.text, old) }) else { return }
    let former = entries[index].term.labels[label]
    entries[index].term.labels[label].text = new
    remove(new, fromNamesOf: index)
    if !isSame(old, new) { addAlternative(former, to: index) }
    replaceReferences(to: [former.text], by: new)
  }

  /// What has this label becomes a part of the term `target`.
  private mutating func absorb(_ label: String, into target: String) {
    guard let goal = index(ofPreferred: target) else { return }
    let preferred = entries[goal].term.labels.first { isSame($0.text, target) }?.text ?? target
    guard let source = index(ofPreferred: label), source != goal else {
      // As another term's second name it would be two things.
      for other in entries.indices where other != goal { remove(label, fromNamesOf: other) }
      addAlternative(Vocabulary.Label(label), to: goal)
      return
    }
    let gone = entries[source].term
    for name in gone.labels + gone.alternatives { addAlternative(name, to: goal) }
    for name in gone.hidden where !has(name.text, goal) { entries[goal].term.hidden.append(name) }
    entries[goal].term.hidden = entries[goal].term.hidden.inOrderOfLanguages
    func union(_ path: WritableKeyPath<Vocabulary.Term, [String]>, _ more: [String]) {
      for value in more where !entries[goal].term[keyPath: path].contains(value) {
        entries[goal].term[keyPath: path].append(value)
      }
    }
    union(\.broader, gone.broader)
    union(\.related, gone.related)
    union(\.matches, gone.matches)
    if entries[goal].term.notes.isEmpty { entries[goal].term.notes = gone.notes }
    entries.remove(at: source)
    replaceReferences(to: gone.labels.map(\.text), by: preferred)
    if let index = index(ofPreferred: preferred) { cutCircles(at: index) }
  }

  /// Takes out of a joined term what would make it its own wider or neighbouring term.
  private mutating func cutCircles(at index: Int) {
    let own = Set(entries[index].term.labels.map(\.text))
    entries[index].term.related.removeAll(where: own.contains)
    var terms: [String: Int] = [:]
    for (number, entry) in entries.enumerated() { for label in entry.term.labels { terms[label.text] = number } }
    let isCircle = { (entries: [Entry], label: String) in
      var seen: Set<Int> = []
      var way = [terms[label]].compactMap(\.self)
      while let next = way.popLast() {
        if next == index { return true }
        if seen.insert(next).inserted { way += entries[next].term.broader.compactMap { terms[$0] } }
      }
      return false
    }
    let kept = entries[index].term.broader.filter { !isCircle(entries, $0) }
    entries[index].term.broader = kept
  }

  private mutating func drop(_ labels: [String]) {
    var labels = labels
    for label in labels {
      guard let index = index(ofPreferred: label) else { continue }
      let gone = entries.remove(at: index).term
      replaceReferences(to: gone.labels.map(\.text), by: nil)
      // Under its other names the tag would come back.
      for name in gone.allLabels where !labels.contains(where: { isSame($0, name.text) }) { labels.append(name.text) }
    }
    for label in labels {
      for index in entries.indices { remove(label, fromNamesOf: index) }
      if !dropped.contains(where: { isSame($0, label) }) { dropped.append(label) }
    }
  }

  // MARK: - Steps

  /// Adds a term, and says where.
  @discardableResult
  mutating func add(_ term: Vocabulary.Term) -> Int {
    entries.append(Entry(old: nil, term: term))
    return entries.count - 1
  }

  /// The term with this preferred label.
  func index(ofPreferred label: String) -> Int? {
    entries.firstIndex { $0.term.labels.contains { isSame($0.text, label) } }
  }

  private func index(ofAny label: String) -> Int? {
    index(ofPreferred: label) ?? entries.firstIndex { $0.term.allLabels.contains { isSame($0.text, label) } }
  }

  private func has(_ label: String, _ index: Int) -> Bool {
    entries[index].term.allLabels.contains { isSame($0.text, label) }
  }

  private mutating func undrop(_ labels: [String]) {
    dropped.removeAll { [folding] dropped in labels.contains { folding.areOne($0, dropped) } }
  }

  private mutating func addAlternative(_ label: Vocabulary.Label, to index: Int) {
    if has(label.text, index) { return }
    entries[index].term.alternatives = (entries[index].term.alternatives + [label]).inOrderOfLanguages
  }

  private mutating func remove(_ label: String, fromNamesOf index: Int) {
    entries[index].term.alternatives.removeAll { [folding] in folding.areOne($0.text, label) }
    entries[index].term.hidden.removeAll { [folding] in folding.areOne($0.text, label) }
  }

  private mutating func replaceReferences(to labels: [String], by label: String?) {
    for index in entries.indices {
      for path in [\Vocabulary.Term.broader, \Vocabulary.Term.related] {
        let old = entries[index].term[keyPath: path]
        guard old.contains(where: labels.contains) else { continue }
        var new: [String] = []
        for value in old {
          guard let value = labels.contains(value) ? label : value else { continue }
          let isOwn = entries[index].term.labels.contains { $0.text == value }
          if !new.contains(value), !isOwn { new.append(value) }
        }
        entries[index].term[keyPath: path] = new
      }
    }
  }
}
