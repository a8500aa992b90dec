/// What hosts and the programs that talk to them say when something is wrong, and what people can do about it.
struct Trouble {
  let message: String
  let advice: String
  /// Whether it would be the same a moment later.
  let isLasting: Bool
  /// Words of which one stands in what was said, in small letters.
  let words: [String]

  /// The first that fits; the order matters, since hosts say "permission denied" of two things. Those that are known by
  /// a single word come last: it may stand in a sentence about something else.
  static func of(_ said: String) -> Trouble? {
    let said = withoutNames(said).lowercased()
    return all.first { trouble in trouble.words.contains { stands($0, in: said) } }
  }

  /// Whether words stand somewhere. A number, such as the 550 of FTP, stands at the beginning of a line or behind what
  /// is part of none: "1,550 files" is not meant.
  private static func stands(_ words: String, in said: String) -> Bool {
    guard words.first?.isNumber == true else { return said.contains(words) }
    return said.ranges(of: words).contains { range in
      guard let before = said[..<range.lowerBound].last else { return true }
      return !before.isNumber && !before.isLetter && !",.-".contains(before)
    }
  }

  private static let (interrupted, goesOn) = (
    "the connection was cut, or the host does not answer", "Run the command again: it sends only the rest."
  )

  private static let all = [
    Trouble(
      message: "the host's key is not known, or is another than before",
      advice: "Log in once by hand with ssh, look at the key it shows, and accept it.", isLasting: true,
      words: ["host key verification failed", "remote host identification has changed", "knownhosts:"]),
    Trouble(
      message: "the host does not accept who asks: the user's name, the password or the key is wrong, or has expired",
      advice: "Log in once by hand, and correct what the program that sends files has noted of it.", isLasting: true,
      words: [
        "permission denied (publickey", "permission denied (password", "permission denied (keyboard",
        "permission denied, please try again", "authentication failed", "unable to authenticate",
        "could not read username", "could not read password", "login incorrect", "login failed", "530 ",
        "invalidaccesskeyid", "signaturedoesnotmatch", "expiredtoken", "401 unauthorized", "invalid username or",
        "403 forbidden", "status code: 403", "status code: 401", "auth failed", "@error: access denied", "accessdenied",
      ]),
    Trouble(
      message: "the host's disk is full",
      advice:
        "Free some room there, or ask whoever runs it for more, and run the command again: it sends only the rest.",
      isLasting: true,
      words: [
        "no space left", "remaining disk space", "disk quota exceeded", "quota exceeded", "insufficient storage",
        "enospc", "552 ",
      ]),
    Trouble(
      message: "nothing can be written on the host",
      advice: "Give the user that you publish as permission to write there, or name another folder.", isLasting: true,
      words: [
        "read-only file system", "permission denied", "operation not permitted", "insufficient permission",
        "unable to create temporary", "550 ", "protected branch", "pre-receive hook declined",
      ]),
    Trouble(
      // Servers of SFTP do not say which it is.
      message: "the host's disk is full, or nothing can be written there",
      advice: "Look whether there is room, and whether the user that you publish as has permission to write there.",
      isLasting: true, words: ["ssh_fx_failure"]),
    Trouble(
      message: "rclone does not know this remote",
      advice: "Make it once: rclone config. Its name is what stands before the colon.",
      isLasting: true, words: ["didn't find section in config file"]),
    Trouble(
      message: "the program does not know what it is told: it is older than what publishing needs",
      advice: "Install a newer one; docs/publishing.md says which.", isLasting: true,
      words: ["unknown option", "unknown flag", "unrecognized option", ": is unknown"]),
    Trouble(
      message: "there is no host of this name",
      advice: "Check the name in pressmark.yml, and whether this machine is on the net.",
      isLasting: false,
      words: [
        "could not resolve host", "name or service not known", "no such host", "temporary failure in name resolution",
      ]),
    Trouble(
      message: "there is no such place on the host",
      advice: "Make the folder, the bucket or the repository there, or correct the name in pressmark.yml.",
      isLasting: true,
      words: ["does not appear to be a git repository", "repository not found", "nosuchbucket", "unknown module"]),
    Trouble(
      message: PublishingFailure.overtaken.message, advice: PublishingFailure.overtaken.advice,
      isLasting: true, words: ["stale info", "[rejected]", "fetch first"]),
    Trouble(
      message: interrupted, advice: goesOn, isLasting: false,
      words: [
        "connection refused", "connection reset", "timed out", "i/o timeout", "broken pipe", "connection closed",
        "connection unexpectedly closed", "unexpected eof", "network is unreachable", "no route to host", "early eof",
        "hung up", "empty reply", "transfer closed",
      ]),
    Trouble(
      message: "the site is larger than the host takes",
      advice: "Ask whoever runs it for more room, or publish to another host.", isLasting: true, words: ["too large"]),
    Trouble(
      message: "the host has no valid certificate for this name",
      advice: "Look whether the name in pressmark.yml is right, and open it in a browser.", isLasting: true,
      words: ["certificate"]),
    Trouble(
      message: interrupted, advice: goesOn, isLasting: false, words: ["timeout", "connect to server"]),
  ]
}
