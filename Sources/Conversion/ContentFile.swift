import Archive
import Files
import Markdown

/// The Markdown file that is written for a source text.
struct ContentFile: Sendable {
  /// The folder below the content folder: `1997/04/24`.
  let folder: String
  /// The slug that the headline gives.
  let slug: Slug
  /// The file.
  let bytes: [UInt8]

  /// Writes an article's parts as front matter and Markdown.
  ///
  /// - Parameters:
  ///   - source: the text's path below the seeds' folder.
  ///   - digest: the text's SHA-256.
  init(_ article: SourceArticle, tags: [String], slug: Slug, source: String, digest: SHA256Digest) {
    folder =
      article.date.year.map { Article.folder(year: $0, month: article.date.month, day: article.date.day?.day) }
      ?? "undated"
    self.slug = slug
    var frontMatter = FrontMatterWriter()
    frontMatter.append("title", article.headline)
    frontMatter.append("date", article.date.edtf)
    frontMatter.append("publication", article.publication)
    if let byline = article.byline { frontMatter.append("byline", byline) }
    if !article.authors.isEmpty { frontMatter.append("authors", article.authors) }
    if let place = article.place { frontMatter.append("place", place) }
    if !tags.isEmpty { frontMatter.append("tags", tags) }
    frontMatter.append("source", source)
    frontMatter.append("source-date", article.printedDate)
    frontMatter.append("source-sha256", digest.hexadecimal)
    var bytes = frontMatter.finish()
    for paragraph in article.paragraphs {
      bytes.append(UInt8(ascii: "\n"))
      MarkdownEscaping.append(paragraph: Array(paragraph.lines.joined(separator: "\n").utf8).span, onto: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
  }
}
