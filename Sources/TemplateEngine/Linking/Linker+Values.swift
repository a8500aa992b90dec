/// `{{name}}` and `{{{name}}}`.
extension Linker {
  mutating func linkValue(_ value: Program.Value) {
    guard let reference = resolve(value.name, at: value.namePlace) else { return }
    if isChecked { check(reference, value) }
    if arePlacesChecked, html.advanceByValue() != nil { beginValue() }
    flushText()
    nodes.append(.value(reference, isRaw: value.isRaw))
    size += 1
  }

  private mutating func check(_ reference: Reference, _ value: Program.Value) {
    let name = program.names[value.name].text
    guard let last = reference.chain.last ?? nil else {
      if case .slot = reference.root {
        report(
          "{{.}} is a record here, and a record prints nothing", at: value.place,
          advice: "Write the name of what it shall print.")
      } else {
        checkText(name, reference, value)
      }
      return
    }
    switch reference.type {
    case .list:
      report(
        "'\(name)' is a list, and a list prints nothing by itself", at: value.place,
        advice: "Write {{#\(name)}}…{{/\(name)}}, with what is to be printed for each item between.")
    case .record(let shape):
      let names = shape().fields.map(\.name).joined(separator: ", ")
      report(
        "'\(name)' holds several values and prints nothing by itself", at: value.place,
        advice: "Write {{\(name).\(shape().fields.first?.name ?? "name")}}. The names in it are: \(names).")
    case .html: checkHTML(name, value)
    case .json: checkJSON(name, value)
    case .text, .anything: checkText(name, reference, value)
    case .address:
      checkRaw(name, value, "an address")
      checkAddress(last, value)
    case .flag, .number:
      checkRaw(name, value, last.type.described)
      if arePlacesChecked, html.refusesNumbers { refuse(value) }
    }
  }

  private mutating func checkHTML(_ name: String, _ value: Program.Value) {
    if !value.isRaw {
      report(
        "'\(name)' is HTML: two braces would show its tags to readers", at: value.place,
        advice: "Write {{{\(name)}}}, with three braces.")
    } else if arePlacesChecked, html.state != .text {
      report(
        "'\(name)' is HTML and cannot stand \(html.described)", at: value.place,
        advice: "Put it between tags, where text stands.")
    }
  }

  private mutating func checkJSON(_ name: String, _ value: Program.Value) {
    checkRaw(name, value, "JSON")
    guard arePlacesChecked, !html.isDataBlock else { return }
    report(
      "'\(name)' is JSON and cannot stand \(html.described)", at: value.place,
      advice: "Write <script type=\"application/ld+json\">{{\(name)}}</script>.")
  }

  private mutating func checkRaw(_ name: String, _ value: Program.Value, _ kind: String) {
    guard value.isRaw else { return }
    let names = htmlNames
    let list = names.isEmpty ? "There is no HTML here." : "What is HTML here: \(names.joined(separator: ", "))."
    report(
      "'\(name)' is \(kind), and only HTML may be printed as it is, with three braces", at: value.place,
      advice: "Write {{\(name)}}, with two. \(list)")
  }

  private var htmlNames: [String] {
    scope.frames.reversed().flatMap { frame -> [String] in
      guard case .typed(let slot) = frame else { return [] }
      return shapes.all[slot].fields.filter { if case .html = $0.type { true } else { false } }.map(\.name)
    }
  }

  private mutating func checkText(_ name: String, _ reference: Reference, _ value: Program.Value) {
    checkRaw(name, value, reference.type.described)
    guard arePlacesChecked else { return }
    if html.refusalOfText != nil { return refuse(value) }
    if html.isAddress { checkUntrustedAddress(value) }
  }

  private mutating func checkUntrustedAddress(_ value: Program.Value) {
    // Of several addresses, one whose beginning is written says nothing of the others.
    switch html.isAddressList ? .undecided : html.addressBeginning {
    case .safe: break
    case .undecided:
      html.needsAddressCheck = true
      addressPlace = value.place
    case .unsafe(let scheme):
      report(
        "an address that begins with '\(scheme):' cannot have text in it", at: value.place,
        advice: "Let it begin with https:, or with the way to the archive's top: {{root}}.")
    }
  }

  private mutating func checkAddress(_ field: TemplateShape.Field, _ value: Program.Value) {
    guard arePlacesChecked else { return }
    switch html.state {
    case .text, .plainText: break
    case .value(let quote) where quote != 0:
      if html.isAddress {
        if case .address(mayBeEmpty: false) = field.type { html.isAddressDecided = true }
      } else if String(decoding: html.attribute, as: UTF8.self).hasPrefix("on") {
        refuse(value)
      }
    default: refuse(value)
    }
  }

  private mutating func refuse(_ value: Program.Value) {
    guard let refusal = html.refusalOfText else { return }
    report(refusal.reason, at: value.place, advice: refusal.advice)
  }
}

extension Program.Name {
  /// The name as templates write it.
  var text: String {
    first.map { ([$0] + rest).joined(separator: ".") } ?? "."
  }
}
