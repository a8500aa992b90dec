public import Markdown

/// A place of the configuration that the site is published to: `public: "rsync:editor@example.org:/var/www/archive"`.
public struct PublishTarget: Sendable, Equatable {
  /// What the archive calls it.
  public let name: String
  /// The kind of the place: what stands before the first colon.
  public let kind: String
  /// The place itself, as that kind has it: what stands behind.
  public let address: String
  /// Where readers find what lies there.
  public let readers: Readers
  /// Where the place stands in the configuration.
  public let position: TextPosition

  /// A place of a name.
  public init(name: String, kind: String, address: String, readers: Readers, position: TextPosition) {
    (self.name, self.kind, self.address) = (name, kind, address)
    (self.readers, self.position) = (readers, position)
  }

  /// Where readers find what a place holds.
  public enum Readers: Sendable, Equatable {
    /// At the archive's own address, `base-url`.
    case atBaseURL
    /// At another one.
    case at(BaseURL)
    /// At none that is known.
    case nowhere
  }

  /// Whether a name is one for a target: letters and digits of ASCII, `-` and `_`. It becomes a file's name.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 60 && !name.hasPrefix("-")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
