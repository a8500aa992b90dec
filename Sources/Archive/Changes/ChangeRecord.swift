import Files
import Support
import SystemPackage

/// What a run changed in an archive's own files, so that it can be taken back: `.pressmark/changes/NUMBER/`.
///
/// `journal` lists the files with the digests of what they held and hold, `old` has the bytes that were replaced. While
/// the changes are being made the list is called `pending`.
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
  let time: Int
  /// The content folder that it is about.
  private let content: String
  /// What it did, in order.
  var steps: [Step] = []

  /// A list of changes of a project's files.
  init(of project: Project, command: String, time: Int) {
    self.command = command
    self.time = time
    content = project.contentName
  }

  /// Whether it is about the files of a project. Earlier versions noted the folder's whole path.
  func isAbout(_ project: Project) -> Bool {
    content.hasSameBytes(as: project.contentName) || content.hasSameBytes(as: project.content.string)
  }

  /// Reads a list; `nil` when it is not whole, or not one.
  init?(parsing bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).unescapedField }
    }
    guard lines.count >= 4, lines[0] == [Self.mark], lines[lines.count - 1] == ["end"],
      lines[1].count == 3, let time = Int(lines[1][1]), lines[2].count == 2, lines[2][0] == "content"
    else { return nil }
    command = lines[1][2]
    self.time = time
    content = lines[2][1]
    for line in lines[3..<lines.count - 1] {
      guard line.count == 6, let place = ChangedFile(kind: line[0], path: line[1]),
        let old = Self.digest(line[2]), let new = Self.digest(line[3]),
        let start = Int(line[4]), let count = Int(line[5]), start >= 0, count >= 0
      else { return nil }
      let (end, isTooFar) = start.addingReportingOverflow(count)
      if isTooFar { return nil }
      steps.append(Step(place: place, old: old, new: new, kept: start..<end))
    }
  }

  /// The list as a file.
  var bytes: [UInt8] {
    var lines = [[Self.mark], ["run", String(time), command], ["content", content]]
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

extension Project {
  /// The content folder as lists of changes name it: below the archive's folder, so that both may be moved together.
  fileprivate var contentName: String {
    var path = content
    return path.removePrefix(root) ? path.string : content.string
  }
}
