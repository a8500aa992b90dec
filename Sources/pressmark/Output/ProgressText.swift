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
  /// What is told in place of the rate: how many bytes are sent, and how many are left.
  var note: String?

  /// The line that says most in `width` columns; nothing when there is no room.
  func fitting(_ width: Int) -> String {
    forms.first { $0.utf8.count <= width } ?? ""
  }

  private var forms: [String] {
    guard all > 0 else { return [work] }
    let share = "\(done * 100 / all) %"
    let count = "\(work) \(grouped(done)) of \(counted(all, noun))"
    let more = note ?? rate.map { "\(grouped($0)) a second" }
    let rates = more.map { ["\(count) (\(share)), \($0)"] } ?? []
    return rates + ["\(count) (\(share))", "\(work) \(share)", share]
  }
}

extension ProgressText {
  /// How many bytes of all are sent, how fast, and how long the rest will take; the time as far as it can be told.
  static func note(bytes: Int, of all: Int, seconds: Double) -> String {
    let sent = "\(byteCount(bytes)) of \(byteCount(all))"
    guard seconds > 0.5, bytes > 0 else { return sent }
    let rate = Double(bytes) / seconds
    let left = Int(Double(all - bytes) / rate) + 1
    let time = left < 120 ? "\(left) s" : "\(left / 60) min"
    return "\(sent), \(byteCount(Int(rate))) a second" + (bytes < all ? ", \(time) left" : "")
  }
}
