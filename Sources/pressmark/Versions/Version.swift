import CCommit

/// Which program this is.
enum Version {
  /// Counted as https://semver.org says.
  static let number = "0.1.0"

  /// The number, and of a program that was packed the commit.
  static let text = commit.map { "\(number) (\($0))" } ?? number

  private static var commit: String? {
    let characters = (Int32(0)..<40).map { UInt8(bitPattern: commit_character($0)) }
    return characters.first == UInt8(ascii: "@") ? nil : String(decoding: characters, as: UTF8.self)
  }
}
