extension String {
  /// Whether an address of mail, or a name of a social network, stands in it.
  var holdsMailAddress: Bool {
    guard utf8.contains(UInt8(ascii: "@")) else { return false }
    return split(separator: " ").contains { word in
      guard let at = word.firstIndex(of: "@") else { return false }
      return word.index(after: at) < word.endIndex
    }
  }
}
