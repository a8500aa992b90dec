/// Values and templates that are known at run time only.
extension Renderer {
  /// Runs a step of the rarer kinds, and returns the step to go on with.
  mutating func runDynamic(_ step: Step, _ next: Int, onto output: inout TemplateOutput) -> Int {
    switch step {
    case .lineStart: printIndentation(onto: &output)
    case .printDynamic(let number, let isRaw): printDynamic(number, isRaw: isRaw, onto: &output)
    case .testDynamic(let number, let end): return isTruthy(number, scratch: &output) ? end : next
    case .openDynamic(let number, let end):
      open(value(of: number), next..<end, onto: &output)
      return end
    case .call(let number):
      let call = program.calls[number]
      self.call(call.function, call.name, call.indentation, call.place, onto: &output)
    case .unindented(let end):
      indented(nil) { $0.run(next..<end, onto: &output) }
      return end
    case .text, .print, .printPath, .test, .testPath, .open, .each, .openPath, .eachPath, .address, .shared: break
    }
    return next
  }

  private mutating func open(_ value: TemplateValue, _ content: Range<Int>, onto output: inout TemplateOutput) {
    if value.isFalsey { return }
    if case .list(let items) = value {
      for item in items where !hasFailed { run(content, with: item, onto: &output) }
    } else {
      run(content, with: value, onto: &output)
    }
  }

  private mutating func run(_ content: Range<Int>, with value: TemplateValue, onto output: inout TemplateOutput) {
    dynamics.append(value)
    run(content, onto: &output)
    dynamics.removeLast()
  }

  // MARK: - Values

  /// Prints the value of a name; where no value known at run time has it, the field of the record around.
  private mutating func printDynamic(_ number: Int, isRaw: Bool, onto output: inout TemplateOutput) {
    let dynamic = program.dynamics[number]
    if let fallback = dynamic.fallback, fallback.isField, !isInFrames(dynamic) {
      return follow(fallback.path) { record, field in
        field._withUnsafeGuaranteedRef { $0.print(record, onto: &output) }
      }
    }
    output.append(value(of: number), isRaw: isRaw)
  }

  private mutating func isTruthy(_ number: Int, scratch output: inout TemplateOutput) -> Bool {
    let dynamic = program.dynamics[number]
    guard let fallback = dynamic.fallback, fallback.isField, !isInFrames(dynamic) else {
      return !value(of: number).isFalsey
    }
    var isTruthy = false
    follow(fallback.path) { record, field in
      isTruthy = field._withUnsafeGuaranteedRef { $0.isTruthy(record, scratch: &output) }
    }
    return isTruthy
  }

  /// The value of a name ("interpolation").
  func value(of number: Int) -> TemplateValue {
    let dynamic = program.dynamics[number]
    switch dynamic.root {
    case .top: return dynamics.last ?? .nothing
    case .path(let path): return value(at: path).following(dynamic.parts[...])
    case .frames:
      guard let first = dynamic.parts.first else { return .nothing }
      for case .record(let record) in dynamics.reversed() {
        if let value = record[first] { return value.following(dynamic.parts.dropFirst()) }
      }
      guard let fallback = dynamic.fallback else { return .nothing }
      return value(at: fallback.path).following(fallback.parts[...])
    }
  }

  private func isInFrames(_ dynamic: LinkedProgram.Dynamic) -> Bool {
    guard let first = dynamic.parts.first else { return false }
    return dynamics.contains { if case .record(let record) = $0 { record[first] != nil } else { false } }
  }

  /// The value at the end of a path; a text that a record has becomes one.
  private func value(at path: Int) -> TemplateValue {
    var value = TemplateValue.nothing
    follow(path) { record, field in
      field._withUnsafeGuaranteedRef { field in
        value = field.value(record)
        guard case .nothing = value else { return }
        var output = TemplateOutput(capacity: 64)
        if field.isTruthy(record, scratch: &output) {
          field.print(record, onto: &output)
          value = output.count > 0 ? .text(String(decoding: output.bytes, as: UTF8.self)) : .bool(true)
        }
      }
    }
    return value
  }

  // MARK: - Templates

  private mutating func call(
    _ function: Int, _ name: String, _ indentation: [UInt8]?, _ place: Program.Place, onto output: inout TemplateOutput
  ) {
    if openCalls == Self.callLimit {
      return fail(
        at: place, "'\(name)' goes more than \(Self.callLimit) levels deep",
        advice: "It includes itself without end: put it into a section that the data ends.")
    }
    openCalls += 1
    let range = program.functions[function]
    if indentation?.isEmpty == true, self.indentation.isEmpty {
      run(range, onto: &output)
    } else {
      indented(indentation) { $0.run(range, onto: &output) }
    }
    openCalls -= 1
  }

  private mutating func fail(at place: Program.Place, _ message: String, advice: String) {
    failure = program.source.sources[place.source].error(at: place.offset, message, advice: advice)
    hasFailed = true
  }
}

extension LinkedProgram.Fallback {
  /// Whether the value is a record's own, and not one known at run time only.
  fileprivate var isField: Bool {
    if case .anything = type { false } else { true }
  }
}

extension TemplateValue {
  /// Goes into records by the names behind a dot.
  fileprivate func following(_ parts: ArraySlice<String>) -> TemplateValue {
    var value = self
    for part in parts {
      guard case .record(let record) = value, let inner = record[part] else { return .nothing }
      value = inner
    }
    return value
  }
}
