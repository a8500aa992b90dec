/// What a web host takes at most, as its documentation says.
public struct HostLimit: Sendable, Equatable {
  /// The host's name.
  public let host: String
  /// The most files of one site, where the host counts them.
  public let files: Int?
  /// The most bytes of one site, where the host counts them.
  public let bytes: Int?

  /// Hosts that many small archives use.
  public static let known = [
    HostLimit(host: "Cloudflare Pages", files: 20_000, bytes: nil),
    HostLimit(host: "GitHub Pages", files: nil, bytes: 1_000_000_000),
  ]
}
