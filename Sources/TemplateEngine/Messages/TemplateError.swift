/// What is wrong at one place of a template, and how to mend it.
public struct TemplateError: Error, Sendable, Equatable {
  /// The template's path, as its source gave it.
  public var path: String

  /// The line, from 1.
  public var line: Int

  /// The column, from 1, counted in Unicode scalars.
  public var column: Int

  /// What is wrong.
  public var message: String

  /// How to mend it.
  public var advice: String

  /// The line of the template, without its line break; empty when the error is not about a line.
  public var excerpt: String

  /// Describes what is wrong at one place of a template.
  public init(path: String, line: Int, column: Int, message: String, advice: String, excerpt: String = "") {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
    self.excerpt = excerpt
  }
}

extension TemplateError {
  /// The line, and below it a line with a caret under the place; empty when the error is not about a line.
  public var markedExcerpt: [String] {
    if excerpt.isEmpty { return [] }
    let margin = excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
    return [excerpt, margin.joined() + "^"]
  }
}

extension TemplateError: CustomStringConvertible {
  /// `path:line:column: error: message`, the line with a caret below the place, and the advice.
  public var description: String {
    let lines = markedExcerpt + advice.split(separator: "\n").map(String.init)
    return (["\(path):\(line):\(column): error: \(message)"] + lines.map { "    " + $0 }).joined(separator: "\n")
  }
}
