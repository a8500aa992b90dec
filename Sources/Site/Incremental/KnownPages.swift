import Archive
import Files
import Support

/// The pages of a plan as the last build left them.
struct KnownPages: Sendable {
  private let memory: BuildCache?
  private let plan: [PlannedPage]
  /// For each page of the memory whether its file is as it was left.
  private let areAsLeft: [Bool]
  /// Where a page is in the memory; `nil` when that has the same pages as the plan in the same places.
  private let places: [PathKey: Int]?
  /// Whether the site's manifest, which says what is Pressmark's, surely lists the pages of the memory.
  let areListed: Bool

  /// - Parameters:
  ///   - areAsLeft: for each page of the memory whether its file is as it was left.
  ///   - areListed: whether the site's manifest is as the last build left it.
  init(_ memory: BuildCache?, of plan: SitePlan, areAsLeft: [Bool], areListed: Bool) {
    self.memory = memory
    self.plan = plan.pages
    self.areAsLeft = areAsLeft
    self.areListed = areListed
    let pages = memory?.pages ?? []
    // Behind them there may be files that no plan has: those of the search index.
    let isSamePlan = plan.pages.elementsEqual(pages.prefix(plan.pages.count)) { $0.path.hasSameBytes(as: $1.file.path) }
    places = isSamePlan ? nil : Dictionary(pages.enumerated().map { (PathKey($1.file.path), $0) }) { first, _ in first }
  }

  /// Whether there are the pages of the last build, and no others.
  var areAll: Bool { places == nil }

  /// What the last build left of a page that is as it was left, and which was made from `inputs`.
  ///
  /// - Parameter place: its place in the plan.
  func page(at place: Int, madeFrom inputs: Fingerprint) -> BuildCache.Page? {
    asLeft(at: place).flatMap { $0.inputs == inputs ? $0 : nil }
  }

  /// What the last build left of a page that is as it was left.
  ///
  /// - Parameter place: its place in the plan.
  func asLeft(at place: Int) -> BuildCache.Page? {
    guard let place = places == nil ? place : places?[PathKey(plan[place].path)], areAsLeft[place] else { return nil }
    return memory?.pages[place]
  }

  /// Of some files those that are as the last build left them, by their paths, and whether all of them are.
  func asLeft(where isOne: (String) -> Bool) -> (files: [PathKey: BuildCache.Page], areAll: Bool) {
    var (files, areAll) = ([PathKey: BuildCache.Page](), true)
    guard let memory, areListed else { return (files, false) }
    for (place, page) in memory.pages.enumerated() where isOne(page.file.path) {
      if areAsLeft[place] { files[PathKey(page.file.path)] = page } else { areAll = false }
    }
    return (files, areAll)
  }

  /// Whether a file that was last changed then is surely as it was when the last build looked at it.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { memory?.trusts(stamp) ?? false }
}
