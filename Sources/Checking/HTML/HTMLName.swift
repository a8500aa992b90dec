import Support

/// The name of an element or attribute: a hash of its small letters, so that names are told apart at a glance.
struct HTMLName: Hashable, Sendable {
  private let hash: UInt64

  /// The name that these bytes write, in whatever case.
  init(_ bytes: some Sequence<UInt8>) {
    hash = FNVHash(bytes.lazy.map { $0.isASCIICapital ? $0 | 0x20 : $0 }).value
  }

  /// A name in which capitals are other letters: an id.
  init(exactly bytes: some Sequence<UInt8>) {
    hash = FNVHash(bytes).value
  }

  init(_ name: StaticString) {
    hash = name.withUTF8Buffer { FNVHash($0).value }
  }

  /// No name at all.
  static let none = HTMLName("")

  static func == (one: HTMLName, other: HTMLName) -> Bool { one.hash == other.hash }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// The names that checks ask for.
extension HTMLName {
  static let a = HTMLName("a")
  static let action = HTMLName("action")
  static let alt = HTMLName("alt")
  static let base = HTMLName("base")
  static let content = HTMLName("content")
  static let data = HTMLName("data")
  static let formaction = HTMLName("formaction")
  static let href = HTMLName("href")
  static let httpEquiv = HTMLName("http-equiv")
  static let id = HTMLName("id")
  static let img = HTMLName("img")
  static let link = HTMLName("link")
  static let math = HTMLName("math")
  static let meta = HTMLName("meta")
  static let nameAttribute = HTMLName("name")
  static let object = HTMLName("object")
  static let poster = HTMLName("poster")
  static let rel = HTMLName("rel")
  static let script = HTMLName("script")
  static let src = HTMLName("src")
  static let srcset = HTMLName("srcset")
  static let style = HTMLName("style")
  static let svg = HTMLName("svg")
  static let textarea = HTMLName("textarea")
  static let title = HTMLName("title")
  static let xlinkHref = HTMLName("xlink:href")
}
