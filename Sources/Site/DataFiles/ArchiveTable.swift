import Archive
import Markdown
import Support
import TemplateEngine

/// `archive.csv`: a row for each article (CSV, UTF-8). Several values in a field have ` | ` between them; a `|` or
/// `\` that belongs to a value has a `\` before it, as in the table of a vocabulary. What a spreadsheet would calculate
/// has an apostrophe before it.
struct ArchiveTable: LargeFile {
  static let noun = "the table of all articles"

  static func plan(_ plan: inout SitePlan) { plan.add("archive.csv", Self.self, isLarge: true) }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(entries: inputs.context.articles.indices)
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    ArchiveTable(articles: renderer.context.articles).file
  }

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
      case nil: break
      case .written(let field): _ = article.withText(field) { append(field: $0, to: &output) }
      case .listed(let field): append(list: field, of: article, to: &output)
      case .text(let text): append(field: text, to: &output)
      // Nothing in an address needs quotes.
      case .path: output.append(pathOf: article)
      case .number(let number): output.append(number)
      case .extra(let entries): append(field: json(entries), to: &output)
      }
    }
    output.append(raw: "\r\n")
  }

  /// Prints the texts of a field, with ` | ` between them.
  private func append(list field: ArticleKey, of article: Article, to output: inout TemplateOutput) {
    var isPlain = true
    article.withTexts(field) { text in
      isPlain = isPlain && CSV.isPlain(text) && !CSV.isFormula(text) && !text.contains(where: Self.needsBackslash)
    }
    guard isPlain else {
      var texts: [String] = []
      article.withTexts(field) { texts.append(String(decoding: $0, as: UTF8.self)) }
      return append(field: joined(texts), to: &output)
    }
    var isFirst = true
    article.withTexts(field) { text in
      if !isFirst { output.append(raw: " | ") }
      output.append(raw: text)
      isFirst = false
    }
  }

  private static func needsBackslash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\\") }

  private func append(field: String, to output: inout TemplateOutput) {
    var field = field
    field.withUTF8 { append(field: $0, to: &output) }
  }

  private func append(field: UnsafeBufferPointer<UInt8>, to output: inout TemplateOutput) {
    let isFormula = CSV.isFormula(field)
    if CSV.isPlain(field) {
      if isFormula { output.append(raw: "'") }
      return output.append(raw: field)
    }
    output.append(raw: CSV.quoted(isFormula ? [UInt8(ascii: "'")] + field : Array(field)))
  }

  private func joined(_ values: [String]) -> String {
    values.map { value in
      let isPlain = !value.utf8.contains(where: Self.needsBackslash)
      return isPlain ? value : value.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }.joined(separator: " | ")
  }

  private func json(_ entries: [YAMLEntry]) -> String {
    var output = TemplateOutput(capacity: 256)
    output.append(json: entries)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
