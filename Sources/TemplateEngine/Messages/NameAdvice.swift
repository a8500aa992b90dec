import Support

/// Helps with a name that does not exist: names the nearest one that does, and all there are.
struct NameAdvice {
  private let kind: String
  private let names: [String]

  init(kind: String, names: some Sequence<String>) {
    self.kind = kind
    self.names = names.sorted()
  }

  /// `Did you mean 'footer'? The partials are: entry, footer.`
  func advice(for name: String) -> String {
    let list = "The \(kind)s are: \(names.joined(separator: ", "))."
    return nearestName(to: name, among: names).map { "Did you mean '\($0)'? \(list)" } ?? list
  }
}
