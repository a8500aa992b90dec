import Archive
import Markdown
import TemplateEngine

/// `archive.csv`: a row for each article (RFC 4180, UTF-8). Several values in a field have ` | ` between them; a `|` or `\` that belongs
/// to a value has a `\` before it, as in the table of a vocabulary.
struct ArchiveTable: Sendable {
  let articles: [Article]

  var file: PiecewiseFile {
    PiecewiseFile(articles: articles.count) { range, output in
      for index in range { appendRow(articles[index], to: &output) }
    } head: { output in
      for (place, column) in ArchiveColumn.all.enumerated() {
        if place > 0 { output.append(raw: ",") }
        output.append(raw: column.name)
      }
      output.append(raw: "\r\n")
    } tail: { _ in
    }
  }

  private func appendRow(_ article: Article, to output: inout TemplateOutput) {
    for (place, column) in ArchiveColumn.all.enumerated() {
      if place > 0 { output.append(raw: ",") }
      switch column.value(article) {
      case .text(let text): if let text { append(field: text, to: &output) }
      case .list(let texts): if !texts.isEmpty { append(field: joined(texts), to: &output) }
      case .number(let number): if let number { output.append(number) }
      case .extra(let entries): if !entries.isEmpty { append(field: json(entries), to: &output) }
      }
    }
    output.append(raw: "\r\n")
  }

  private func append(field: String, to output: inout TemplateOutput) {
    let needsQuotes = field.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: true
      default: false
      }
    }
    guard needsQuotes || field.hasPrefix(" ") || field.hasSuffix(" ") else { return output.append(verbatim: field) }
    output.append(raw: "\"")
    output.append(verbatim: field.replacing("\"", with: "\"\""))
    output.append(raw: "\"")
  }

  private func joined(_ values: [String]) -> String {
    values.map { value in
      let isPlain = value.utf8.allSatisfy { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\\") }
      return isPlain ? value : value.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }.joined(separator: " | ")
  }

  private func json(_ entries: [YAMLEntry]) -> String {
    var output = TemplateOutput(capacity: 256)
    output.append(json: entries)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
