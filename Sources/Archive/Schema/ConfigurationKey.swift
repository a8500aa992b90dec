/// A key of `pressmark.yml`. The tables of keys are what the file is read by, and what its schema is written from; each
/// key is read by a case of `ConfigurationReader`.
struct ConfigurationKey: Sendable {
  let name: String
  let shape: ValueShape
  /// What it says, in a sentence, for editors that show it.
  let meaning: String

  init(_ name: String, _ shape: ValueShape, _ meaning: String) {
    (self.name, self.shape, self.meaning) = (name, shape, meaning)
  }

  /// The keys' names with what may stand behind them.
  static func schemas(of keys: [ConfigurationKey]) -> [String: JSONValue] {
    Dictionary(
      keys.map { key in
        guard case .object(var schema) = key.shape.schema else { return (key.name, true) }
        schema["description"] = .string(key.meaning)
        return (key.name, .object(schema))
      }
    ) { $1 }
  }
}

extension [ConfigurationKey] {
  var names: [String] { map(\.name) }

  func has(_ name: String) -> Bool { contains { $0.name == name } }
}
