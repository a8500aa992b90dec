/// All templates of a theme, checked and linked once and printed as often as needed, from any number of tasks at once.
///
/// The language is that of the Mustache specification (https://github.com/mustache/spec, v1.4): its required modules
/// "comments", "delimiters", "interpolation", "inverted", "partials" and "sections", and the optional "~inheritance".
/// Lambdas and dynamic names are not offered: what a template can do is in the template.
public struct TemplateSet: Sendable {
  let program: LinkedProgram

  /// Each page's function and the slots of its records.
  private let pages: [String: Page]

  /// For each page the fields it may show, as "record.field".
  private let fieldsOfPage: [String: Set<String>]

  /// The templates that no page uses, by their names.
  public let unusedTemplates: [String]

  struct Page: Sendable {
    let function: Int
    let slots: [Int]
    let records: [ObjectIdentifier]
  }

  /// Checks templates against what the pages made with them offer. When anything is wrong, throws everything that is.
  public init(_ sources: [TemplateSource], pages: [TemplatePage]) throws(TemplateErrors) {
    try self.init(TemplateChecker(sources, missingPartials: .error), pages: pages)
  }

  /// Takes templates for values that are known at run time only: nothing can be checked but how they are written.
  public init(_ sources: [TemplateSource], missingPartials: MissingPartials = .error) throws(TemplateErrors) {
    try self.init(TemplateChecker(sources, missingPartials: missingPartials), pages: nil)
  }

  private init(_ templates: TemplateChecker, pages: [TemplatePage]?) throws(TemplateErrors) {
    var checker = templates
    let names = checker.indexes
    let source = checker.program()
    var linker = Linker(source, isChecked: pages != nil, broken: checker.broken)
    var linked: [String: Page] = [:]
    for page in pages ?? names.keys.sorted().map({ TemplatePage(anything: $0) }) {
      guard let template = names[page.template] else {
        checker.add(.missing(page.template, among: names.keys))
        continue
      }
      let function = linker.link(page: page.template, template: template, records: page.records)
      linked[page.template] = Page(
        function: function, slots: page.records.map { linker.shapes.number(of: $0) }, records: page.records.map(\.id))
    }
    linker.reportUnseen()
    checker.add(linker.problems.errors(in: source, pagesOfTemplate: linker.pagesOfTemplate))
    let errors = checker.sortedErrors
    if !errors.isEmpty { throw TemplateErrors(errors: errors) }
    self.pages = linked
    unusedTemplates = names.filter { !linker.used.contains($0.value) }.keys.sorted()
    fieldsOfPage = linker.fieldsOfPage
    let layout = ProgramLayout(linker.functionNodes, pages: Set(linked.values.map(\.function)))
    program = LinkedProgram(layout, slotCount: linker.shapes.all.count, source: source)
  }

  /// Whether a page may show a field of a record, by the record's name: what no page shows need not be the same for a
  /// page to be.
  public func shows(_ field: String, of record: String, on page: String) -> Bool {
    fieldsOfPage[page]?.contains("\(record).\(field)") ?? false
  }

  func page(_ name: String) throws(TemplateError) -> Page {
    guard let page = pages[name] else { throw .missing(name, among: pages.keys) }
    return page
  }

  /// Prints a template with `value` as `{{.}}` and, if it is a record, its names in reach. When it throws, `output` is
  /// as it was.
  public func render(_ name: String, _ value: TemplateValue, onto output: inout [UInt8]) throws(TemplateError) {
    let page = try page(name)
    var printed = TemplateOutput()
    let failure = withUnsafeTemporaryAllocation(of: UnsafeRawPointer?.self, capacity: program.slotCount + 1) { slots in
      slots.initialize(repeating: nil)
      var renderer = Renderer(program, slots)
      renderer.dynamics = [value]
      renderer.run(program.functions[page.function], onto: &printed)
      return renderer.failure
    }
    if let failure { throw failure }
    output += printed.bytes
  }
}

extension TemplateError {
  static func missing(_ template: String, among names: some Sequence<String>) -> TemplateError {
    TemplateError(
      path: template, line: 1, column: 1, message: "there is no template '\(template)'",
      advice: NameAdvice(kind: "template", names: names).advice(for: template))
  }
}

extension TemplatePage {
  /// A page of a value that is known at run time only.
  fileprivate init(anything template: String) {
    self.template = template
    records = []
  }
}
