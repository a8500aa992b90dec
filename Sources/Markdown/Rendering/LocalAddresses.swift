internal import CCmark

/// The addresses in a text that may lead to files of the archive: those of pictures, and those of links. Each once, in
/// the order of the text, with its entities and escapes resolved.
public struct LocalAddresses: Sendable, Equatable {
  /// The addresses of pictures.
  public private(set) var pictures: [String] = []
  /// The addresses of links.
  public private(set) var links: [String] = []

  /// Looks for them; next to nothing for a text that has none.
  public init(in markdown: ArraySlice<UInt8>) {
    guard markdown.count <= MarkdownRenderer.longestText, Self.mayHoldAddresses(markdown) else { return }
    markdown.withUnsafeBufferPointer { source in
      // As pages are rendered: a line that begins a note is no definition of an address.
      guard MarkdownContents(of: source).mayHoldNotes else { return look(in: source) }
      NoteLines(source).markdown.withUnsafeBufferPointer { look(in: $0) }
    }
  }

  private mutating func look(in source: UnsafeBufferPointer<UInt8>) {
    var seen: (pictures: Set<String>, links: Set<String>) = ([], [])
    CommonMarkDocument(parsing: source, options: []).walk { node, type, entering in
      guard entering, type == CMARK_NODE_IMAGE || type == CMARK_NODE_LINK, let url = cmark_node_get_url(node) else {
        return true
      }
      let address = String(cString: url)
      guard Self.isLocal(address) else { return true }
      if type == CMARK_NODE_IMAGE {
        if seen.pictures.insert(address).inserted { pictures.append(address) }
      } else if seen.links.insert(address).inserted {
        links.append(address)
      }
      return true
    }
  }

  /// Whether an address is a path: it names no scheme and no host, and something beside a place on the page.
  public static func isLocal(_ address: String) -> Bool {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    return !path.isEmpty && !path.hasPrefix("//") && !path.prefix { $0 != "/" }.contains(":")
  }

  /// An address stands behind `](`, or behind the `]:` of a reference (CommonMark 0.30, sections 4.7 and 6.3).
  private static func mayHoldAddresses(_ markdown: ArraySlice<UInt8>) -> Bool {
    var rest = markdown
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      if rest.first == UInt8(ascii: "(") || rest.first == UInt8(ascii: ":") { return true }
    }
    return false
  }
}
