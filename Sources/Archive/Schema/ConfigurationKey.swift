import Markdown

/// A key of `pressmark.yml`: what may stand behind it, what it says, and how it is read. The file is read by the tables
/// of keys, and its schema is written from them.
struct ConfigurationKey: Sendable {
  let name: String
  let shape: ValueShape
  /// What it says, in a sentence, for editors that show it.
  let meaning: String
  /// Takes what stands behind it, or tells what is wrong there.
  let read: @Sendable (inout ConfigurationReader, YAMLEntry) -> Void

  init(
    _ name: String, _ shape: ValueShape, _ meaning: String,
    read: @escaping @Sendable (inout ConfigurationReader, YAMLEntry) -> Void
  ) {
    (self.name, self.shape, self.meaning, self.read) = (name, shape, meaning, read)
  }
}

extension [ConfigurationKey] {
  var names: [String] { map(\.name) }

  subscript(_ name: String) -> ConfigurationKey? { first { $0.name == name } }

  /// The keys' names with what may stand behind them.
  var schemas: [String: JSONValue] {
    Dictionary(map { ($0.name, $0.shape.schema(saying: $0.meaning)) }) { $1 }
  }
}
