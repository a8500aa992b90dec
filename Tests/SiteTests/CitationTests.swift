import Archive
import Testing

@testable import Site

/// How an article is cited, byte for byte.
@Suite struct CitationTests {
  private func article(_ change: (inout CitedArticle) -> Void = { _ in }) -> CitedArticle {
    var article = CitedArticle(title: "Massacre in Lima", language: "en", path: "1997/04/24/massacre-in-lima.html")
    article.authors = ["Juan Ponce", "Ann Lee"]
    article.publication = "Weekly Worker"
    article.date = try? PartialDate(edtf: "1997-04-24")
    article.page = "1-3"
    article.issue = "187"
    article.address = "https://example.org/1997/04/24/massacre-in-lima.html"
    change(&article)
    return article
  }

  private func bibTeX(_ change: (inout CitedArticle) -> Void = { _ in }) -> String {
    var citation = CitationBytes()
    BibTeXCitation(article: article(change)).append(to: &citation)
    return String(decoding: citation.bytes, as: UTF8.self)
  }

  private func ris(_ change: (inout CitedArticle) -> Void = { _ in }) -> String {
    var citation = CitationBytes()
    RISCitation(article: article(change)).append(to: &citation)
    return String(decoding: citation.bytes, as: UTF8.self)
  }

  private func csl(_ change: (inout CitedArticle) -> Void = { _ in }) -> String {
    var citation = CitationBytes()
    CSLCitation(article: article(change)).append(to: &citation)
    return String(decoding: citation.bytes, as: UTF8.self)
  }

  @Test func asBibTeX() {
    #expect(
      bibTeX() == """
        @article{1997-04-24-massacre-in-lima,
          author = {Juan Ponce and Ann Lee},
          title = {{Massacre in Lima}},
          journal = {{Weekly Worker}},
          number = {187},
          pages = {1--3},
          year = {1997},
          month = apr,
          day = {24},
          language = {en},
          url = {https://example.org/1997/04/24/massacre-in-lima.html}
        }

        """)
  }

  @Test func asRIS() {
    #expect(
      ris()
        == [
          "TY  - NEWS", "AU  - Juan Ponce", "AU  - Ann Lee", "TI  - Massacre in Lima", "T2  - Weekly Worker",
          "IS  - 187", "SP  - 1-3", "PY  - 1997", "DA  - 1997/04/24/", "LA  - en",
          "UR  - https://example.org/1997/04/24/massacre-in-lima.html", "ER  - ", "",
        ].joined(separator: "\r\n"))
  }

  @Test func asCSL() {
    #expect(
      csl() == """
        [{
          "id": "1997/04/24/massacre-in-lima.html",
          "type": "article-newspaper",
          "title": "Massacre in Lima",
          "author": [{"literal": "Juan Ponce"}, {"literal": "Ann Lee"}],
          "container-title": "Weekly Worker",
          "issue": "187",
          "page": "1-3",
          "issued": {"date-parts": [[1997, 4, 24]]},
          "language": "en",
          "URL": "https://example.org/1997/04/24/massacre-in-lima.html"
        }]

        """)
  }

  @Test func ofAMagazine() {
    #expect(ris { $0.paper = .magazine }.hasPrefix("TY  - MGZN\r\n"))
    #expect(csl { $0.paper = .magazine }.contains("\"article-magazine\""))
  }

  /// Programs that split lines as Unicode does would end the record there.
  @Test(arguments: ["\n", "\u{85}", "\u{2028}", "\u{2029}", "\r\n"]) func aValueIsOneLine(_ end: String) {
    #expect(ris { $0.title = "Bread\(end)ER  - riots" }.contains("TI  - Bread ER  - riots\r\n"))
  }

  @Test func whatFormatsTakeForSignsIsEscaped() {
    let hostile = "50% of {A} & B_C \\ #1 ~x^2 $5 \"q\"\n@article{"
    #expect(
      bibTeX { $0.title = hostile }.contains(
        "title = {{50\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_C \\textbackslash{} \\#1 \\textasciitilde{}x\\textasciicircum{}2 \\$5 \"q\" @article\\textbraceleft{}}}"
      ))
    #expect(ris { $0.title = hostile }.contains("TI  - 50% of {A} & B_C \\ #1 ~x^2 $5 \"q\" @article{\r\n"))
    #expect(csl { $0.title = hostile }.contains("\\\\ #1 ~x^2 $5 \\\"q\\\"\\u000a@article{\""))
  }

  /// BibTeX parts names at "and" and at commas.
  @Test func aNameStaysOneName() {
    #expect(
      bibTeX { $0.authors = ["Strike and Lockout Committee", "Ponce, Juan"] }.contains(
        "{{Strike and Lockout Committee} and {Ponce, Juan}}"))
  }

  @Test func keysAreASCIIAndUnlikeEachOther() {
    let keys = ["undated/перу.html", "undated/лима.html"].map { path in
      bibTeX { $0.path = path }.split(separator: "\n")[0]
    }
    #expect(keys[0] != keys[1])
    #expect(keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test(arguments: [
    ("1997", "year = {1997}", "PY  - 1997\r\nDA  - 1997///\r\n", "{\"date-parts\": [[1997]]}"),
    ("1997-04", "year = {1997},\n  month = apr", "DA  - 1997/04//\r\n", "{\"date-parts\": [[1997, 4]]}"),
    (
      "1997-21", "year = {1997},\n  date = {1997-21}", "PY  - 1997\r\nDA  - 1997///in words\r\n",
      "{\"date-parts\": [[1997]], \"season\": 1}"
    ),
    ("199X", "date = {199X}", "DA  - ///in words\r\n", "{\"literal\": \"in words\"}"),
    (
      "1997-04~", "year = {1997},\n  date = {1997-04~}", "DA  - 1997/04//in words\r\n",
      "{\"date-parts\": [[1997, 4]], \"circa\": true}"
    ),
    (
      "1997-04-24/1997-05-01", "year = {1997},\n  date = {1997-04-24/1997-05-01}", "DA  - 1997///in words\r\n",
      "{\"date-parts\": [[1997, 4, 24], [1997, 5, 1]]}"
    ),
    ("1997/..", "date = {1997/..}", "DA  - ///in words\r\n", "{\"literal\": \"in words\"}"),
  ])
  func datesAsFarAsTheyAreKnown(_ edtf: String, _ bibTeX: String, _ ris: String, _ csl: String) throws {
    let date = try PartialDate(edtf: edtf)
    func change(_ article: inout CitedArticle) {
      article.date = date
      article.dateText = "in words"
    }
    #expect(self.bibTeX(change).contains(bibTeX))
    #expect(self.ris(change).contains(ris))
    #expect(self.csl(change).contains(csl))
  }

  @Test func withoutADate() {
    #expect(!bibTeX { $0.date = nil }.contains("year"))
    #expect(!ris { $0.date = nil }.contains("DA"))
    #expect(!csl { $0.date = nil }.contains("issued"))
  }
}
