/// A YAML text whose outermost level is `key: value`: a front matter or a configuration.
public struct YAMLMapping: Sendable, Equatable {
  /// The keys and values, in the order of the file.
  public var entries: [YAMLEntry]

  /// A mapping of these entries.
  public init(entries: [YAMLEntry] = []) {
    self.entries = entries
  }

  /// The entry of a key.
  public subscript(key: String) -> YAMLEntry? {
    entries.first { $0.key == key }
  }

  /// Reads a YAML text (YAML 1.2.2, chapters 5 to 9). An empty text, or one of comments only, is an empty mapping.
  ///
  /// Anchors, aliases and tags are errors: nobody needs them here, and the first two can make a small file huge.
  ///
  /// - Parameters:
  ///   - yaml: the text, UTF-8.
  ///   - firstLine: the line of the whole file at which the text begins.
  public init(parsing yaml: [UInt8], firstLine: Int = 1) throws(YAMLError) {
    try self.init(parsing: yaml[...], firstLine: firstLine)
  }

  /// Reads a YAML text that is a part of a file.
  ///
  /// - Parameters:
  ///   - yaml: the text, UTF-8.
  ///   - firstLine: the line of the whole file at which the text begins.
  public init(parsing yaml: ArraySlice<UInt8>, firstLine: Int = 1) throws(YAMLError) {
    let withoutMark = yaml.starts(with: [0xEF, 0xBB, 0xBF]) ? yaml.dropFirst(3) : yaml
    if let entries = WrittenFrontMatterReader.read(withoutMark, firstLine: firstLine) {
      self.entries = entries
    } else {
      entries = try YAMLReader.read(withoutMark, firstLine: firstLine)
    }
  }
}
