/// Why a document cannot be read.
public struct DocumentError: Error, Sendable, Equatable {
  /// What is wrong, without a full stop.
  public let message: String
  /// How to mend it: a sentence or two.
  public let advice: String
  /// The program that is not installed, where that is all that is wrong.
  public var missingTool: DocumentTool?

  init(_ message: String, advice: String) {
    self.message = message
    self.advice = advice
  }

  /// A program is not there.
  static func missing(_ tool: DocumentTool) -> DocumentError {
    var error = DocumentError("\(tool.name) is not installed", advice: "\(tool.installation).")
    error.missingTool = tool
    return error
  }
}
