extension Renderer {
  /// Finds the value of a name ("interpolation"): its first part in the innermost record that has it, each other in
  /// the value of the part before.
  func lookUp(_ index: Int) -> TemplateValue {
    guard let first = names[index].first else { return current }
    guard var value = lookUp(first) else { return .nothing }
    for part in names[index].rest {
      guard case .record(let record) = value, let inner = record.value(named: part) else { return .nothing }
      value = inner
    }
    return value
  }

  private func lookUp(_ name: String) -> TemplateValue? {
    var index = records.count
    while index > 0 {
      index -= 1
      if let value = records[index].value(named: name) { return value }
    }
    return nil
  }
}
