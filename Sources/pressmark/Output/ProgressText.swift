import Support

/// How far the work has got, in a line that fits into a terminal.
struct ProgressText {
  /// What is being done: "Converting".
  let work: String
  let done: Int
  /// How many there are; 0 when nobody counts.
  let all: Int
  /// What is counted: "text".
  let noun: String
  /// How many a second; `nil` as long as nobody can tell.
  let rate: Int?

  /// The line that says most in `width` columns; nothing when there is no room.
  func fitting(_ width: Int) -> String {
    forms.first { $0.utf8.count <= width } ?? ""
  }

  private var forms: [String] {
    guard all > 0 else { return [work] }
    let share = "\(done * 100 / all) %"
    let count = "\(work) \(grouped(done)) of \(counted(all, noun))"
    let rates = rate.map { ["\(count) (\(share)), \(grouped($0)) a second"] } ?? []
    return rates + ["\(count) (\(share))", "\(work) \(share)", share]
  }
}
