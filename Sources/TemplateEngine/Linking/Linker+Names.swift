import Support

/// Finds names ("interpolation": the first part in the innermost record that has it, each other in the value of the
/// part before).
extension Linker {
  /// What a name of the data means here; nil when there is none, which has been reported.
  mutating func resolve(_ name: Int, at place: Program.Place) -> Reference? {
    let reference = find(name, at: place)
    if let reference { note(reference) }
    return reference
  }

  /// Notes which fields the page may show.
  private mutating func note(_ reference: Reference) {
    for fallback in reference.fallback { note(fallback) }
    guard case .slot(let slot) = reference.root else { return }
    var shape = shapes.all[slot]
    for field in reference.chain {
      fieldsOfPage[page, default: []].insert("\(shape.name).\(field.name)")
      if case .record(let inner) = field.type { shape = inner() }
    }
  }

  private mutating func find(_ name: Int, at place: Program.Place) -> Reference? {
    let name = program.names[name]
    guard let first = name.first else { return current(at: place) }
    var isDynamic = false
    for frame in scope.frames.reversed() {
      guard case .typed(let slot) = frame else {
        isDynamic = true
        continue
      }
      guard let field = shapes.all[slot].field(named: first) else { continue }
      if isDynamic { return dynamicReference(first, name.rest, otherwise: slot, field) }
      return follow(name.rest, from: Reference(root: .slot(slot), chain: [field]), at: place, offset: first.utf8.count)
    }
    if isDynamic { return Reference(root: .dynamicFrames, parts: [first] + name.rest) }
    if isChecked { reportUnknown(first, at: place) }
    return nil
  }

  /// A name that a value known at run time only may have, and otherwise a record around it.
  private mutating func dynamicReference(
    _ first: String, _ rest: [String], otherwise slot: Int, _ field: TemplateShape.Field
  ) -> Reference {
    var reference = Reference(root: .dynamicFrames, parts: [first] + rest)
    let reported = problems
    let place = Program.Place(source: 0, offset: 0)
    if let found = follow(rest, from: Reference(root: .slot(slot), chain: [field]), at: place, offset: 0) {
      reference.fallback = [found]
    }
    problems = reported
    return reference
  }

  /// What `{{.}}` means here.
  private mutating func current(at place: Program.Place) -> Reference? {
    switch scope.current {
    case .dynamic: return Reference(root: .dynamicTop)
    case .record(let slot): return Reference(root: .slot(slot))
    case .field(let slot, let path):
      var reference = Reference(root: .slot(slot))
      var shape = shapes.all[slot]
      for part in path {
        guard let field = shape.field(named: part) else { return nil }
        reference.chain.append(field)
        if case .record(let inner) = field.type { shape = inner() }
      }
      return reference
    case .nothing:
      if isChecked {
        report("{{.}} has no value here", at: place, advice: "It is the value of the section around it: write a name.")
      }
      return nil
    }
  }

  /// Follows the parts of a name behind its first.
  private mutating func follow(
    _ parts: [String], from start: Reference, at place: Program.Place, offset: Int
  ) -> Reference? {
    var reference = start
    var offset = offset
    for (number, part) in parts.enumerated() {
      let partPlace = Program.Place(source: place.source, offset: place.offset + offset + 1)
      offset += part.utf8.count + 1
      guard let owner = reference.chain.last else { return nil }
      switch owner.type {
      case .record(let shape):
        let shape = shape()
        guard let field = shape.field(named: part) else {
          let names = shape.fields.map(\.name)
          if isChecked {
            report(
              "there is no '\(part)' in '\(owner.name)'\(suggestion(for: part, among: names))", at: partPlace,
              advice: "The names in '\(owner.name)' are: \(names.joined(separator: ", ")).")
          }
          return nil
        }
        reference.chain.append(field)
      case .anything:
        reference.parts = Array(parts[number...])
        return reference
      case .list(let shape):
        if isChecked {
          let names = shape().fields.map(\.name).joined(separator: ", ")
          report(
            "'\(owner.name)' is a list, and a list has no '\(part)'", at: partPlace,
            advice:
              "Open it: {{#\(owner.name)}}…{{/\(owner.name)}} is printed for each item. An item's names are: \(names).")
        }
        return nil
      case .text, .address, .html, .json, .flag, .number:
        if isChecked {
          report(
            "'\(owner.name)' is \(owner.type.described), and there is no '\(part)' in it", at: partPlace,
            advice: "Write {{\(owner.name)}}.")
        }
        return nil
      }
    }
    return reference
  }

  // MARK: - Unknown names

  private mutating func reportUnknown(_ name: String, at place: Program.Place) {
    let groups = scope.frames.reversed().compactMap { frame -> TemplateShape? in
      if case .typed(let slot) = frame { shapes.all[slot] } else { nil }
    }.filter { !$0.fields.isEmpty }
    let names = groups.flatMap { $0.fields.map(\.name) }
    let lists = groups.map { "\($0.name): \($0.fields.map(\.name).joined(separator: ", "))" }
    report(
      "there is no '\(name)' here\(suggestion(for: name, among: names))", at: place,
      advice: "The names here are, from the inside out:\n" + lists.map { "  " + $0 }.joined(separator: "\n"))
  }

  private func suggestion(for name: String, among names: [String]) -> String {
    nearestName(to: name, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension TemplateShape.ValueType {
  /// The kind of value, as an error puts it.
  var described: String {
    switch self {
    case .text: "text"
    case .address: "an address"
    case .html: "HTML"
    case .json: "JSON"
    case .flag: "a yes or no"
    case .number: "a number"
    case .record: "a record"
    case .list: "a list"
    case .anything: "from a front matter"
    }
  }
}
