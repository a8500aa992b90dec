import TemplateEngine

@testable import Site

/// Templates that show every name which a page offers, each value on a line of its own, after the way to it and the
/// name: `entries.headline`, `entry.headline`.
struct ShowingTheme {
  /// The templates' files.
  let files: [String: String]

  init() {
    files = Dictionary(
      uniqueKeysWithValues: AllPages.templates.map { page in
        (
          "Templates/\(page.template).mustache",
          page.records.reversed().map { Self.lines(of: $0, "").joined() }.joined()
        )
      })
  }

  /// What is shown on pages with these templates, each name after its record: `entry.headline`. Flags, records and
  /// lists say nothing that other names do not.
  func names(of templates: [String]) -> Set<String> {
    let lines = templates.compactMap { files["Templates/\($0).mustache"] }.flatMap { $0.split(separator: "\n") }
    return Set(lines.compactMap { Shown($0)?.name })
  }

  /// What of two pages differs.
  static func differences(_ one: [UInt8]?, _ other: [UInt8]?) -> Set<Shown> {
    let (one, other) = (values(one ?? []), values(other ?? []))
    return Set(Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.compactMap(\.self))
  }

  /// A value on a page.
  struct Shown: Hashable, CustomStringConvertible {
    /// The way to it: `groups.entries.headline`.
    let description: String
    /// Its name after its record: `entry.headline`; `nil` for flags, records and lists.
    let name: String?

    fileprivate init?(_ line: Substring) {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count > 2, words[0] == "<p>" else { return nil }
      description = String(words[1])
      name = words[2] == "-" ? nil : String(words[2])
    }
  }

  /// A value may take several lines.
  private static func values(_ page: [UInt8]) -> [Shown?: [Substring]] {
    var last: Shown?
    return String(decoding: page, as: UTF8.self).split(separator: "\n").reduce(into: [:]) { values, line in
      last = Shown(line) ?? last
      values[last, default: []].append(line)
    }
  }

  private static func lines(of shape: TemplateShape, _ way: String) -> [String] {
    shape.fields.flatMap { field -> [String] in
      let record = shape.name.replacing(" ", with: "-")
      func line(_ value: String, _ name: String? = nil) -> String {
        "<p> \(way)\(field.name) \(name ?? "\(record).\(field.name)") \(value)</p>\n"
      }
      switch field.type {
      // The language's words are the theme's.
      case .record where field.name == "words": return []
      case .record(let inner), .list(let inner):
        let begin = "{{#\(field.name)}}\n", end = "{{/\(field.name)}}\n"
        return [begin, line("", "-")] + lines(of: inner(), "\(way)\(field.name).") + [end]
      case .html: return [line("{{{\(field.name)}}}")]
      case .json: return [line("<script type=\"application/ld+json\">{{\(field.name)}}</script>")]
      case .flag: return [line("{{#\(field.name)}}yes{{/\(field.name)}}", "-")]
      case .anything: return [line("{{\(field.name).photographer}}")]
      case .text, .address, .number: return [line("{{\(field.name)}}")]
      }
    }
  }
}
