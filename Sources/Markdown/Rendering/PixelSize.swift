/// The size of a picture, in pixels.
public struct PixelSize: Sendable, Equatable {
  /// Its width.
  public let width: Int
  /// Its height.
  public let height: Int

  /// A size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
