import Archive
import Markdown
import Support

extension SourcedVocabulary {
  /// Finds what no single line is wrong about: labels given twice, terms that do not exist, circles, bad addresses.
  mutating func check() {
    checkLabels()
    let preferred = preferredLabels()
    checkReferences(preferred)
    checkCircles(preferred)
    for entry in entries {
      for match in entry.term.matches where !Self.isAddress(match) {
        let advice = "Write it in full: match: \"http://www.wikidata.org/entity/Q419\"."
        fail(entry.position(of: match, in: .match), "'\(match)' is not an address", advice)
      }
    }
  }

  // MARK: - Labels

  private mutating func checkLabels() {
    /// A use of a label: of which term, and where.
    struct Use {
      let entry: Int
      let text: String
      let position: TextPosition
      let isPreferred: Bool
    }
    var uses: [String: [Use]] = [:]
    for (index, entry) in entries.enumerated() {
      for (labels, field) in [
        (entry.term.labels, Field.label), (entry.term.alternatives, .alternative), (entry.term.hidden, .hidden),
      ] {
        for label in labels {
          let position = entry.position(of: label.text, in: field)
          if Slug(label.text) == nil {
            fail(position, "the label '\(label.text)' has no letter or digit", "Write the words that texts use.")
            continue
          }
          let key = FoldedWords.key(of: label.text)
          if uses[key]?.contains(where: { $0.entry == index }) ?? false { continue }
          uses[key, default: []].append(
            Use(entry: index, text: label.text, position: position, isPreferred: field == .label))
        }
      }
    }
    for group in uses.values where group.count > 1 {
      let isTold = group.filter { entries[$0.entry].term.near.isEmpty && entries[$0.entry].term.notNear.isEmpty }
      let first = group[0]
      for other in group.dropFirst() {
        let areBothPreferred = first.isPreferred && other.isPreferred
        // Two subjects may share a name (Mercury) as long as other words tell them apart.
        if !areBothPreferred, isTold.count <= 1 { continue }
        let line = first.position.line
        let difference = first.text == other.text ? "" : " ('\(first.text)'; capitals and accents do not count)"
        fail(
          other.position, "the label '\(other.text)' is also that of the term in line \(line)\(difference)",
          areBothPreferred
            ? "Make one term of both, or give one a longer label, with the short one under also: and words that tell them apart under near:."
            : "Take it out of one of them, or say which words tell them apart: near: or not-near:.")
      }
    }
    // Of Turkish names that differ in a dot alone the archive's language decides later.
    let folding = NameFolding(language: "en")
    var seen: [String: TextPosition] = [:]
    for (label, position) in dropped {
      let key = folding.key(of: label)
      if let entry = entries.first(where: { $0.term.allLabels.contains { folding.key(of: $0.text) == key } }) {
        let message = "'\(label)' is dropped, and is a label of the term in line \(entry.position.line)"
        fail(position, message, "Take it out of drop:, or out of the term.")
      }
      if seen.updateValue(position, forKey: key) != nil {
        fail(position, "'\(label)' is dropped twice", "Delete this line.")
      }
    }
  }

  // MARK: - Wider and neighbouring terms

  /// The term of each preferred label.
  private func preferredLabels() -> [String: Int] {
    var terms: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for label in entry.term.labels where terms[label.text] == nil { terms[label.text] = index }
    }
    return terms
  }

  private mutating func checkReferences(_ preferred: [String: Int]) {
    for (index, entry) in entries.enumerated() {
      for (labels, field, key) in [
        (entry.term.broader, Field.broader, "broader"), (entry.term.related, .related, "related"),
      ] {
        for label in labels {
          let position = entry.position(of: label, in: field)
          guard let other = preferred[label] else {
            let near = nearestName(to: label, among: preferred.keys.sorted())
            let mend = "Add a term with this label, or delete it here."
            fail(
              position, "'\(key)' names a term that does not exist: '\(label)'",
              near.map { "Did you mean '\($0)'? " + mend } ?? mend)
            continue
          }
          if other == index { fail(position, "'\(key)' names the term itself", "Delete '\(label)' here.") }
        }
      }
    }
  }

  private mutating func checkCircles(_ preferred: [String: Int]) {
    // 0: not yet looked at, 1: on the way, 2: done.
    var states = [UInt8](repeating: 0, count: entries.count)
    for start in entries.indices where states[start] == 0 {
      // Without recursion: a file may chain any number of terms.
      var way: [(term: Int, next: Int)] = [(start, 0)]
      states[start] = 1
      while let (term, next) = way.last {
        guard next < entries[term].term.broader.count else {
          states[term] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let label = entries[term].term.broader[next]
        guard let above = preferred[label], above != term else { continue }
        if states[above] == 0 {
          states[above] = 1
          way.append((above, 0))
        } else if states[above] == 1 {
          let circle = way.drop { $0.term != above }.map { entries[$0.term].term.labels[0].text } + [label]
          fail(
            entries[term].position(of: label, in: .broader),
            "wider terms run in a circle: \(circle.joined(separator: " → "))", "Delete one of these broader: values.")
        }
      }
    }
  }

  /// Whether this is an absolute IRI (RFC 3987) that can be written between `<` and `>`.
  static func isAddress(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.utf8.startIndex else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, first.isASCIILetter,
      scheme.allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || [0x2B, 0x2D, 0x2E].contains($0)
      }),
      text.utf8.index(after: colon) != text.utf8.endIndex
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !"<>\"{}|\\^`".unicodeScalars.contains($0) && !$0.properties.isWhitespace
    }
  }
}
