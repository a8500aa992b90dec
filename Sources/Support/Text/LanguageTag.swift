/// A language tag (BCP 47, RFC 5646), taken apart: `en`, `pt-BR`, `zh-Hant`.
public struct LanguageTag: Sendable {
  /// The parts between its hyphens, in small letters.
  public let parts: [String]

  /// The parts of a tag, whatever its form.
  public init(_ tag: String) {
    parts = tag.lowercased().split(separator: "-").map(String.init)
  }

  /// The language itself, without script and region: `pt`.
  public var language: String { parts.first ?? "" }
}

/// Whether `text` has the form of a language tag.
public func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return (2...8).contains(parts[0].count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
    && parts.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
