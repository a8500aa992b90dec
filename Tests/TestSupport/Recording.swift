import Foundation
public import SystemPackage

/// What tests write anew when they are asked to: golden trees and parts of documents.
public enum Recording {
  /// Whether tests write what came out over what was recorded: `PRESSMARK_RECORD=1`.
  public static var isOn: Bool { ProcessInfo.processInfo.environment["PRESSMARK_RECORD"] == "1" }

  /// The repository's own folder.
  public static let repository = FilePath(#filePath).removingLastComponent().appending("../..").lexicallyNormalized()
}
