internal import CCmark

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A text as libcmark's syntax tree. It owns the tree and frees it.
struct CommonMarkDocument: ~Copyable {
  /// What cmark does while it parses.
  struct ParsingOptions: OptionSet {
    let rawValue: Int32

    /// Typographic quotes, dashes and ellipses.
    static let smartPunctuation = ParsingOptions(rawValue: CMARK_OPT_SMART)
    /// Bytes that are not UTF-8 become U+FFFD.
    static let validatingUTF8 = ParsingOptions(rawValue: CMARK_OPT_VALIDATE_UTF8)
  }

  /// The root; `nil` would be a tree without content.
  let root: OpaquePointer?

  init(parsing source: UnsafeBufferPointer<UInt8>, options: ParsingOptions) {
    // Without source positions cmark does not count the lines inside code spans and inline HTML.
    let flags = options.rawValue | CMARK_OPT_SOURCEPOS
    root = source.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, flags) }
  }

  deinit {
    cmark_node_free(root)
  }

  /// Appends the HTML of the tree.
  func appendHTML(allowingRawHTML: Bool, onto html: inout [UInt8]) {
    let flags = allowingRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
    guard let rendering = cmark_render_html(root, flags) else { return }
    defer { free(rendering) }
    // cmark replaces NUL while it parses, so the first one is the end.
    html.append(contentsOf: UnsafeRawBufferPointer(start: rendering, count: strlen(rendering)))
  }

  /// Visits every node; at the start of a node `visit` may return `false` to pass over what is inside.
  func walk(_ visit: (_ node: OpaquePointer, _ type: cmark_node_type, _ entering: Bool) -> Bool) {
    guard let root, let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      let entering = event == CMARK_EVENT_ENTER
      if !visit(node, cmark_node_get_type(node), entering), entering, cmark_node_first_child(node) != nil {
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
      }
    }
  }
}
