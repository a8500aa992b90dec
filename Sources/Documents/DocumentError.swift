public import Files

/// Why a document cannot be read.
public struct DocumentError: Error, Sendable, Equatable {
  /// What is wrong, without a full stop.
  public let message: String
  /// How to mend it: a sentence or two.
  public let advice: String
  /// The program that is not installed, where that is all that is wrong.
  public var missingTool: Program?
  /// Whether the document may be read at the next try: the machine had no time or room for it.
  public let isPassing: Bool

  /// An error of a document.
  public init(_ message: String, advice: String, isPassing: Bool = false) {
    self.message = message
    self.advice = advice
    self.isPassing = isPassing
  }

  /// A program is not there.
  static func missing(_ tool: Program) -> DocumentError {
    var error = DocumentError("\(tool.title) is not installed", advice: "\(tool.installation).")
    error.missingTool = tool
    return error
  }
}
