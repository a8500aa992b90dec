import TemplateEngine

/// Renders the template named `page`; `partials` are templates by their names.
func render(
  _ page: String,
  _ value: TemplateValue = .nothing,
  partials: [String: String] = [:],
  missingPartials: MissingPartials = .error
) throws -> String {
  let templates = try TemplateSet(sources(page, partials), missingPartials: missingPartials)
  var output: [UInt8] = []
  try templates.render("page", value, onto: &output)
  return String(decoding: output, as: UTF8.self)
}

/// The same with names that are known at run time only.
func render(_ page: String, _ record: TemplateDictionary, partials: [String: String] = [:]) throws -> String {
  try render(page, .record(record), partials: partials)
}

/// The same with records that were described, against which the templates are checked.
func render<Common: TemplateRecord, Content: TemplateRecord>(
  _ page: String, _ common: Common, _ content: Content, partials: [String: String] = [:]
) throws -> String {
  let templates = try TemplateSet(
    sources(page, partials), pages: [TemplatePage("page", Common.self, Content.self)])
  var printer = TemplatePrinter(templates)
  try printer.print("page", common, content, depth: 0)
  return String(decoding: printer.bytes, as: UTF8.self)
}

/// What the compiler says about the template named `page`, as `line:column: message (advice)`.
func errors(in page: String, partials: [String: String] = [:]) -> [String] {
  do {
    _ = try TemplateSet(sources(page, partials))
    return []
  } catch {
    return error.errors.map(short)
  }
}

/// `line:column: message (advice)`
func short(_ error: TemplateError) -> String {
  "\(error.line):\(error.column): \(error.message) (\(error.advice))"
}

func sources(_ page: String, _ partials: [String: String]) -> [TemplateSource] {
  let all = [("page", page)] + partials.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  return all.map { TemplateSource(name: $0.0, path: "Templates/\($0.0).mustache", text: Array($0.1.utf8)) }
}
