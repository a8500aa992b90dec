extension WordList {
  /// All lists and what they are for, as `docs/languages.md` shows them.
  public static var reference: String {
    allCases.reduce(into: "") { text, list in
      if let part = parts.first(where: { $0.first == list }) {
        text += "\n#### \(part.title)\n\n| list | its words |\n|---|---|\n"
      }
      let form =
        switch list.form {
        case .word: ""
        case .phrase: " One word or more."
        case .printed: " As they are printed."
        }
      text += "| `\(list.rawValue)` | \(list.meaning)\(form) |\n"
    }
  }
}
