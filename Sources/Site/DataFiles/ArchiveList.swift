import Archive
import TemplateEngine

/// `archive.json`: an array with an object for each article, one a line. What an article does not have is left out.
struct ArchiveList: LargeFile {
  static let noun = "the table of all articles"

  static func plan(_ plan: inout SitePlan) { plan.add("archive.json", Self.self, isLarge: true) }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(entries: inputs.context.articles.indices)
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    ArchiveList(articles: renderer.context.articles).file
  }

  let articles: [Article]

  var file: PiecewiseFile {
    PiecewiseFile(articles: articles.count) { range, output in
      for index in range {
        output.append(raw: index == 0 ? "\n" : ",\n")
        Self.append(articles[index], to: &output)
      }
    } head: { output in
      output.append(raw: "[")
    } tail: { output in
      output.append(raw: "\n]\n")
    }
  }

  /// Prints an article as an object.
  ///
  /// - Parameter text: its text, where that is one of the members.
  static func append(_ article: Article, text: [UInt8]? = nil, to output: inout TemplateOutput) {
    var members = JSONMembers(in: &output)
    for column in ArchiveColumn.all {
      switch column.value(article) {
      case nil: continue
      case .written(let field): _ = article.withText(field) { members.add(column.name, $0, in: &output) }
      case .listed(let field):
        members.begin(column.name, in: &output)
        output.append(jsonListOf: field, article)
      case .text(let text): members.add(column.name, text, in: &output)
      case .path:
        members.begin(column.name, in: &output)
        output.append(raw: "\"")
        output.append(pathOf: article)
        output.append(raw: "\"")
      case .number(let number):
        members.begin(column.name, in: &output)
        output.append(number)
      case .extra(let entries):
        members.begin(column.name, in: &output)
        output.append(json: entries)
      }
    }
    text?.withUnsafeBufferPointer { members.add("text", $0, in: &output) }
    members.end(in: &output)
  }
}

extension TemplateOutput {
  /// Prints a JSON array of the texts of a field.
  fileprivate mutating func append(jsonListOf field: ArticleKey, _ article: Article) {
    var isFirst = true
    append(raw: "[")
    article.withTexts(field) { text in
      append(raw: isFirst ? "\"" : ",\"")
      append(jsonPart: text)
      append(raw: "\"")
      isFirst = false
    }
    append(raw: "]")
  }
}
