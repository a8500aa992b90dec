import Archive
import Support

/// Where an address in a page of the site leads.
enum LinkTarget: Equatable {
  /// A file of the site, by its path from the top, and a place in it.
  case file(path: [UInt8], fragment: [UInt8])
  /// A place on the page itself.
  case here(fragment: [UInt8])
  /// A page of another host, by its whole address.
  case otherHost(String)
  /// Beside or above the site's folder.
  case outOfSite
  /// The top of whatever host the site comes to lie at, or of the disk.
  case topOfHost
  /// Nothing that can be looked at: a mail address, a telephone number, the data itself.
  case somethingElse
}

extension LinkTarget {
  /// Where an address leads.
  ///
  /// - Parameters:
  ///   - address: the address, its entities read.
  ///   - page: the path of the page in which it stands.
  init(_ address: [UInt8], on page: String, in files: SiteFiles) {
    // Browsers drop what no address has.
    var address = address.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while address.first == 0x20 { address.removeFirst() }
    while address.last == 0x20 { address.removeLast() }
    if let scheme = Self.scheme(of: address) {
      guard scheme == "http" || scheme == "https" else {
        self = .somethingElse
        return
      }
      self = Self.below(files.base?.text, address).map { Self.fromTop($0) } ?? .otherHost(Self.text(address))
      return
    }
    if address.starts(with: "//".utf8) {
      self = .otherHost(Self.text(address))
      return
    }
    let (path, fragment) = Self.parts(of: address)
    if path.first == UInt8(ascii: "/") {
      // The page for missing addresses is shown at any depth: its links begin at the host's top.
      guard files.base != nil || page == "404.html" else {
        self = .topOfHost
        return
      }
      let top = files.base?.path ?? "/"
      guard path.starts(with: top.utf8) else {
        self = .outOfSite
        return
      }
      self = Self.target(path.dropFirst(top.utf8.count), from: [], fragment)
    } else if path.isEmpty {
      self = .here(fragment: fragment)
    } else {
      var folders = page.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
      folders.removeLast()
      self = Self.target(path, from: folders, fragment)
    }
  }

  /// What follows the site's own address; `nil` for another one.
  private static func below(_ base: String?, _ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let base, address.starts(with: base.utf8) else { return nil }
    let rest = address.dropFirst(base.utf8.count)
    guard let first = rest.first else { return rest }
    return first == UInt8(ascii: "/") ? rest.dropFirst() : "?#".utf8.contains(first) ? rest : nil
  }

  private static func fromTop(_ address: ArraySlice<UInt8>) -> LinkTarget {
    let (path, fragment) = parts(of: address)
    return target(path, from: [], fragment)
  }

  /// Follows a path from some folders.
  private static func target(
    _ path: ArraySlice<UInt8>, from folders: [[UInt8]], _ fragment: [UInt8]
  ) -> LinkTarget {
    var names = folders
    let steps = decoded(path).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (place, step) in steps.enumerated() {
      let isLast = place == steps.count - 1
      if step.elementsEqual("..".utf8) {
        if names.popLast() == nil { return .outOfSite }
        if isLast { names.append([]) }
      } else if step.elementsEqual(".".utf8) || step.isEmpty && !isLast {
        if isLast { names.append([]) }
      } else {
        names.append(Array(step))
      }
    }
    return .file(path: Array(names.joined(separator: [UInt8(ascii: "/")])), fragment: fragment)
  }

  /// An address without what follows a question mark: its path, and the place in it, as a page's ids have it.
  private static func parts(of address: ArraySlice<UInt8>) -> (path: ArraySlice<UInt8>, fragment: [UInt8]) {
    let hash = address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let path = address[..<hash].prefix { $0 != UInt8(ascii: "?") }
    // The place of a query alone is on the page itself; words that a browser looks for are no id (Text Fragments).
    let fragment = address[hash...].dropFirst()
    let words = fragment.indices.first { fragment[$0...].starts(with: ":~:".utf8) } ?? fragment.endIndex
    return (path, decoded(fragment[..<words]))
  }

  /// The bytes with %20 and the like read (RFC 3986, section 2.1).
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "%")) else { return Array(text) }
    var (bytes, rest): ([UInt8], ArraySlice<UInt8>) = ([], text)
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isASCIIHexDigit),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// The scheme before an address's first colon, in small letters (RFC 3986, section 3.1); `nil` where there is none.
  private static func scheme(of address: ArraySlice<UInt8>) -> String? {
    guard address.first?.isASCIILetter ?? false else { return nil }
    let name = address.prefix { $0.isASCIILetterOrDigit || "+-.".utf8.contains($0) }
    guard name.endIndex < address.endIndex, address[name.endIndex] == UInt8(ascii: ":") else { return nil }
    return text(name).lowercased()
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
