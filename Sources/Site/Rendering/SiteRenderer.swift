import Archive
import Files
import Markdown
import TemplateEngine

/// What the files of the site are made from and with.
struct SiteRenderer: Sendable {
  let context: SiteContext
  let theme: Theme
  var plan: SitePlan { context.plan }
  let markdown: MarkdownRenderer
  let links: ContentLinks
  /// The content folder.
  let content: OpenFolder
  /// What could not be read for files that are made in pieces.
  private(set) var failures = Failures()
  let sources = SourceTexts()
  /// When the first article was read, in nanoseconds since 1970.
  private let began: Int

  init(context: SiteContext, theme: Theme, began: Int = 0) {
    self.began = began
    self.context = context
    self.theme = theme
    links = ContentLinks(context.plan)
    content = OpenFolder(context.project.content)
    var options = MarkdownRenderer.Options()
    options.rawHTML = context.configuration.markdown.rawHTML
    options.smartPunctuation = context.configuration.markdown.smartPunctuation
    options.highestHeadingLevel = 2
    options.readingAids = true
    markdown = MarkdownRenderer(options: options)
  }

  /// The same, with nothing noted: for what is made at another time.
  func anew() -> SiteRenderer {
    var renderer = self
    renderer.failures = Failures()
    return renderer
  }

  /// Whether what a content file holds now is what its article was read from: its page is remembered as made from that.
  func isAsRead(_ article: Article, _ bytes: [UInt8], _ stamp: FileSystem.Stamp) -> Bool {
    article.isSurely(in: stamp, readAfter: began) || article.fingerprint == Fingerprint(SHA256Digest(of: bytes))
  }
}
