import Foundation
public import SystemPackage

/// What tests write anew when they are asked to: golden trees and parts of documents.
public enum Recording {
  /// Whether tests write what came out over what was recorded: `PRESSMARK_RECORD=1`.
  public static var isOn: Bool { ProcessInfo.processInfo.environment["PRESSMARK_RECORD"] == "1" }

  /// The repository's own folder.
  public static let repository = FilePath(#filePath).removingLastComponent().appending("../..").lexicallyNormalized()

  /// The lines that differ, as `diff` marks them: `-` what was recorded, `+` what came out.
  public static func difference(from recorded: String, to made: String) -> [String] {
    func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    return lines(made).difference(from: lines(recorded)).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line)"
      case .remove(_, let line, _): "- \(line)"
      }
    }
  }
}
