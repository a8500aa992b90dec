/// What a pair of braces in a layout stands for: `{headline}`, `{date}`, `{…}`.
public enum LayoutField: Sendable, Hashable {
  /// The words of a front matter key.
  case key(ArticleKey)
  /// The byline, and the persons in it.
  case byline
  /// The date as it is printed, and how figures in it are to be read; `nil` for what else the archive says.
  case date(Configuration.DateOrder?)
  /// Words for a key of the archive's own, `extra.KEY` to templates.
  case extra(String)
  /// Words that are left out of the text, and noted.
  case leftOut

  /// The article's text, from its first words on, where it begins in a line of the head: `LIMA, April 24. – The …`.
  case text

  /// The names between the braces, beside `extra.KEY`.
  public static let names: [(name: String, field: LayoutField)] = [
    ("headline", .key(.title)), ("kicker", .key(.kicker)), ("standfirst", .key(.standfirst)), ("byline", .byline),
    ("date", .date(nil)), ("date dmy", .date(.dmy)), ("date mdy", .date(.mdy)), ("date ymd", .date(.ymd)),
    ("publication", .key(.publication)), ("volume", .key(.volume)), ("issue", .key(.issue)),
    ("page", .key(.page)), ("section", .key(.section)), ("place", .key(.place)), ("language", .key(.language)),
    ("tags", .key(.tags)), ("rights", .key(.rights)), ("text", .text), ("…", .leftOut),
  ]

  /// The field of a name; `nil` where there is none.
  public init?(named name: String) {
    if let known = Self.names.first(where: { $0.name == name })?.field {
      self = known
    } else if name == "..." {
      self = .leftOut
    } else if name.hasPrefix("extra."), name.utf8.count > 6, ArticleKey(named: String(name.dropFirst(6))) == nil {
      self = .extra(String(name.dropFirst(6)))
    } else {
      return nil
    }
  }

  /// The front matter key that its words are for; `nil` where they are for none of the article's own.
  public var key: ArticleKey? {
    switch self {
    case .key(let key): key
    case .byline: .byline
    case .date: .date
    case .extra, .leftOut, .text: nil
    }
  }

  /// The name, as a layout writes it.
  public var name: String {
    if case .extra(let key) = self { return "extra.\(key)" }
    return Self.names.first { $0.field == self }?.name ?? ""
  }
}
