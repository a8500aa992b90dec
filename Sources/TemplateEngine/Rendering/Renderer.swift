/// Runs the steps of a program for one page.
struct Renderer {
  /// So many templates that include themselves may be open within each other.
  static let callLimit = 256

  let program: LinkedProgram

  /// The record of each shape that is innermost, by the shape's number, which the linker keeps below `slotCount`. It
  /// lives while it is here: the one before is put back as soon as `open` or `each` lets go of it.
  let slots: UnsafeMutableBufferPointer<UnsafeRawPointer?>

  /// The values known at run time only that are open, the innermost last.
  var dynamics: [TemplateValue] = []

  /// What each line of the function at hand starts with is the part from `indentationStart` on.
  var indentation: [UInt8] = []
  var indentationStart = 0

  /// What the parts that are the same on every page of a depth printed; nil when there is no depth.
  var shared: SharedParts?
  var sharedStart = 0

  var openCalls = 0
  var failure: TemplateError?
  var hasFailed = false
  var notices: [TemplateNotice] = []

  init(_ program: LinkedProgram, _ slots: UnsafeMutableBufferPointer<UnsafeRawPointer?>) {
    self.program = program
    self.slots = slots
  }

  mutating func run(_ range: Range<Int>, onto output: inout TemplateOutput) {
    let steps = program.steps
    var next = range.lowerBound
    while next < range.upperBound {
      let step = steps[next]
      next += 1
      switch step {
      case .text(let start, let count):
        printText(start..<start + count, onto: &output)
      case .print(let slot, let field):
        if let record = slots[slot] { field._withUnsafeGuaranteedRef { $0.print(record, onto: &output) } }
      case .test(let slot, let field, let isInverted, let end):
        if let record = slots[slot],
          field._withUnsafeGuaranteedRef({ $0.isTruthy(record, scratch: &output) }) == isInverted
        {
          next = end
        }
      case .open(let slot, let field, let into, let end):
        if let record = slots[slot] { open(record, field, into: into, next..<end, onto: &output) }
        next = end
      case .each(let slot, let field, let into, let end):
        if let record = slots[slot] { each(record, field, into: into, next..<end, onto: &output) }
        next = end
      case .shared(let number, let end):
        runShared(number, next..<end, onto: &output)
        next = end
      case .address(let number, let end):
        let start = output.count
        run(next..<end, onto: &output)
        checkAddress(number, from: start, in: &output)
        next = end
      case .printPath(let path):
        follow(path) { record, field in field._withUnsafeGuaranteedRef { $0.print(record, onto: &output) } }
      case .testPath(let path, let isInverted, let end):
        var isTruthy = false
        follow(path) { record, field in
          isTruthy = field._withUnsafeGuaranteedRef { $0.isTruthy(record, scratch: &output) }
        }
        if isTruthy == isInverted { next = end }
      case .openPath(let path, let into, let end):
        let content = next..<end
        follow(path, &output) { renderer, record, field, output in
          renderer.open(record, field, into: into, content, onto: &output)
        }
        next = end
      case .eachPath(let path, let into, let end):
        let content = next..<end
        follow(path, &output) { renderer, record, field, output in
          renderer.each(record, field, into: into, content, onto: &output)
        }
        next = end
      default:
        next = runDynamic(step, next, onto: &output)
      }
      if hasFailed { return }
    }
  }

  private mutating func open(
    _ record: UnsafeRawPointer, _ field: Unmanaged<FieldAccess>, into slot: Int, _ content: Range<Int>,
    onto output: inout TemplateOutput
  ) {
    let outer = slots[slot]
    field._withUnsafeGuaranteedRef { field in
      field.open(record) { inner in
        slots[slot] = inner
        run(content, onto: &output)
      }
    }
    slots[slot] = outer
  }

  private mutating func each(
    _ record: UnsafeRawPointer, _ field: Unmanaged<FieldAccess>, into slot: Int, _ content: Range<Int>,
    onto output: inout TemplateOutput
  ) {
    let outer = slots[slot]
    field._withUnsafeGuaranteedRef { field in
      field.forEach(record) { inner in
        slots[slot] = inner
        run(content, onto: &output)
        return !hasFailed
      }
    }
    slots[slot] = outer
  }

  // MARK: - Paths

  /// Finds the record that has a path's last field; where one on the way is missing, there is nothing to do.
  func follow(_ number: Int, _ body: (UnsafeRawPointer, Unmanaged<FieldAccess>) -> Void) {
    let path = program.paths[number]
    guard let record = slots[path.slot] else { return }
    follow(record, program.fields[path.start..<path.start + path.count], body)
  }

  private func follow(
    _ record: UnsafeRawPointer, _ fields: Slice<UnsafeMutableBufferPointer<Unmanaged<FieldAccess>>>,
    _ body: (UnsafeRawPointer, Unmanaged<FieldAccess>) -> Void
  ) {
    let field = fields[fields.startIndex]
    if fields.count == 1 { return body(record, field) }
    field._withUnsafeGuaranteedRef { field in
      field.open(record) { follow($0, fields.dropFirst(), body) }
    }
  }

  /// The same for what goes on rendering.
  private mutating func follow(
    _ number: Int, _ output: inout TemplateOutput,
    _ body: (inout Renderer, UnsafeRawPointer, Unmanaged<FieldAccess>, inout TemplateOutput) -> Void
  ) {
    let reader = self
    reader.follow(number) { record, field in body(&self, record, field, &output) }
  }
}
