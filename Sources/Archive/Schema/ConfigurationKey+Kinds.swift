import Markdown
import Support

/// The kinds of keys with one text that is one value. Each says where in the reader the value goes, and, where the text
/// is none, what is told behind it and how to mend it.
extension ConfigurationKey {
  typealias Place<Value> = any WritableKeyPath<ConfigurationReader, Value> & Sendable

  /// A value that may be missing: an empty text is none.
  static func value<Value>(
    _ name: String, _ shape: ValueShape, _ meaning: String, _ place: Place<Value?>, orElse fault: String? = nil,
    _ advice: String, _ parse: @escaping @Sendable (String) -> Value?
  ) -> ConfigurationKey {
    ConfigurationKey(name, shape, meaning) { reader, entry in
      if entry.value == .text("") { return }
      reader[keyPath: place] = reader.value(entry, orElse: fault, advice, parse)
    }
  }

  /// A value that always has to be one.
  static func needed<Value>(
    _ name: String, _ shape: ValueShape, _ meaning: String, _ place: Place<Value>, orElse fault: String,
    _ advice: String, _ parse: @escaping @Sendable (String) -> Value?
  ) -> ConfigurationKey {
    ConfigurationKey(name, shape, meaning) { reader, entry in
      guard let value = reader.value(entry, orElse: fault, advice, parse) else { return }
      reader[keyPath: place] = value
    }
  }

  /// One of some words.
  static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: String, _ meaning: String, _ place: Place<Value>, also others: [String: Value] = [:],
    orElse fault: String, _ advice: String? = nil
  ) -> ConfigurationKey {
    let words = Value.allCases.map(\.rawValue)
    return needed(
      name, .choice(words + others.keys), meaning, place, orElse: fault,
      advice ?? "Write one of these: \(words.joined(separator: ", "))."
    ) { Value(rawValue: $0) ?? others[$0] }
  }

  /// A whole number.
  static func number(
    _ name: String, _ range: ClosedRange<Int>, _ meaning: String, _ place: Place<Int>, _ advice: String
  ) -> ConfigurationKey {
    needed(name, .number(range), meaning, place, orElse: "is not a number \(range.inWords)", advice, range.number)
  }

  /// On or off.
  static func flag(_ name: String, _ meaning: String, _ place: Place<Bool>) -> ConfigurationKey {
    ConfigurationKey(name, .flag, meaning) { reader, entry in
      reader.flag(entry).map { reader[keyPath: place] = $0 }
    }
  }

  /// Keys below it.
  static func keys(_ name: String, _ keys: [ConfigurationKey], _ meaning: String) -> ConfigurationKey {
    ConfigurationKey(name, .keys(keys), meaning) { reader, entry in
      for option in reader.mapping(entry) { reader.read(option, among: keys) }
    }
  }

  /// The same key, of which the reader keeps where its value stands.
  func at(_ place: Place<TextPosition>) -> ConfigurationKey {
    ConfigurationKey(name, shape, meaning) { reader, entry in
      reader[keyPath: place] = entry.valuePosition
      read(&reader, entry)
    }
  }
}

extension ClosedRange<Int> {
  var inWords: String { "from \(lowerBound) to \(upperBound)" }

  /// The number that a text is, where it is one of these.
  func number(_ text: String) -> Int? {
    Int(decimalDigits: text).flatMap { contains($0) ? $0 : nil }
  }
}
