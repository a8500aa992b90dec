/// The sizes in which a picture can be shown: a browser takes the one that its window needs (HTML, section 4.8.4).
public struct PictureChoices: Sendable, Equatable {
  /// One of them.
  public struct Choice: Sendable, Equatable {
    /// Where it is.
    public let address: String
    /// How many pixels it is wide.
    public let width: Int

    /// A size.
    public init(address: String, width: Int) {
      self.address = address
      self.width = width
    }
  }

  /// The sizes, the narrowest first.
  public let choices: [Choice]
  /// How wide the page shows it, as the attribute `sizes` says it.
  public let sizes: String

  /// The sizes of a picture.
  public init(_ choices: [Choice], sizes: String) {
    self.choices = choices
    self.sizes = sizes
  }

  /// The sizes as the attribute `srcset` lists them, which would take a comma at an address's end for the list's own.
  var list: String {
    choices.map { "\($0.address.replacing(",", with: "%2C")) \($0.width)w" }.joined(separator: ", ")
  }
}
