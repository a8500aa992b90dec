/// Prints page after page of a set of templates, with one buffer, and what is the same on every page only once.
///
/// Each task has one of its own.
public struct TemplatePrinter: ~Copyable {
  private let templates: TemplateSet
  private let shared: SharedParts

  /// The page printed last.
  public private(set) var output = TemplateOutput()

  /// What was left out of the page printed last.
  public private(set) var notices: [TemplateNotice] = []

  /// A printer of pages with these templates.
  public init(_ templates: TemplateSet) {
    self.templates = templates
    shared = SharedParts(partCount: templates.program.sharedCount)
  }

  /// The page printed last.
  public var bytes: [UInt8] { output.bytes }

  /// Prints a page, in place of the one before.
  ///
  /// - Parameters:
  ///   - name: the page's template.
  ///   - common: what every page offers.
  ///   - content: what this page offers.
  ///   - depth: a small number: pages with the same one have the same values in the fields that are the same on every
  ///     page; nil when this page has its own.
  public mutating func print<Common: TemplateRecord, Content: TemplateRecord>(
    _ name: String, _ common: Common, _ content: Content, depth: Int?
  ) throws(TemplateError) {
    let page = try templates.page(name)
    guard page.records == [ObjectIdentifier(Common.self), ObjectIdentifier(Content.self)] else {
      throw TemplateError(
        path: name, line: 1, column: 1,
        message: "the template '\(name)' was checked for other records than it is given",
        advice: "Print it with those of its TemplatePage.")
    }
    let program = templates.program
    output.shorten(to: 0)
    withUnsafePointer(to: common) { common in
      withUnsafePointer(to: content) { content in
        print(program, page, UnsafeRawPointer(common), UnsafeRawPointer(content), depth: depth)
      }
    }
    if let failure { throw failure }
  }

  private var failure: TemplateError?

  private mutating func print(
    _ program: LinkedProgram, _ page: TemplateSet.Page, _ common: UnsafeRawPointer, _ content: UnsafeRawPointer,
    depth: Int?
  ) {
    withUnsafeTemporaryAllocation(of: UnsafeRawPointer?.self, capacity: program.slotCount + 1) { slots in
      slots.initialize(repeating: nil)
      slots[page.slots[0]] = common
      slots[page.slots[1]] = content
      var renderer = Renderer(program, slots)
      if let depth, depth >= 0 {
        renderer.shared = shared
        renderer.sharedStart = shared.start(ofDepth: depth)
      }
      renderer.run(program.functions[page.function], onto: &output)
      failure = renderer.failure
      notices = renderer.notices
    }
  }
}
