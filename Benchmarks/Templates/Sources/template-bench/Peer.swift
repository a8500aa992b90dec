import Foundation
import Mustache
import Site
import TemplateEngine

/// swift-mustache with the default theme's templates and dictionaries.
struct Peer {
  private let library: MustacheLibrary

  init() throws {
    var templates: [String: MustacheTemplate] = [:]
    for (path, bytes) in DefaultTheme.files where path.hasSuffix(".mustache") {
      // The peer knows no JSON, and would escape it as HTML.
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing(">{{structured-data}}<", with: ">{{{structured-data}}}<")
      templates[String(path.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
    }
    library = MustacheLibrary(templates: templates)
  }

  func render(_ values: [String: Any], _ template: String) -> String {
    library.render(values, withTemplate: template) ?? ""
  }

  /// A page's values as swift-mustache takes them. What is missing, or an empty text, is null: it prints nothing and is
  /// falsey.
  static func dictionary(_ values: [TemplateValue]) -> [String: Any] {
    values.reduce(into: [:]) { all, value in
      guard case .record(let record) = value else { return }
      for (name, value) in record.all { all[name] = any(value) }
    }
  }

  private static func any(_ value: TemplateValue) -> Any {
    switch value {
    case .nothing: NSNull()
    case .bool(let isTrue): isTrue
    case .number(let number): number
    case .text(let text): text.isEmpty ? NSNull() : text
    case .html(let bytes), .json(let bytes): String(decoding: bytes, as: UTF8.self)
    case .list(let items): items.map(any)
    case .record(let record): record.all.mapValues(any)
    }
  }
}
