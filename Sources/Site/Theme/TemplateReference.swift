import TemplateEngine

/// The names that templates may use, written from the shapes of the records: the part of `docs/templates.md` between
/// its marks.
public enum TemplateReference {
  /// The reference, in Markdown.
  public static var markdown: String {
    var shapes = Shapes()
    var text = "## On every page\n\n" + table(TemplateShape(PageRecord.self), &shapes) + "\n## The pages\n"
    for page in AllPages.pages {
      let shape = page.templatePage.records[1]
      let paths = lines(of: page.examples)
      text += "\n### \(page.template).mustache\n\n\(shape.meaning)\(page.examples.count > 1 ? "\n" : " ")\(paths)\n"
      if !shape.fields.isEmpty { text += "\n" + table(shape, &shapes) }
    }
    text +=
      "\n## Records\n\nWhat lists hold, and what names with a dot lead to: `date.text` is the `text` of the record `date`.\n"
    var next = 0
    while next < shapes.all.count {
      let shape = shapes.all[next]
      text += "\n### \(shape.name)\n\n\(shape.meaning)\n\n" + table(shape, &shapes)
      next += 1
    }
    return text
  }

  /// Addresses with commas between, in lines of 120 columns at most.
  private static func lines(of addresses: [String]) -> String {
    var lines = [""]
    for address in addresses {
      let comma = lines == [""] ? "" : ","
      lines[lines.count - 1] += comma
      let next = "`\(address)`"
      if lines[lines.count - 1].count + next.count + 2 > 120 {
        lines.append(next)
      } else {
        lines[lines.count - 1] += (comma.isEmpty ? "" : " ") + next
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The records found so far, each once.
  private struct Shapes {
    var all: [TemplateShape] = []

    mutating func add(_ shape: TemplateShape) {
      if !all.contains(where: { $0.name == shape.name }) { all.append(shape) }
    }
  }

  private static func table(_ shape: TemplateShape, _ shapes: inout Shapes) -> String {
    shape.fields.reduce(into: "| name | what it is | kind |\n|---|---|---|\n") { rows, field in
      rows += "| `\(field.name)` | \(field.meaning) | \(kind(of: field, &shapes)) |\n"
    }
  }

  private static func kind(of field: TemplateShape.Field, _ shapes: inout Shapes) -> String {
    let kind: String
    switch field.type {
    case .text: kind = "text"
    case .address: kind = "address"
    case .html: kind = "HTML"
    case .json: kind = "JSON"
    case .flag: kind = "yes or no"
    case .number: kind = "number"
    case .anything: return "anything"
    case .record(let shape):
      shapes.add(shape())
      kind = link(shape())
    case .list(let shape):
      shapes.add(shape())
      return "list of \(link(shape()))"
    }
    return field.isOptional ? kind + ", may be missing" : kind
  }

  private static func link(_ shape: TemplateShape) -> String {
    "[\(shape.name)](#\(shape.name.replacing(" ", with: "-")))"
  }
}
