/// All templates of a theme, compiled once and rendered as often as needed, from any number of tasks at once.
///
/// The language is that of the Mustache specification (https://github.com/mustache/spec, v1.4): its required modules
/// "comments", "delimiters", "interpolation", "inverted", "partials" and "sections", and the optional "~inheritance".
/// Lambdas and dynamic names are not offered.
public struct TemplateSet: Sendable {
  private let program: Program
  private let indexes: [String: Int]

  /// Compiles templates that refer to each other by name. When anything is wrong, throws everything that is.
  public init(_ sources: [TemplateSource], missingPartials: MissingPartials = .error) throws(TemplateErrors) {
    var checker = TemplateChecker(sources)
    if missingPartials == .error { checker.checkCalledNames() }
    let errors = checker.sortedErrors
    if !errors.isEmpty { throw TemplateErrors(errors: errors) }
    indexes = checker.indexes
    program = checker.templates.reduce(Program()) { [indexes] program, template in
      Compiler.compile(template.source, template.tags, templates: indexes, into: program)
    }
  }

  /// Whether there is a template of that name.
  public func contains(_ name: String) -> Bool {
    indexes[name] != nil
  }

  /// Prints a template with the names of `record` in reach. When it throws, `output` is as it was.
  public func render(
    _ name: String,
    _ record: some TemplateRecord,
    onto output: inout [UInt8]
  ) throws(TemplateError) {
    try render(name, .record(record), onto: &output)
  }

  /// Prints a template with `value` as `{{.}}` and, if it is a record, its names in reach. When it throws, `output` is
  /// as it was.
  public func render(_ name: String, _ value: TemplateValue, onto output: inout [UInt8]) throws(TemplateError) {
    guard let index = indexes[name] else {
      throw TemplateError(
        path: name,
        line: 1,
        column: 1,
        message: "there is no template '\(name)'",
        advice: NameAdvice(kind: "template", names: indexes.keys).advice(for: name)
      )
    }
    let length = output.count
    do {
      try Renderer.render(index, of: program, value, onto: &output)
    } catch {
      output.removeSubrange(length...)
      throw error
    }
  }
}
