/// In which order the parts of an article stand at the top of a text: what follows what, and how usual that is.
enum PartOrder {
  /// The evidence that `next` gives by following `previous`; `nil` at the top of the text.
  static func weight(of next: Part, after previous: Part?) -> Double {
    table[(previous.map { Int($0.rawValue) + 1 } ?? 0) * Part.allCases.count + Int(next.rawValue)]
  }

  /// The weights in one table, the top of the text first, then each part: it is asked many times a text.
  private static let table: [Double] = {
    var table = Part.allCases.map { atTop[$0] ?? -1 }
    for previous in Part.allCases { table += Part.allCases.map { usual[previous]?[$0] ?? -1 } }
    return table
  }()

  /// The evidence that the text begins after `previous`.
  static func weightOfText(after previous: Part?) -> Double {
    guard let previous else { return -2 }
    return textAfter[previous] ?? 0
  }

  private static let atTop: [Part: Double] = [
    .headline: 1, .masthead: 1.5, .folio: 1, .date: 0, .kicker: -0.5, .byline: -2.5, .standfirst: -4, .text: -1.5,
    .otherLabel: 0,
  ]

  private static let usual: [Part: [Part: Double]] = [
    .masthead: [.date: 1.5, .folio: 1.5, .headline: 1, .kicker: 0.5, .byline: -1.5, .standfirst: -3, .text: -2],
    .date: [.headline: 1.5, .masthead: 1, .folio: 0.5, .kicker: 0.5, .byline: 0, .standfirst: -1.5, .text: -1.5],
    .folio: [.headline: 1.5, .kicker: 0.5, .byline: 0, .date: 1, .masthead: 1, .standfirst: -1.5, .text: -1.5],
    .kicker: [.headline: 1, .masthead: -3, .date: -3, .folio: -3, .byline: -3, .standfirst: -4, .text: -4],
    .headline: [.byline: 1.5, .standfirst: 0.5, .date: 1, .folio: 1, .masthead: 0.5, .kicker: -5, .text: -1.5],
    .standfirst: [.byline: 1.5, .date: 1.5, .folio: 1.5, .masthead: 0.5, .headline: -3, .kicker: -5, .text: -1.5],
    .byline: [.date: 1.5, .folio: 1.5, .standfirst: -0.5, .headline: 0, .masthead: 0.5, .kicker: -2, .text: -1.5],
    .text: [
      .headline: -1, .date: -0.5, .folio: -0.5, .masthead: -1.5, .byline: -1.5, .standfirst: -4, .kicker: -2,
      .text: -0.5,
    ],
    .otherLabel: [
      .headline: 0, .byline: 0, .date: 0, .folio: 0, .masthead: 0, .text: -1, .standfirst: -1, .kicker: -1,
    ],
  ]

  private static let textAfter: [Part: Double] = [
    .headline: 1, .byline: 1.5, .standfirst: 1, .date: 1, .folio: 1, .masthead: 0.5, .kicker: -4, .text: 0,
    .otherLabel: 1,
  ]
}
