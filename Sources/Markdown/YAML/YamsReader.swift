import Yams

/// Reads any YAML through Yams, with the basic resolver: it leaves every scalar its text and runs no regular expressions.
enum YamsReader {
  /// How deep lists and mappings may lie in each other: more than any configuration needs.
  static let deepestNesting = 32

  static func read(_ yaml: ArraySlice<UInt8>, firstLine: Int) throws(YAMLError) -> [YAMLEntry] {
    guard let text = String(validating: yaml, as: UTF8.self) else {
      throw YAMLError.notUTF8(yaml, firstLine: firstLine)
    }
    let source = YAMLSource(text: text, firstLine: firstLine)
    if AliasExpansion.mayExplode(yaml) { throw source.aliasError(at: source.position(of: nil)) }
    // The parser must outlive the reading: the nodes hold their anchors weakly.
    let root: Node?
    let parser: Parser
    do {
      parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      root = try parser.singleRoot()
    } catch let error as YamlError {
      throw source.explain(error)
    } catch {
      throw source.error(at: nil, "this is not valid YAML", "\(error)")
    }
    return try withExtendedLifetime(parser) { () throws(YAMLError) in
      guard let root else { return [] }
      return try entries(ofRoot: root, in: source)
    }
  }

  private static func entries(ofRoot root: Node, in source: YAMLSource) throws(YAMLError) -> [YAMLEntry] {
    if case .mapping(let entries) = try value(of: root, depth: 0, in: source) { return entries }
    // `---` alone is an empty document.
    if case .scalar(let scalar) = root, scalar.string.isEmpty, scalar.style == .plain { return [] }
    throw source.error(
      at: root.mark, "this is not a list of keys with their values",
      #"Write one to a line, a colon and a space between key and value: title: "The title""#)
  }

  /// Whether a tag is none, or the one that the node has without one (Yams resolves the tags of keys while it compares them).
  private static func isPlain(_ tag: Tag, _ name: Tag.Name) -> Bool {
    tag.rawValue.isEmpty || tag.rawValue == name.rawValue
  }

  private static func value(of node: Node, depth: Int, in source: YAMLSource) throws(YAMLError) -> YAMLValue {
    guard depth <= deepestNesting else {
      throw source.error(
        at: node.mark, "lists or keys lie more than \(deepestNesting) deep in each other",
        "Look for brackets or indentation that are not meant.")
    }
    guard node.anchor == nil else { throw source.aliasError(at: source.position(of: node.mark)) }
    switch node {
    case .scalar(let scalar):
      guard isPlain(scalar.tag, .str) else { throw source.tagError(at: scalar.mark) }
      return .text(scalar.string)
    case .sequence(let sequence):
      guard isPlain(sequence.tag, .seq) else { throw source.tagError(at: sequence.mark) }
      var items: [YAMLItem] = []
      for item in sequence {
        items.append(
          YAMLItem(value: try value(of: item, depth: depth + 1, in: source), position: source.position(of: item.mark)))
      }
      return .list(items)
    case .mapping(let mapping):
      guard isPlain(mapping.tag, .map) else { throw source.tagError(at: mapping.mark) }
      var entries: [YAMLEntry] = []
      for (key, content) in mapping {
        guard case .text(let name) = try value(of: key, depth: depth + 1, in: source) else {
          throw source.error(
            at: key.mark, "a key is a list or a mapping", "Write a word before the colon, or put the line in quotes.")
        }
        entries.append(
          YAMLEntry(
            key: name, value: try value(of: content, depth: depth + 1, in: source),
            position: source.position(of: key.mark), valuePosition: source.position(of: content.mark)))
      }
      return .mapping(entries)
    case .alias(let alias):
      throw source.aliasError(at: source.position(of: alias.mark))
    }
  }
}
