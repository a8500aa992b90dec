import Archive
import Conversion

/// A text's lines beside what they were taken for, what its content file says, and where that lies.
struct ReadingPage {
  /// A content file that may be edited here, and what allows it.
  struct Form {
    /// Proves that the form was sent by this page.
    let token: String
    /// What the file held.
    let digest: String
    /// What was wrong with what was sent.
    var refusal: String?
  }

  /// The content file, by its path below the content folder; `nil` where the text has none.
  let article: Article?
  /// The same, to be opened in an editor.
  let place: String
  let inspections: [Inspection]
  let diagnostics: [Diagnostic]
  let page: String?
  let form: Form?

  /// The page of a file, by its path as messages show it.
  static func address(of path: String) -> String { Preview.deskTop + "/text?file=" + path.percentEncodedPath }

  /// The decisions that can be made here: a key of the front matter, what the form calls it, and how it is read.
  static let decisions: [(key: String, label: StaticString, isList: Bool)] = [
    ("title", "Headline", false), ("date", "Date (1997-04-24, 1997-04, 1997, 1997~)", false),
    ("byline", "Byline", false),
    ("publication", "Publication", false), ("tags", "Subjects, with semicolons between", true),
  ]

  var bytes: [UInt8] {
    HTMLText.page("Desk: \(place)") { page in
      page.add("<main>\n<p>")
      page.add(link: "Desk", to: Preview.deskTop)
      if let address = self.page {
        page.add(" · ")
        page.add(link: "Its page", to: address)
      }
      page.add("</p>\n<h1>")
      page.add(words: article?.title ?? place)
      page.add("</h1>\n<p>To correct it, open <code>")
      page.add(words: place)
      page.add("</code>.</p>\n")
      for diagnostic in diagnostics { page.add(diagnostic) }
      if let form, let article { add(form, article, to: &page) }
      for inspection in inspections { add(inspection, to: &page) }
      page.add("</main>\n")
    }
  }

  private func add(_ form: Form, _ article: Article, to page: inout HTMLText) {
    page.add("<form method=\"post\"")
    page.add(attribute: "action", Self.address(of: place))
    page.add(">\n<h2>Decide</h2>\n")
    if let refusal = form.refusal {
      page.add("<p class=\"problem\" role=\"alert\">")
      page.add(words: refusal)
      page.add("</p>\n")
    }
    for (name, value) in [("token", form.token), ("digest", form.digest)] {
      page.add("<input type=\"hidden\"")
      page.add(attribute: "name", name)
      page.add(attribute: "value", value)
      page.add(">\n")
    }
    for (key, label, _) in Self.decisions {
      page.add("<p><label>")
      page.add(words: "\(label)")
      page.add("<br>\n<input size=\"50\"")
      page.add(attribute: "name", key)
      page.add(attribute: "value", Self.value(of: key, article))
      page.add("></label></p>\n")
    }
    page.add("<p><button name=\"decision\" value=\"change\">Write into the content file</button>\n")
    page.add("<button name=\"decision\" value=\"keep\">Keep as it is</button></p>\n</form>\n")
  }

  /// What an article says of a key, as the form shows it.
  static func value(of key: String, _ article: Article) -> String {
    switch key {
    case "title": article.title
    case "date": article.date?.edtf ?? ""
    case "byline": article.byline ?? ""
    case "publication": article.publication ?? ""
    default: article.tags.joined(separator: "; ")
    }
  }

  private func add(_ inspection: Inspection, to page: inout HTMLText) {
    page.add("<h2>")
    page.add(words: "\(inspection.file)\(inspection.part > 1 ? ", article \(inspection.part)" : "") as it was read")
    page.add("</h2>\n<div class=\"wide\" tabindex=\"0\" role=\"region\"")
    page.add(attribute: "aria-label", "Lines of \(inspection.file), article \(inspection.part)")
    page.add(">\n<table>\n<thead>\n<tr><th scope=\"col\">Line</th><th scope=\"col\">Text</th>")
    page.add("<th scope=\"col\">Taken for</th><th scope=\"col\">Sure</th></tr>\n</thead>\n<tbody>\n")
    for line in inspection.lines {
      page.add("<tr>")
      page.add("td", String(line.number))
      page.add("<td dir=\"auto\">")
      page.add(words: line.text.count > 300 ? line.text.prefix(300) + "…" : line.text[...])
      page.add("</td>")
      page.add("td", line.isContinued ? "…" : line.role)
      page.add("td", line.isContinued ? "" : line.confidence.map { "\(Int(($0 * 100).rounded())) %" } ?? "")
      page.add("</tr>\n")
    }
    page.add("</tbody>\n</table>\n</div>\n")
  }
}
