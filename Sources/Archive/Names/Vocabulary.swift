import Support
public import SystemPackage

/// The archive's subjects, and its authors and publications, as a librarian keeps them: `vocabulary.yml` in the
/// project's folder. `docs/vocabulary.md` describes it.
public struct Vocabulary: Sendable, Equatable {
  /// The file's name, in the project's folder.
  public static let fileName = "vocabulary.yml"

  /// What the file says of one kind of names.
  public struct Names: Sendable, Equatable {
    /// The names, in the order of the file.
    public var terms: [Term] = []
    /// Labels that are never to be used as such a name.
    public var dropped: [String] = []

    /// Names of which the file says nothing, or this.
    public init(terms: [Term] = [], dropped: [String] = []) {
      self.terms = terms
      self.dropped = dropped
    }
  }

  /// By the kinds' numbers.
  private var names = [Names](repeating: Names(), count: Taxonomy.all.count)

  /// A vocabulary of these subjects.
  public init(terms: [Term] = [], dropped: [String] = []) {
    names[Taxonomy.tags.number] = Names(terms: terms, dropped: dropped)
  }

  /// What it says of the names of a kind.
  public subscript(kind: Taxonomy) -> Names {
    // Of an archive's own taxonomies it says nothing.
    get { kind.isOwn ? Names() : names[kind.number] }
    set { names[kind.number] = newValue }
  }

  /// The subjects, in the order of the file.
  public var terms: [Term] { self[.tags].terms }
  /// Labels that are never to be used as a tag.
  public var dropped: [String] { self[.tags].dropped }

  /// Words for a subject, in a language where one is named.
  public struct Label: Sendable, Hashable {
    /// The language, a BCP 47 tag; `nil` where the file does not say.
    public var language: String?
    /// The words.
    public var text: String

    /// A label.
    public init(_ text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// A subject.
  public struct Term: Sendable, Equatable {
    /// The names that readers see, at most one for each language.
    public var labels: [Label]
    /// Other names of the same subject.
    public var alternatives: [Label] = []
    /// Forms that nobody should read but texts hold: misspellings, errors of OCR.
    public var hidden: [Label] = []
    /// The preferred labels of wider subjects.
    public var broader: [String] = []
    /// The preferred labels of neighbouring subjects.
    public var related: [String] = []
    /// What the subject is, for readers and for those who tag.
    public var notes: [Label] = []
    /// Addresses of the same subject in other vocabularies.
    public var matches: [String] = []
    /// Words of which one must stand near for a text to be about this subject.
    public var near: [String] = []
    /// Words of which none may stand near.
    public var notNear: [String] = []
    /// How many words away "near" reaches; `nil` for the standard.
    public var within: Int?

    /// How many words away "near" reaches where a term does not say.
    public static let standardReach = 30

    /// A term with these preferred labels.
    public init(labels: [Label]) {
      self.labels = labels
    }

    /// A term with one label.
    public init(_ label: String) {
      labels = [Label(label)]
    }

    /// The label that stands for the term in an archive of this language: the label in it, else the one without a
    /// language, else the one in a form of it (`pt` for `pt-BR`), else the first.
    public func label(in language: String) -> String {
      func first(_ matches: (Label) -> Bool) -> String? { labels.first(where: matches)?.text }
      let main = LanguageTag(language).language
      return first { $0.language?.lowercased() == language.lowercased() } ?? first { $0.language == nil }
        ?? first { $0.language.map { LanguageTag($0).language == main } ?? false } ?? labels.first?.text
        ?? ""
    }

    /// All its names, preferred first.
    public var allLabels: [Label] { labels + alternatives + hidden }
  }
}

extension Vocabulary {
  /// Whether it says nothing.
  public var isEmpty: Bool { self == Vocabulary() }
}

extension [Vocabulary.Label] {
  /// Those without a language first, then by language; within one as they were. Every format can keep this order.
  public var inOrderOfLanguages: [Vocabulary.Label] {
    enumerated().sorted { ($0.element.language ?? "", $0.offset) < ($1.element.language ?? "", $1.offset) }.map(
      \.element)
  }
}

extension Project {
  /// The vocabulary of subjects.
  public var vocabularyFile: FilePath { root.appending(Vocabulary.fileName) }
}
