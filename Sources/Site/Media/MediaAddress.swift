import Archive

/// The files of an archive that an address in one of its texts may mean, and where such a file stands in the site.
///
/// Pictures lie below `media/`, or beside the content file that shows them. In the site all are below `media/`, by
/// their path there or below `content/`.
enum MediaAddress {
  /// The folders that hold what texts may show or lead to.
  private static let folders = ["media", "content", "public"]

  /// The paths from the archive's top that `address` may mean in `file` (`content/1997/a.md`), the likeliest first: as
  /// the files lie, then from the top.
  static func candidates(_ address: String, in file: String) -> [String] {
    let path = String(address.prefix { $0 != "#" && $0 != "?" }).percentDecoded
    let fromTop = path.hasPrefix("/") ? String(path.dropFirst()) : path
    let ways = [path.hasPrefix("/") ? nil : path.path(from: file), fromTop.path(from: "")]
    return ways.compactMap(\.self).filter { way in
      if way.below("public") != nil { return !way.hasStrangeByte && way.hiddenNames.allSatisfy(OwnFiles.copies) }
      return folders.contains { way.below($0) != nil } && !way.lowercased().hasSuffix(".md") && way != ledger
        && way.hiddenNames.isEmpty && !way.hasStrangeByte
    }
  }

  /// What conversion knows lies among the content files, and is nobody's to read.
  private static let ledger = "content/" + Ledger.fileName

  /// Whether an address can mean nothing but a file of `media/` or `public/`, or one of these folders.
  static func namesFolder(_ address: String, in file: String) -> Bool {
    let path = String(address.prefix { $0 != "#" && $0 != "?" }).percentDecoded
    let folders = path.hasSuffix("/") ? [path.path(from: file), path.path(from: "")] : []
    return folders.contains { $0 == "media" || $0 == "public" }
      || candidates(address, in: file).contains { $0.below("media") != nil || $0.below("public") != nil }
  }

  /// Where a file of the archive stands in the site.
  static func path(of source: String) -> String {
    if let path = source.below("public") { return path }
    return SiteFolder.media.rawValue + "/" + (source.below("media") ?? source.below("content") ?? source)
  }
}

extension String {
  /// The text with %20 and the like read (RFC 3986, section 2.1).
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The rest of a path that begins with a folder.
  func below(_ folder: String) -> String? {
    hasPrefix(folder + "/") ? String(dropFirst(folder.count + 1)) : nil
  }

  /// The path that this one names when it stands in `file`; `nil` when it leads out of the top.
  func path(from file: String) -> String? {
    var names = file.split(separator: "/").dropLast().map(String.init)
    for name in split(separator: "/") {
      switch name {
      case ".": break
      case "..": if names.popLast() == nil { return nil }
      default: names.append(String(name))
      }
    }
    return names.joined(separator: "/")
  }

  /// The names in the path that begin with a dot.
  fileprivate var hiddenNames: [String] { split(separator: "/").filter { $0.hasPrefix(".") }.map(String.init) }

  /// Whether there is a control character or a backslash in it.
  fileprivate var hasStrangeByte: Bool { utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") } }
}
