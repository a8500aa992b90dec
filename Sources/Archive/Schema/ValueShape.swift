/// What may stand behind a key, as far as a schema can say it (JSON Schema draft 7, which editors know).
indirect enum ValueShape: Sendable {
  /// Text of any kind: YAML may take it for a number or for true.
  case words
  /// Text that is not empty.
  case filled
  /// Text that a regular expression describes (ECMA 262), or none.
  case matching(String)
  /// Text that one describes and that has to be there.
  case needed(String)
  /// A whole number.
  case number(ClosedRange<Int>)
  /// True or false, or a word for them.
  case truth(or: [String])
  /// One of some words.
  case choice([String])
  /// One of something, or a list.
  case oneOrMore(ValueShape)
  /// Keys below it, these and no others.
  case keys([ConfigurationKey])
  /// Keys of the archive's own below it.
  case named(ValueShape)
  /// One of several.
  case either([ValueShape])

  /// True or false, on or off.
  static let flag = truth(or: ["on", "off"])
  /// A web address.
  static let webAddress = matching("^(https?://.+)?$")
  /// A BCP 47 tag.
  static let language = matching("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")

  var schema: JSONValue {
    switch self {
    case .words: ["type": ["string", "number", "boolean", "null"]]
    case .filled: ["type": ["string", "number", "boolean"], "minLength": .number(1)]
    case .matching(let expression): ["type": ["string", "null"], "pattern": .string(expression)]
    case .needed(let expression): ["type": "string", "pattern": .string(expression)]
    case .number(let range):
      [
        "anyOf": [
          ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)],
          ["type": "string", "pattern": "^[0-9]+$"],
        ]
      ]
    case .truth(let others): ["enum": .array([true, false, "true", "false"] + others.map { .string($0) })]
    case .choice(let words): ["enum": .array(words.map { .string($0) } + (words.contains("") ? [.null] : []))]
    case .oneOrMore(let shape): ["anyOf": [shape.schema, ["type": "array", "items": shape.schema]]]
    case .keys(let keys):
      [
        "type": ["object", "null"], "additionalProperties": false,
        "properties": .object(keys.schemas),
      ]
    case .named(let shape): ["type": ["object", "null"], "additionalProperties": shape.schema]
    case .either(let shapes): ["anyOf": .array(shapes.map(\.schema))]
    }
  }
  /// The schema of a key that says something.
  func schema(saying meaning: String) -> JSONValue {
    guard case .object(var schema) = schema else { return true }
    schema["description"] = .string(meaning)
    return .object(schema)
  }
}
