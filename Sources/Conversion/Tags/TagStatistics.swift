/// What all texts of an archive say of the words and phrases that may become tags.
///
/// The counts of a million texts do not all fit: beyond `limit` the rarest are forgotten, which no tag of several
/// articles notices.
struct TagStatistics: Sendable {
  /// A way in which a phrase is printed.
  struct Form: Sendable, Equatable {
    let text: String
    var count: Int
  }

  /// The full name that is printed beside an abbreviation.
  struct FullName: Sendable, Equatable {
    let key: UInt64
    let text: String
    var count: Int
  }

  /// How many texts were read.
  var texts = 0
  var words = KeyedTable<WordStatistics>()
  var phrases = KeyedTable<PhraseStatistics>()
  /// How the prominent phrases are printed.
  private(set) var forms: [UInt64: [Form]] = [:]
  /// The full names of abbreviations, by the abbreviation's key.
  private(set) var fullNames: [UInt64: [FullName]] = [:]
  /// The abbreviation of a full name.
  private(set) var abbreviations: [UInt64: UInt64] = [:]

  /// The most phrases whose counts are kept: as many as a table of four million places takes before it grows to twice
  /// that, with those that a few texts bring.
  private static let limit = 3_000_000
  /// The most phrases whose printed forms are kept.
  private static let formLimit = 600_000

  /// Counts a printed form.
  mutating func count(_ form: String, of key: UInt64, times: Int = 1) {
    guard let index = forms[key]?.firstIndex(where: { $0.text == form }) else {
      forms[key, default: []].append(Form(text: form, count: times))
      return
    }
    forms[key]?[index].count += times
  }

  /// Counts a full name beside its abbreviation.
  mutating func count(_ name: FullName, abbreviation: UInt64) {
    guard let index = fullNames[abbreviation]?.firstIndex(where: { $0.key == name.key }) else {
      fullNames[abbreviation, default: []].append(name)
      return
    }
    fullNames[abbreviation]?[index].count += name.count
  }

  /// Adds what other texts say.
  mutating func merge(_ other: TagStatistics) {
    texts += other.texts
    words.merge(other.words, +=)
    phrases.merge(other.phrases, +=)
    for (key, forms) in other.forms {
      if self.forms[key] == nil {
        self.forms[key] = forms
      } else {
        for form in forms { count(form.text, of: key, times: form.count) }
      }
    }
    for (key, names) in other.fullNames {
      for name in names { count(name, abbreviation: key) }
    }
  }

  /// Forgets the rarest where there are too many.
  mutating func prune() {
    var least: Int32 = 1
    while phrases.count > Self.limit {
      phrases.keep { $0.texts > least }
      words.keep { $0.count > least }
      least += 1
    }
    var rarest = 1
    while forms.count > Self.formLimit {
      forms = forms.filter { $0.value.reduce(0) { $0 + $1.count } > rarest }
      rarest += 1
    }
  }

  /// Settles which abbreviation means what, once all texts are counted.
  mutating func finish() {
    for (abbreviation, names) in fullNames {
      let all = names.reduce(0) { $0 + $1.count }
      guard let best = names.max(by: { ($0.count, $1.text) < ($1.count, $0.text) }), best.count * 3 >= all * 2 else {
        fullNames[abbreviation] = nil
        continue
      }
      fullNames[abbreviation] = [best]
      // Of two abbreviations for one name the one that is printed more often is taken.
      if let other = abbreviations[best.key] {
        let (one, two) = (phrases[abbreviation]?.texts ?? 0, phrases[other]?.texts ?? 0)
        if (one, abbreviation) < (two, other) { continue }
      }
      abbreviations[best.key] = abbreviation
    }
  }

  /// The form in which a phrase is printed most often.
  func usualForm(of key: UInt64) -> String? {
    forms[key]?.max { ($0.count, $1.text) < ($1.count, $0.text) }?.text
  }
}
