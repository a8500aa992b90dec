import Archive
import Markdown
import TemplateEngine

/// A picture that stands for an article: `picture`.
struct PictureRecord: TemplateRecord {
  let file: MediaFiles.File

  init?(of article: Int, in context: SiteContext) {
    guard let file = context.media.picture(of: context.articles[article]) else { return nil }
    self.file = file
  }

  /// Lists show pictures 144 pixels wide, on many screens with two dots to a pixel.
  private var smallPath: String { file.copies.first { $0.width >= 2 * 144 }?.path ?? file.path }

  static let fields = TemplateFields<PictureRecord>(
    "picture", "A picture that stands for an article: `image` of its front matter, or the first of its text.",
    [
      .address("path", "The picture.") { $1.append(percentEncoding: $0.file.path) },
      .address("small-path", "The same, or the smaller copy of it that is wide enough for a list.") {
        $1.append(percentEncoding: $0.smallPath)
      },
      .optionalNumber("width", "Its width in pixels, where it is known.") { $0.file.size?.width },
      .optionalNumber("height", "Its height in pixels, where it is known.") { $0.file.size?.height },
    ])
}
