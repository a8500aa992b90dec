/// What a record offers to templates, without the record: names, meanings and kinds of value.
public struct TemplateShape: Sendable {
  /// Which record this is: two shapes are the same when these are.
  let id: ObjectIdentifier

  /// What the record is called: `entry`.
  public let name: String

  /// What the record is, in one sentence.
  public let meaning: String

  /// Its fields, in the order in which they are documented.
  public let fields: [Field]

  /// The shape of a record.
  public init<Record: TemplateRecord>(_ record: Record.Type) {
    let fields = Record.fields
    id = ObjectIdentifier(record)
    name = fields.name
    meaning = fields.meaning
    self.fields = fields.shapes
  }

  /// The field of that name; where a name stands twice, the first.
  public func field(named name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// One name.
  public struct Field: Sendable {
    /// What templates write: `page-title`.
    public let name: String

    /// What it is, in one sentence.
    public let meaning: String

    /// What kind of value it has.
    public let type: ValueType

    /// Whether the value may be missing.
    public let isOptional: Bool

    /// Whether the value is the same on every page of one depth.
    public internal(set) var isSameOnEveryPage = false

    let access: FieldAccess

    init(name: String, meaning: String, type: ValueType, isOptional: Bool, access: FieldAccess) {
      self.name = name
      self.meaning = meaning
      self.type = type
      self.isOptional = isOptional
      self.access = access
    }
  }

  /// The kinds of value.
  public enum ValueType: Sendable {
    /// Text, from anywhere: it is not trusted.
    case text

    /// An address within the archive, or of it, that the program made.
    case address(mayBeEmpty: Bool)

    /// HTML that is safe on a page.
    case html

    /// JSON, for a data block: `<script type="application/ld+json">`.
    case json

    /// Yes or no.
    case flag

    /// A whole number.
    case number

    /// Named values. Asked for only when needed, because records may hold records of their own kind.
    case record(@Sendable () -> TemplateShape)

    /// Several records of one kind.
    case list(@Sendable () -> TemplateShape)

    /// Known at run time only; not trusted.
    case anything
  }
}
