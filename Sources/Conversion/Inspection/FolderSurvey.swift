import Archive

/// What the converter finds in a folder of texts: how many have a date, a headline, a byline, and which are doubtful.
public struct FolderSurvey: Sendable, Encodable {
  /// A text with doubts.
  public struct Doubtful: Sendable, Encodable {
    /// The file.
    public let file: String
    /// The kinds of doubt: "no date".
    public let kinds: [String]
  }

  /// How many articles were looked at.
  public private(set) var articles = 0
  /// How many of them have each field.
  public private(set) var found: [String: Int] = [:]
  /// How many doubts there are of each kind.
  public private(set) var doubts: [String: Int] = [:]
  /// The doubtful texts, those with most doubts first.
  public private(set) var doubtful: [Doubtful] = []
  /// How many dates in figures prove that the day comes first, and how many that the month does.
  public private(set) var provenDateOrders: [String: Int] = ["dmy": 0, "mdy": 0]

  /// The layouts that several texts share, those with most doubtful texts first.
  public private(set) var layouts: [SharedLayout] = []

  /// The fields that are counted.
  public static let fields = ["title", "date", "publication", "byline", "authors", "standfirst", "place"]

  private enum CodingKeys: String, CodingKey {
    case articles, found, doubts, doubtful, layouts
    case provenDateOrders = "proven-date-orders"
  }

  /// Sums up inspections.
  public init(_ inspections: [Inspection], layouts: [SharedLayout] = []) {
    self.layouts = layouts
    articles = inspections.count
    for inspection in inspections {
      let kinds = Set(inspection.diagnostics.compactMap(\.topic)).sorted()
      // A headline made of the first words is none that was found.
      for field in Self.fields where inspection.value(field) != nil {
        if field == "title", kinds.contains(Doubt.Kind.noHeadline.rawValue) { continue }
        found[field, default: 0] += 1
      }
      for kind in kinds { doubts[kind, default: 0] += 1 }
      if !kinds.isEmpty { doubtful.append(Doubtful(file: inspection.file, kinds: kinds)) }
      if let order = inspection.provenDateOrder { provenDateOrders[order, default: 0] += 1 }
    }
    doubtful.sort { $0.kinds.count != $1.kinds.count ? $0.kinds.count > $1.kinds.count : $0.file < $1.file }
  }

  /// The order of day and month that the folder's dates speak for, with the evidence; `nil` when none is proven or both
  /// are.
  ///
  /// It is only ever proposed: whoever knows the archive writes it into the configuration.
  public var proposedDateOrder: String? {
    let (dmy, mdy) = (provenDateOrders["dmy"] ?? 0, provenDateOrders["mdy"] ?? 0)
    guard dmy > 0 || mdy > 0 else { return nil }
    let (order, proofs, others) = dmy >= mdy ? ("dmy", dmy, mdy) : ("mdy", mdy, dmy)
    let other = order == "dmy" ? "mdy" : "dmy"
    guard others * 20 <= proofs else { return nil }
    return
      "date-order: \(order) (\(proofs) \(proofs == 1 ? "file proves" : "files prove") it, \(others) \(others == 1 ? "proves" : "prove") \(other))"
  }
}
