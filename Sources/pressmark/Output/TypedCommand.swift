import Archive

/// A command of these words, to be pasted into a shell: as it was typed, and therefore right where the user is.
func typedCommand(_ words: [String]) -> String {
  (["pressmark"] + words.map(\.shellQuotedAsTyped)).joined(separator: " ")
}

extension String {
  /// A word of the command line; its hyphens are those of an option.
  fileprivate var shellQuotedAsTyped: String {
    let name = drop { $0 == "-" }
    if name.isEmpty, !isEmpty { return self }
    return hasPrefix("-") ? prefix { $0 == "-" } + String(name).shellQuoted : shellQuoted
  }
}
