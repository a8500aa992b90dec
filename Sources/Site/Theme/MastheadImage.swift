import Archive
import Files
import Markdown
import SystemPackage
import TemplateEngine

/// The picture of the archive's title, with its size, so that a page does not jump when the picture arrives.
struct MastheadImage: Sendable {
  /// Its path in the site.
  let path: String
  let bytes: [UInt8]
  let width: Int
  let height: Int

  /// What an image file may be called.
  static let endings = ["png", "jpg", "jpeg", "svg"]

  /// - Throws: what is wrong with the file.
  init?(_ theme: Configuration.Theme, _ project: Project) throws(Mistake) {
    guard let file = theme.masthead else { return nil }
    let position = theme.positions["masthead"] ?? TextPosition(line: 1, column: 1)
    func mistake(_ message: String, _ advice: String) -> Mistake {
      Mistake(
        diagnostic: Diagnostic(
          .error, project.shown(project.configurationFile), at: position, message, advice: advice))
    }
    do {
      guard let read = try FileSystem.readIfPresent(project.root.appending(file)) else {
        throw mistake("there is no file '\(file)'", "Write the way to the image from the archive's folder.")
      }
      bytes = read
    } catch let error as FileError {
      throw Mistake(diagnostic: Diagnostic(error, path: file))
    } catch let error as Mistake {
      throw error
    } catch {
      throw mistake("\(error)", "Check the file.")
    }
    // By its bytes, as those that texts show.
    let ending = ImageSize.png(bytes) != nil ? "png" : ImageSize.jpeg(bytes) != nil ? "jpg" : "svg"
    guard let size = ImageSize.find(in: bytes), ending != "svg" || ImageSize.isSVG(bytes) else {
      throw mistake(
        "'\(file)' is not an image whose size can be told",
        "Use a PNG, a JPEG, or an SVG that begins with a viewBox or with a width and a height.")
    }
    path = "assets/masthead." + ending
    (width, height) = size
  }

  /// Why there is no picture.
  struct Mistake: Error {
    let diagnostic: Diagnostic
  }
}

/// The picture for templates: `site.masthead`.
struct MastheadRecord: TemplateRecord {
  let image: MastheadImage

  static let fields = TemplateFields<MastheadRecord>(
    "masthead", "The picture of the archive's title, from `pressmark.yml`.",
    [
      .address("path", "The picture.") { $1.append($0.image.path) },
      .number("width", "Its width in pixels.") { $0.image.width },
      .number("height", "Its height in pixels.") { $0.image.height },
    ])
}
