/// What a key of a front matter says.
public enum ArticleValue: Sendable, Equatable {
  case text(String)
  case texts([String])
  case date(PartialDate)
  case number(Int)
  case lines(SourceLines)
  /// Of a key that is either true or not.
  case isTrue
}

extension ArticleValue {
  /// The date, of a key that is one.
  var date: PartialDate? { if case .date(let date) = self { date } else { nil } }

  /// The value in one text; `nil` of a list, and of a key that is either true or not.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .date(let date): date.edtf
    case .number(let number): String(number)
    case .lines(let lines): lines.text
    case .texts, .isTrue: nil
    }
  }
}
