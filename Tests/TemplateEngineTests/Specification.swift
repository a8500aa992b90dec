import Foundation
import TemplateEngine
import Testing

/// One case of the Mustache specification.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let module: String
  let name: String
  let text: String
  let data: TemplateValue
  let partials: [String: String]
  let expected: String

  var testDescription: String { "\(module): \(name)" }
}

/// The JSON files of the Mustache specification, where there is a copy of them.
enum Specification {
  /// The modules that every implementation must have, and the optional ones that Pressmark has.
  static let modules = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance",
  ]

  /// `PRESSMARK_SPECIFICATIONS/mustache`; without that variable, the folder `shared/spec` beside the package.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["PRESSMARK_SPECIFICATIONS"] {
      return URL(filePath: path).appending(path: "mustache")
    }
    let package = URL(filePath: #filePath).appending(path: "../../..").standardized
    return package.appending(path: "../shared/spec/mustache").standardized
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  static let cases = modules.flatMap { (try? cases(of: $0)) ?? [] }

  private static func cases(of module: String) throws -> [SpecificationCase] {
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(ModuleFile.self, from: data).tests.map {
      SpecificationCase(
        module: module,
        name: $0.name,
        text: $0.template,
        data: $0.data.value,
        partials: $0.partials ?? [:],
        expected: $0.expected
      )
    }
  }

  private struct ModuleFile: Decodable {
    struct Test: Decodable {
      let name: String
      let data: JSONValue
      let template: String
      let partials: [String: String]?
      let expected: String
    }
    let tests: [Test]
  }

  /// Any JSON, as a template's value.
  private struct JSONValue: Decodable {
    let value: TemplateValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .nothing
      } else if let isTrue = try? container.decode(Bool.self) {
        value = .bool(isTrue)
      } else if let number = try? container.decode(Int.self) {
        value = .number(number)
      } else if let number = try? container.decode(Double.self) {
        value = .text(number.description)
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([JSONValue].self) {
        value = .list(items.map(\.value))
      } else {
        value = .record(TemplateDictionary(try container.decode([String: JSONValue].self).mapValues(\.value)))
      }
    }
  }
}
