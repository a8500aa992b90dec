import Files
import SystemPackage

/// What a run changed in an archive's own files, so that it can be taken back: `.pressmark/changes/NUMBER/`.
///
/// `journal` lists the files with the digests of what they held and hold, `old` has the bytes that were replaced. While the changes are
/// being made the list is called `pending`.
struct ChangeRecord: Sendable {
  /// One file's change.
  struct Step: Sendable, Equatable {
    /// The file.
    let place: ChangedFile
    /// What it held; `nil` when it was not there.
    let old: SHA256Digest?
    /// What it holds; `nil` when it is gone.
    let new: SHA256Digest?
    /// Where its old bytes are in `old`.
    let kept: Range<Int>
  }

  private static let mark = "pressmark changes 1"

  /// What the run was, as its user would call it.
  var command: String
  /// When it began, in nanoseconds since 1970.
  var time: Int
  /// What it did, in order.
  var steps: [Step] = []

  init(command: String, time: Int) {
    self.command = command
    self.time = time
  }

  /// Reads a list; `nil` when it is not whole, or not one.
  ///
  /// - Parameter content: the content folder that it has to be about.
  init?(parsing bytes: [UInt8], content: FilePath) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).unescapedField }
    }
    guard lines.count >= 4, lines[0] == [Self.mark], lines[lines.count - 1] == ["end"],
      lines[1].count == 3, let time = Int(lines[1][1]), lines[2] == ["content", content.string]
    else { return nil }
    self.init(command: lines[1][2], time: time)
    for line in lines[3..<lines.count - 1] {
      guard line.count == 6, let place = ChangedFile(kind: line[0], path: line[1]),
        let old = Self.digest(line[2]), let new = Self.digest(line[3]),
        let start = Int(line[4]), let count = Int(line[5]), start >= 0, count >= 0
      else { return nil }
      steps.append(Step(place: place, old: old, new: new, kept: start..<start + count))
    }
  }

  /// The list as a file.
  func bytes(content: FilePath) -> [UInt8] {
    var lines = [[Self.mark], ["run", String(time), command], ["content", content.string]]
    for step in steps {
      let digests = [step.old, step.new].map { $0?.hexadecimal ?? "-" }
      lines.append(
        [step.place.kind, step.place.path] + digests + [String(step.kept.lowerBound), String(step.kept.count)])
    }
    lines.append(["end"])
    return Array(lines.map { $0.map(\.escapedField).joined(separator: "\t") + "\n" }.joined().utf8)
  }

  /// A digest or the sign for none; `nil` when it is neither.
  private static func digest(_ text: String) -> SHA256Digest?? {
    if text == "-" { return .some(nil) }
    return SHA256Digest(hexadecimal: text).map { .some($0) }
  }
}
