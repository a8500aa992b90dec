import Markdown

/// What the front matter of a content file says, while it is read.
struct FrontMatter: Sendable {
  let file: String
  private var values: [ArticleValue?] = Array(repeating: nil, count: ArticleKey.allCases.count)
  /// The files of the archive that the text below it names.
  var files = LocalAddresses(in: [])
  /// The keys that Pressmark does not know.
  var extra: [YAMLEntry] = []
  var positions = Article.Positions()

  init(file: String, title: String, slug: Slug) {
    self.file = file
    self[.title] = .text(title)
    self[.slug] = .text(slug.text)
  }

  /// The value of a key; `nil` when it is not there.
  subscript(key: ArticleKey) -> ArticleValue? {
    get { values[Int(key.rawValue)] }
    set { values[Int(key.rawValue)] = newValue }
  }
}
