/// A tag of a page, as ranges of its bytes.
struct HTMLTag: Sendable {
  /// An attribute.
  struct Attribute: Sendable {
    /// Where its name begins.
    let place: Int
    let name: HTMLName
    /// Its value, as it is written; `nil` where it has none.
    let value: Range<Int>?
  }

  /// Where it begins.
  var place = 0
  var name = HTMLName.none
  /// What its name is written as.
  var nameRange = 0..<0
  /// Whether it ends an element.
  var isEnd = false
  /// Whether it ends with `/>`.
  var isSelfClosing = false
  var attributes: [Attribute] = []

  /// The value of an attribute, as it is written; `nil` where it has none.
  subscript(name: HTMLName) -> Range<Int>? { attributes.first { $0.name == name }?.value }
}
