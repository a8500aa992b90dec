import Site
import TemplateEngine

/// The default theme for values that are known at run time only.
enum DefaultTemplates {
  static func untyped() throws -> TemplateSet {
    try TemplateSet(
      DefaultTheme.files.filter { $0.path.hasSuffix(".mustache") }.map {
        TemplateSource(name: String($0.path.dropLast(".mustache".count)), path: "Templates/\($0.path)", text: $0.bytes)
      })
  }
}
