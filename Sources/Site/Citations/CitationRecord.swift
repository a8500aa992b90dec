import Archive
import TemplateEngine

/// How an article is cited: `citation`.
struct CitationRecord: TemplateRecord {
  let article: CitedArticle

  static let fields = TemplateFields<CitationRecord>(
    "citation", "How an article is cited, in the formats of bibliographies and reference managers.",
    [
      .list("authors", "The persons who wrote it, in order.") { $0.article.authors.map { CitedName(name: $0) } },
      .flag(
        "is-untitled", "Whether the text has no headline: its first words stand for one, without quotation marks."
      ) { $0.article.isUntitled },
      .writtenText("bibtex", "An entry of a BibTeX file.") { record, output in
        output.append(escaping: record.bytes { BibTeXCitation(article: record.article).append(to: &$0) })
      },
      .writtenText("ris", "A record in RIS.") { record, output in
        output.append(escaping: record.bytes { RISCitation(article: record.article).append(to: &$0) })
      },
      .writtenText("csl", "CSL-JSON.") { record, output in
        output.append(escaping: record.bytes { CSLCitation(article: record.article).append(to: &$0) })
      },
      .address("bibtex-file", "The BibTeX entry as a `data:` address, for `<a download=… href=…>`.") { record, output in
        output.append(raw: "data:application/x-bibtex;charset=utf-8,")
        output.append(percentEncoding: record.bytes { BibTeXCitation(article: record.article).append(to: &$0) })
      },
      .address("ris-file", "The RIS record in the same way.") { record, output in
        output.append(raw: "data:application/x-research-info-systems;charset=utf-8,")
        output.append(percentEncoding: record.bytes { RISCitation(article: record.article).append(to: &$0) })
      },
      .address("csl-file", "The CSL-JSON in the same way.") { record, output in
        output.append(raw: "data:application/vnd.citationstyles.csl+json;charset=utf-8,")
        output.append(percentEncoding: record.bytes { CSLCitation(article: record.article).append(to: &$0) })
      },
      .text("file-name", "What a downloaded file may be called, without its ending.") { $0.fileName },
    ])

  private func bytes(_ write: (inout CitationBytes) -> Void) -> [UInt8] {
    var citation = CitationBytes()
    write(&citation)
    return citation.bytes
  }

  private var fileName: String {
    let name = article.path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      article.path[article.path.utf8.index(after: $0)...]
    }
    return String((name ?? article.path[...]).dropLast(article.path.hasSuffix(".html") ? 5 : 0))
  }

  /// A person in a citation.
  struct CitedName: TemplateRecord {
    let name: String

    static let fields = TemplateFields<CitedName>(
      "cited name", "A person in a citation.", [.text("name", "The name.") { $0.name }])
  }
}

extension CitedArticle {
  /// An article of the archive.
  init(_ index: Int, in context: SiteContext, path: String) {
    let article = context.articles[index]
    let paper: Paper =
      switch context.configuration.itemType {
      case .newspaperArticle: .newspaper
      case .magazineArticle: .magazine
      case .journalArticle: .journal
      }
    self.init(
      paper: paper, title: article.title, authors: article.authors, publication: context.publication(of: index),
      date: article.date,
      dateText: article.date.flatMap { $0.plainPoint == nil ? context.words.dates.text($0) : nil } ?? "",
      volume: article.volume,
      issue: article.issue, page: article.page, section: article.section,
      language: article.language ?? context.configuration.language,
      address: context.configuration.baseURL?.address(of: path), path: path)
  }
}
