import Archive
import Markdown

/// What is noted while pages are read. What many pages have in common, the fault of a template for one, is noted once,
/// with the first places: so that a site of a hundred thousand pages takes no more memory than a small one.
struct PageNotes: Sendable {
  /// A place in a page.
  struct Place: Sendable, Hashable {
    /// The page's number among the site's files.
    let page: Int
    let position: TextPosition
  }

  /// A fault, and where it is.
  struct Fault: Sendable {
    let check: any Check.Type
    let message: String
    let advice: String
    var places: [Place] = []
    /// On how many more pages it is.
    var others = 0
  }

  /// A place in a page that others lead to.
  struct Anchor: Hashable, Sendable {
    /// The page's number among the site's files.
    let page: Int
    let id: [UInt8]
  }

  private struct Key: Hashable {
    let check: ObjectIdentifier
    let message: String
  }

  /// So many places of the same fault are told.
  static let mostPlaces = 10

  /// The faults, in the order of the pages.
  private(set) var faults: [Fault] = []
  private var known: [Key: Int] = [:]
  /// The places in other pages that links lead to, and from where first.
  private(set) var anchors: [Anchor: Place] = [:]
  /// The pages of other hosts that links lead to, and from where first; none where nobody asks for them.
  private(set) var otherHosts: [String: Place] = [:]
  /// How many links were followed.
  var links = 0
  /// How many pages were read.
  var pages = 0
  private let notesOtherHosts: Bool

  init(notesOtherHosts: Bool) {
    self.notesOtherHosts = notesOtherHosts
  }

  /// Notes a fault.
  mutating func add(
    _ check: any Check.Type, on page: CheckedPage, at place: Int, _ message: String, advice: @autoclosure () -> String
  ) {
    let key = Key(check: ObjectIdentifier(check), message: message)
    let number = known[key] ?? faults.count
    if number == faults.count {
      faults.append(Fault(check: check, message: message, advice: advice()))
      known[key] = number
    }
    if faults[number].places.count < Self.mostPlaces {
      faults[number].places.append(Place(page: page.number, position: page.position(of: place)))
    } else {
      faults[number].others += 1
    }
  }

  /// Notes that a link leads to a place in another page.
  mutating func add(anchor id: [UInt8], in target: Int, on page: CheckedPage, at place: Int) {
    let anchor = Anchor(page: target, id: id)
    if anchors[anchor] == nil { anchors[anchor] = Place(page: page.number, position: page.position(of: place)) }
  }

  /// Notes that a link leads to another host.
  mutating func add(otherHost address: String, on page: CheckedPage, at place: Int) {
    guard notesOtherHosts, otherHosts[address] == nil else { return }
    otherHosts[address] = Place(page: page.number, position: page.position(of: place))
  }

  /// Adds what was noted on the pages that come next.
  mutating func add(_ next: PageNotes) {
    for fault in next.faults {
      let key = Key(check: ObjectIdentifier(fault.check), message: fault.message)
      guard let number = known[key] else {
        known[key] = faults.count
        faults.append(fault)
        continue
      }
      let room = Self.mostPlaces - faults[number].places.count
      faults[number].places += fault.places.prefix(room)
      faults[number].others += fault.others + max(0, fault.places.count - room)
    }
    anchors.merge(next.anchors) { first, _ in first }
    otherHosts.merge(next.otherHosts) { first, _ in first }
    links += next.links
    pages += next.pages
  }
}
