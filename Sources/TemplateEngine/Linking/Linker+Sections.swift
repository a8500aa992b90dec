/// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
extension Linker {
  mutating func linkSection(_ section: Program.Section, _ content: Range<Int>, isInverted: Bool) {
    guard let reference = resolve(section.name, at: section.namePlace) else {
      linkSectionOfNothing(section, content, isInverted: isInverted)
      return
    }
    let outer = scope
    var opens = Node.Opens.nothing
    if !isInverted { opens = enter(reference) }
    let (place, before) = (section.place, html)
    var children: [Node] = []
    descend(at: place) { linker in
      children = linker.collecting { $0.link(content) }
    }
    if case .nothing = opens {} else { framesOpened -= 1 }
    scope = outer
    checkEnd(of: section, begunAt: before)
    nodes.append(.section(reference, isInverted: isInverted, opens: opens, children, place))
  }

  /// Takes a section's value into the scope.
  private mutating func enter(_ reference: Reference) -> Node.Opens {
    switch reference.type {
    case .record(let shape):
      let slot = shapes.number(of: shape())
      scope.enter(record: slot)
      framesOpened += 1
      return .record(slot)
    case .list(let shape):
      let slot = shapes.number(of: shape())
      scope.enter(record: slot)
      framesOpened += 1
      return .list(slot)
    case .anything where reference.chain.isEmpty && isRecord(reference):
      return .nothing
    case .anything:
      scope.enterDynamic()
      framesOpened += 1
      return .dynamic
    case .text, .address, .html, .json, .flag, .number:
      if case .slot(let slot) = reference.root {
        scope.current = .field(slot: slot, path: reference.chain.map(\.name))
      }
      return .nothing
    }
  }

  /// Whether this is the record around, `{{#.}}`, which is always there.
  private func isRecord(_ reference: Reference) -> Bool {
    if case .slot = reference.root { true } else { false }
  }

  /// A section of a name that there is not. In what it holds, names are not checked: they may have been meant for that
  /// value.
  private mutating func linkSectionOfNothing(_ section: Program.Section, _ content: Range<Int>, isInverted: Bool) {
    guard isChecked || isInverted else { return }
    let outer = scope
    if !isInverted {
      scope.enterDynamic()
      framesOpened += 1
    }
    let before = html
    descend(at: section.place) { $0.link(content) }
    if !isInverted { framesOpened -= 1 }
    scope = outer
    checkEnd(of: section, begunAt: before)
  }

  /// What follows a section must stand at the same place of the page whether the section is printed or not.
  private mutating func checkEnd(of section: Program.Section, begunAt before: HTMLContext) {
    guard arePlacesChecked else { return }
    let after = html
    html = before
    html.needsAddressCheck = before.needsAddressCheck || after.needsAddressCheck
    if after.isSamePlace(as: before) { return }
    report(
      "the section '\(program.names[section.name].text)' begins \(before.described) and ends \(after.described)",
      at: section.place,
      advice: "Close within the section what it opens: a quote, a tag, a comment. Without it the page would come apart."
    )
  }
}
