import Archive
import Files

/// The pages of a plan as the last build left them.
struct KnownPages: Sendable {
  private let memory: BuildCache
  private let plan: [PlannedPage]
  /// For each page of the memory whether its file is as it was left.
  private let areAsLeft: [Bool]
  /// Where a page is in the memory; `nil` when that has the same pages as the plan in the same places.
  private let places: [String: Int]?
  /// Whether the site's manifest, which says what is Pressmark's, surely lists the pages of the memory.
  let areListed: Bool
  /// The articles of which the text has changed, when nothing else has; `nil` when more has, or nobody knows.
  private let changedTexts: Set<Int>?

  /// - Parameters:
  ///   - areAsLeft: for each page of the memory whether its file is as it was left.
  ///   - areListed: whether the site's manifest is as the last build left it.
  ///   - changedTexts: what the content files hold of which the text has changed, when nothing else has.
  init(
    _ memory: BuildCache, of plan: SitePlan, _ articles: [Article], areAsLeft: [Bool], areListed: Bool,
    changedTexts: Set<Fingerprint>?
  ) {
    self.memory = memory
    self.plan = plan.pages
    self.areAsLeft = areAsLeft
    self.areListed = areListed
    let pages = plan.pages
    let isSamePlan =
      pages.count == memory.pages.count && pages.indices.allSatisfy { pages[$0].path == memory.pages[$0].file.path }
    places =
      isSamePlan
      ? nil : Dictionary(memory.pages.enumerated().map { ($1.file.path, $0) }) { first, _ in first }
    self.changedTexts =
      isSamePlan
      ? changedTexts.map { files in Set(articles.indices.filter { files.contains(articles[$0].fingerprint) }) } : nil
  }

  /// Whether there are the pages of the last build, and no others.
  var areAll: Bool { places == nil }

  /// Whether only some dozens of pages need a look at what they are made from.
  var areNearlyAllUntouched: Bool {
    guard let changedTexts else { return false }
    return changedTexts.count + areAsLeft.count { !$0 } < 60
  }

  /// What the last build left of a page that no change can have reached, without a look at what it is made from.
  ///
  /// - Parameter place: its place in the plan.
  func untouched(at place: Int) -> BuildCache.Page? {
    guard let changedTexts, areAsLeft[place] else { return nil }
    return plan[place].kind.showsText(on: plan[place], ofAnyOf: changedTexts) ? nil : memory.pages[place]
  }

  /// What the last build left of a page that is as it was left, and which was made from `inputs`.
  ///
  /// - Parameter place: its place in the plan.
  func page(at place: Int, madeFrom inputs: Fingerprint) -> BuildCache.Page? {
    asLeft(at: place).flatMap { $0.inputs == inputs ? $0 : nil }
  }

  /// What the last build left of an article's page that is as it was left, and for which the same decided what it was
  /// made from.
  ///
  /// - Parameter place: its place in the plan.
  func page(at place: Int, reaching reach: Fingerprint) -> BuildCache.Page? {
    asLeft(at: place).flatMap { $0.reach == reach ? $0 : nil }
  }

  /// The pieces of a large file that is as it was left.
  ///
  /// - Parameter place: its place in the plan.
  func pieces(at place: Int) -> [BuildCache.Piece] {
    asLeft(at: place).flatMap { memory.pieces[$0.file.path] } ?? []
  }

  /// What the last build left of a page that is as it was left.
  ///
  /// - Parameter place: its place in the plan.
  func asLeft(at place: Int) -> BuildCache.Page? {
    guard let place = places == nil ? place : places?[plan[place].path], areAsLeft[place] else { return nil }
    return memory.pages[place]
  }

  /// Whether a file that was last changed then is surely as it was when the last build looked at it.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { memory.trusts(stamp) }
}
