/// Makes the program of each page: every name, partial, parent and block is found before there is data, and what cannot
/// be found is reported.
///
/// A page's partials, parents and blocks are put in where they stand, so that static text joins across them and nothing
/// but values is left to do when pages are printed. Only a template that includes itself stays a function of its own.
struct Linker {
  /// So many sections, partials, parents and blocks may stand within each other: a bound on the process's stack.
  static let nestingLimit = 256

  /// So many parts may a page's program have: templates that include each other twice, and again twice, grow without
  /// bound.
  static let sizeLimit = 20_000

  let program: Program
  let graph: CallGraph

  /// Whether names, values and places are checked; otherwise a name that is not there is a value that is missing.
  let isChecked: Bool

  /// The templates with errors of their own, of which no more is said.
  let broken: Set<Int>

  var shapes = ShapeTable()
  var environments = BlockEnvironments()
  var functions: [FunctionKey: Int] = [:]
  var functionNodes: [[Node]] = []
  var inProgress: [(function: Int, framesOpened: Int)] = []
  var problems = LinkProblems()

  /// The templates that are part of a page.
  var used: Set<Int> = []

  /// For each template the pages that it is part of.
  var pagesOfTemplate: [Int: Set<String>] = [:]

  /// For each page the fields it may print or open, as "record.field".
  var fieldsOfPage: [String: Set<String>] = [:]

  /// The page whose program is made.
  var page = ""

  // The place at hand.
  var nodes: [Node] = []
  var text: [UInt8] = []
  var scope = Scope()
  var environment = 0
  var indentation: [UInt8] = []
  var html = HTMLContext()
  var isInFunction = false
  var isHTMLChecked = true
  var framesOpened = 0
  var nesting = 0
  var muted = 0
  var size = 0

  /// Where the last value stands that is not trusted and part of an address.
  var addressPlace: Program.Place?

  /// Where in `nodes` the value of the attribute at hand begins.
  var valueStart = 0

  /// Which contents of which parent tags have been printed.
  var printedContents: Set<[Int]> = []

  /// A template where it includes itself: the same function serves wherever these are the same.
  struct FunctionKey: Hashable {
    let template: Int
    let scope: Scope
    let environment: Int
    let html: HTMLContext
  }

  init(_ program: Program, isChecked: Bool, broken: Set<Int> = []) {
    self.program = program
    self.isChecked = isChecked
    self.broken = broken
    graph = CallGraph(program)
  }

  /// Makes the program of a page from a template, given the records that offer their names, the innermost last; without
  /// records, for a value that is known at run time only. The result is the function's number.
  mutating func link(page: String, template: Int, records: [TemplateShape]) -> Int {
    self.page = page
    var scope = Scope()
    for record in records { scope.enter(record: shapes.number(of: record)) }
    if records.isEmpty { scope.enterDynamic() } else { scope.current = .nothing }
    self.scope = scope
    environment = 0
    html = HTMLContext()
    return function(of: template, isPage: true)
  }

  /// The number of the function that prints a template at the place at hand.
  mutating func function(of template: Int, isPage: Bool = false) -> Int {
    let key = FunctionKey(template: template, scope: scope, environment: environment, html: html)
    if let known = functions[key] { return known }
    let number = functionNodes.count
    functions[key] = number
    functionNodes.append([])
    used.insert(template)
    inProgress.append((number, framesOpened))
    let outer = (nodes, text, indentation, isInFunction, valueStart, html)
    (nodes, text, indentation, valueStart) = ([], [], [], 0)
    isInFunction = !isPage || graph.isCyclic[template]
    linkTemplate(template)
    flushText()
    functionNodes[number] = nodes
    let end = html
    (nodes, text, indentation, isInFunction, valueStart, html) = outer
    inProgress.removeLast()
    if arePlacesChecked, !end.isSamePlace(as: html), let start = program.start(of: template) {
      report(
        isPage
          ? "the page ends \(end.described)" : "this begins \(html.described) and ends \(end.described)", at: start,
        advice: isPage ? "Close it." : "Close in it what it opens: it is put in at several places.")
    }
    return number
  }

  mutating func linkTemplate(_ template: Int) {
    used.insert(template)
    pagesOfTemplate[template, default: []].insert(page)
    if broken.contains(template) { muted += 1 }
    link(program.templates[template])
    if broken.contains(template) { muted -= 1 }
  }

  mutating func link(_ range: Range<Int>) {
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = program.instructions[next]
      next += 1
      switch instruction {
      case .text(let start, let end): linkText(start..<end)
      case .lineStart: linkLineStart()
      case .value(let index): linkValue(program.values[index])
      case .section(let index):
        let section = program.sections[index]
        linkSection(section, next..<section.end, isInverted: false)
        next = section.end
      case .inverted(let index):
        let section = program.sections[index]
        linkSection(section, next..<section.end, isInverted: true)
        next = section.end
      case .call(let index):
        linkCall(index, next..<program.calls[index].end)
        next = program.calls[index].end
      case .block(let index):
        linkBlock(index, next..<program.blocks[index].end)
        next = program.blocks[index].end
      }
    }
  }

  /// Reports what no page shows: text in parent tags.
  mutating func reportUnseen() {
    guard isChecked else { return }
    for place in program.ignoredText where used.contains(place.source) && !broken.contains(place.source) {
      report(
        "this stands in a parent tag outside its blocks, where nothing is printed", at: place,
        advice: "Put it into a block, {{$name}}…{{/name}}, or outside the parent tag.")
    }
  }

  // MARK: - Depth and size

  /// Goes into a section, partial, parent or block, unless there are too many within each other.
  mutating func descend(at place: Program.Place, _ body: (inout Linker) -> Void) {
    if nesting == Self.nestingLimit {
      report(
        "sections, blocks and partials are nested more than \(Self.nestingLimit) levels deep", at: place,
        advice: "Nest fewer of them.")
      return
    }
    size += 1
    if size > Self.sizeLimit {
      if size == Self.sizeLimit + 1 {
        report(
          "the templates include each other so often that the page would have more than \(Self.sizeLimit) parts",
          at: place, advice: "Include fewer of them here.")
      }
      return
    }
    nesting += 1
    body(&self)
    nesting -= 1
  }

  // MARK: - Problems

  /// Reports what is wrong at a place.
  mutating func report(_ message: String, at place: Program.Place, advice: String) {
    guard muted == 0 || !isChecked else { return }
    problems.add(message, at: place, advice: advice, page: page)
  }

  var arePlacesChecked: Bool { isChecked && isHTMLChecked }
}

extension Program {
  /// Where a template begins.
  func start(of template: Int) -> Place? {
    templates.indices.contains(template) ? Place(source: template, offset: 0) : nil
  }
}
