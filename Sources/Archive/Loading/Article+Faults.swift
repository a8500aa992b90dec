import Markdown

extension Article {
  /// What would keep a content file that holds these bytes from being read. Whoever writes one asks this first.
  ///
  /// - Parameter file: its path below the content folder.
  public static func faults(inContent bytes: [UInt8], file: String) -> [Diagnostic] {
    var reader = ArticleReader { file }
    if let yaml = reader.frontMatter(of: bytes) { _ = reader.article(file: file, yaml: yaml) }
    return reader.diagnostics.filter { $0.severity == .error }
  }
}
