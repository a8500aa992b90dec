/// What LinkChecker writes with `--output csv`, as its versions 9 and 10 do: a row for each page that cannot be had.
struct LinkCheckerReport {
  /// The pages that cannot be had.
  let answers: [LinkProgram.Answer]

  /// - Parameter list: the file that holds the links: a row about that says that it could not be read.
  init(csv: [UInt8], list: String) throws {
    let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let rows = Self.rows(of: lines.joined(separator: "\n"))
    guard let header = rows.first, let name = header.firstIndex(of: "urlname"),
      let result = header.firstIndex(of: "result"), let valid = header.firstIndex(of: "valid")
    else { throw LinkProgram.Failure(message: "linkchecker wrote no table that is understood here") }
    let failed = rows.dropFirst().filter { $0.count == header.count && $0[valid] == "False" }
    if let own = failed.first(where: { $0[name].hasSuffix(list) }) {
      throw LinkProgram.Failure(message: "linkchecker could not read \(list): \(own[result])")
    }
    answers = failed.map { LinkProgram.Answer(address: $0[name], reason: $0[result]) }
  }

  /// The fields of a table with semicolons, some of them in quotes.
  private static func rows(of text: String) -> [[String]] {
    var (rows, field, isQuoted): ([[String]], String, Bool) = ([[]], "", false)
    func endField() {
      rows[rows.count - 1].append(field)
      field = ""
    }
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where isQuoted && rest.first == "\"":
        field.append(character)
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: endField()
      case _ where character.isNewline && !isQuoted:
        endField()
        rows.append([])
      default: field.append(character)
      }
    }
    endField()
    return rows
  }
}
