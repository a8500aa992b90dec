/// What is wrong in templates where they are used. The same mistake on several pages is one.
struct LinkProblems {
  private struct Key: Hashable {
    let place: Program.Place
    let message: String
  }

  private var advices: [Key: String] = [:]
  private var pages: [Key: [String]] = [:]

  mutating func add(_ message: String, at place: Program.Place, advice: String, page: String) {
    let key = Key(place: place, message: message)
    if advices[key] == nil { advices[key] = advice }
    if pages[key]?.last != page { pages[key, default: []].append(page) }
  }

  /// The errors of each template. A mistake that is one only on some of the pages that its template is part of says on
  /// which.
  func errors(in program: Program, pagesOfTemplate: [Int: Set<String>]) -> [(source: Int, error: TemplateError)] {
    advices.map { key, advice in
      let source = program.sources[key.place.source]
      var advice = advice
      let pages = pages[key] ?? []
      if pages.count < pagesOfTemplate[key.place.source]?.count ?? 0 {
        let named = pages.prefix(3).map { $0 + ".mustache" }.joined(separator: ", ")
        advice += "\nIt is so where it is part of \(named)\(pages.count > 3 ? " and \(pages.count - 3) more" : "")."
      }
      return (key.place.source, source.error(at: key.place.offset, key.message, advice: advice))
    }
  }
}
