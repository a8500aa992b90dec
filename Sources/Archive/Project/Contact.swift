/// Where readers tell of a mistake: `contact` in `pressmark.yml`.
public enum Contact: Sendable, Hashable {
  /// A mail address.
  case mail(String)
  /// A page of the web with a form, such as a list of issues. `{title}` and `{text}` in it are places for what the
  /// reader need not write.
  case form(String)

  /// Reads what the configuration says; `nil` for what is neither.
  public init?(_ text: String) {
    let mail = text.hasPrefix("mailto:") ? String(text.dropFirst("mailto:".count)) : text
    if mail.isMailAddress {
      self = .mail(mail)
    } else {
      let filled = Self.places.reduce(text) {
        $0.split(separator: $1, omittingEmptySubsequences: false).joined(separator: "x")
      }
      guard filled.isWebAddress else { return nil }
      self = .form(text)
    }
  }

  /// The places in the address of a form.
  static let places = ["{title}", "{text}"]

  /// What the configuration says.
  public var text: String {
    switch self {
    case .mail(let text), .form(let text): text
    }
  }

  /// The address for a report.
  ///
  /// - Parameters:
  ///   - title: its subject.
  ///   - text: what it begins with; lines end with a line feed.
  public func address(title: String, text: String) -> String {
    switch self {
    case .mail(let mail):
      // Lines end as in a mail (RFC 6068, section 5).
      let body = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
      return "mailto:\(mail.percentEncodedMail)?subject=\(title.percentEncodedPath)&body=\(body.percentEncodedPath)"
    case .form(let form):
      let filled = form.filling("{title}", title).filling("{text}", text)
      guard filled == form, let names = Self.fields(of: form) else { return filled }
      let sign = form.contains("?") ? "&" : "?"
      return form + sign + "\(names.title)=\(title.percentEncodedPath)&\(names.text)=\(text.percentEncodedPath)"
    }
  }

  /// How a list of issues takes a new one's title and text: GitLab's, and that of GitHub, Gitea and Forgejo.
  private static func fields(of form: String) -> (title: String, text: String)? {
    let path = form.prefix { $0 != "?" && $0 != "#" }
    if form.contains("#") { return nil }
    if path.hasSuffix("/-/issues/new") { return ("issue%5Btitle%5D", "issue%5Bdescription%5D") }
    return path.hasSuffix("/issues/new") ? ("title", "body") : nil
  }
}

extension String {
  /// Whether it is one mail address as nearly all are written: letters, digits and a few signs, `@`, a host with a dot.
  fileprivate var isMailAddress: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let host = parts.last, !local.isEmpty, host.contains(".") else {
      return false
    }
    let isWord = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    return local.unicodeScalars.allSatisfy { isWord($0) || "!#$&'*+-/=?^_`{|}~.".unicodeScalars.contains($0) }
      && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty && label.unicodeScalars.allSatisfy { isWord($0) || $0 == "-" }
      }
  }

  /// The address as a `mailto` address has it (RFC 6068, section 2).
  fileprivate var percentEncodedMail: String {
    split(separator: "@").map {
      String($0).split(separator: "/").map { String($0).percentEncodedPath }.joined(separator: "%2F")
    }
    .joined(separator: "@")
  }

  /// The address of a form with `value` in a place of it.
  fileprivate func filling(_ place: String, _ value: String) -> String {
    split(separator: place, omittingEmptySubsequences: false).joined(separator: value.percentEncodedPath)
  }
}
