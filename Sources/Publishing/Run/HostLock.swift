import Files
import Support

/// What keeps two machines from publishing to one host at once: a file there that says who is at work and until when.
/// A run that was killed leaves it behind, and it holds no longer than it says; the machine that left it need not wait.
struct HostLock {
  /// So long it holds beside the time that a step may take, in seconds.
  static let lasts = 15 * 60
  /// The slowest line that is reckoned with, in bytes a second.
  private static let slowest = 8000

  /// Who is at work: a number that a machine has drawn for this archive.
  let holder: String
  /// Until when, in seconds since 1970.
  let end: Int

  /// A lock for a step that sends so many bytes.
  init(holder: String, bytes: Int = 0, now: Int) {
    self.holder = holder
    end = now + Self.lasts + bytes / Self.slowest
  }

  /// Reads one; `nil` when it says nothing that is understood, as one that has arrived by half.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }
    guard lines.count >= 2, lines[0].count == 2, lines[0][0] == "holder", lines[1].count == 2, lines[1][0] == "until",
      let end = Int(lines[1][1])
    else { return nil }
    (holder, self.end) = (String(lines[0][1]), end)
  }

  var bytes: [UInt8] {
    Array("holder \(holder)\nuntil \(end)\nPressmark is publishing; this file goes when it is done.\n".utf8)
  }

  /// Whether it keeps somebody else from publishing.
  func keepsOut(_ other: String, now: Int) -> Bool { holder != other && end > now }

  /// No step takes longer, in seconds: two days. A lock that says more was written by a clock that is wrong.
  private static let longest = 2 * 24 * 60 * 60

  /// Why somebody else cannot publish now.
  func refusal(now: Int) -> PublishingFailure {
    if end - now > Self.longest {
      return PublishingFailure(
        "another machine is publishing there, or was, and its clock is not that of this one",
        advice: """
          Set both clocks right. When no other machine is publishing, delete \(HostState.lockFile) there and run the \
          command again.
          """)
    }
    let minutes = max(1, (end - now + 59) / 60)
    return PublishingFailure(
      "another machine is publishing there",
      advice: """
        Wait until it has come to its end. Should it have been switched off, its lock, \(HostState.lockFile) there, ends \
        in \(counted(minutes, "minute")); then run the command again.
        """)
  }
}
