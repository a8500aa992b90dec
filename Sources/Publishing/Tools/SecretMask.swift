import Support

/// What other programs print, less what looks like a password: it may end in a log that others read.
enum SecretMask {
  private static let hidden = "***"
  private static let labels = [
    "password", "passwd", "pass", "passphrase", "secret", "secret_access_key", "access_key_id", "token", "api_key",
    "apikey", "authorization", "signature", "credential", "x-amz-signature", "x-amz-security-token", "x-amz-credential",
    "key",
  ]
  /// How the keys and tokens of well-known hosts begin.
  private static let beginnings = ["ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "AKIA", "ASIA", "Bearer "]

  static func masked(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    let line = withoutQuoted(line)
    var words: [Substring] = []
    var hidesNext = false
    var last: Substring?
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if hidesNext, !word.isEmpty {
        // "Authorization: Basic c2VjcmV0" has two words to hide.
        hidesNext = ["basic", "bearer"].contains(word.lowercased())
        words.append(hidesNext ? word : hidden[...])
        continue
      }
      // "secret = x"
      if let last, word == "=" || word == ":", isLabel(last) {
        words.append(word)
        hidesNext = true
        continue
      }
      let (shown, hides) = masked(word: word)
      words.append(Substring(shown))
      hidesNext = hides
      last = word
    }
    return words.joined(separator: " ")
  }

  /// A line without the secrets that stand in quotes, blanks and all: `password="a b"`.
  private static func withoutQuoted(_ line: String) -> String {
    var shown = ""
    var rest = line[...]
    while let quote = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) {
      let before = (shown + rest[..<quote]).trimmedBlanks
      let isValue =
        (before.last == "=" || before.last == ":") && isLabel(String(before.dropLast()).trimmedBlanks[...])
      let inside = rest.index(after: quote)
      // One that nothing closes goes on to the end.
      let end = isValue ? rest[inside...].firstIndex(of: rest[quote]) ?? rest.endIndex : inside
      shown += rest[..<inside] + (isValue ? hidden : "")
      rest = rest[end...]
      if isValue, let closing = rest.first {
        shown.append(closing)
        rest.removeFirst()
      }
    }
    return shown + rest
  }

  /// Whether what ends here names a secret: `--sftp-pass`, `"token"`.
  private static func isLabel(_ text: Substring) -> Bool {
    var name = text.lowercased()[...]
    while name.last == "\"" || name.last == "'" { name.removeLast() }
    name =
      name[
        (name.lastIndex { !$0.isLetter && $0 != "_" && $0 != "-" }.map { name.index(after: $0) } ?? name.startIndex)...]
    return labels.contains { name == $0 || name.hasSuffix("-" + $0) || name.hasSuffix("_" + $0) }
  }

  /// A word as it may be shown, and whether the next one is a secret: "password: x".
  private static func masked(word: Substring) -> (String, Bool) {
    var text = String(word)
    // https://user:secret@host/
    if let scheme = text.firstRange(of: "://"), let at = text[scheme.upperBound...].lastIndex(of: "@") {
      let user = text[scheme.upperBound..<at].prefix { $0 != ":" }
      if user.endIndex < at {
        text = text[..<scheme.upperBound] + user + ":" + hidden + text[at...]
      } else if text[..<scheme.lowerBound].hasSuffix("http") || text[..<scheme.lowerBound].hasSuffix("https") {
        // A token may stand alone.
        text = text[..<scheme.upperBound] + hidden + text[at...]
      }
    }
    for beginning in beginnings {
      while let found = text.firstRange(of: beginning), !text[found.upperBound...].hasPrefix(hidden) {
        let rest = text[found.upperBound...].drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        text = text[..<found.upperBound] + hidden + rest
      }
    }
    // "secret=x", "--sftp-pass=x", "…?X-Amz-Signature=x&…", `"pass":"x"`.
    var shown = ""
    var rest = text[...]
    while let sign = rest.firstIndex(where: { $0 == "=" || $0 == ":" }) {
      let isSecret = isLabel(rest[..<sign])
      let value = rest.index(after: sign)
      shown += rest[..<value]
      rest = rest[value...]
      guard isSecret else { continue }
      if rest.isEmpty { return (shown, true) }
      let end = rest.firstIndex { $0 == "&" || $0 == "," || $0 == ";" } ?? rest.endIndex
      shown += hidden
      rest = rest[end...]
    }
    return (shown + rest, word.hasPrefix("-") && isLabel(word))
  }
}
