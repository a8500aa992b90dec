import Markdown
import Support

/// A page that an editor wrote and that is no article: who makes the archive, how to search it.
public struct OwnPage: Sendable {
  /// The file's path below `pages/`.
  public let file: String
  /// The page's title.
  public let title: String
  /// One sentence for search engines; empty without one.
  public let description: String
  /// Its language, a BCP 47 tag, where the front matter names one.
  public let language: String?
  /// Its place in the menu; `nil` when it is not in it.
  public let menu: Int?
  /// What the menu calls it.
  public let menuLabel: String
  /// The Markdown below the front matter.
  public let text: [UInt8]
  /// The line of the file on which that begins.
  public let firstLine: Int

  /// The address, from the site's top: each part of the file's path as a slug.
  public let path: String

  /// The keys of its front matter.
  static let keys = ["title", "description", "language", "menu", "menu-label", "draft"]
}

extension OwnPage {
  /// Reads one; `nil` for a draft, and for a file that cannot be a page.
  ///
  /// - Parameters:
  ///   - file: the path below `pages/`.
  ///   - shown: the path as messages show it.
  ///   - diagnostics: takes what is wrong or doubtful.
  init?(_ bytes: [UInt8], file: String, shown: String, _ diagnostics: inout [Diagnostic]) {
    var reader = OwnPageReader(shown)
    defer { diagnostics += reader.diagnostics }
    guard let split = reader.split(bytes), let yaml = reader.mapping(bytes[split.yaml]) else { return nil }
    guard let title = reader.text("title", yaml), !title.isEmpty else {
      if reader.diagnostics.isEmpty {
        reader.tell(
          .error, yaml["title"], "the page has no title", "Write it in the front matter: title: \"About us\".")
      }
      return nil
    }
    guard let path = Self.path(of: file) else {
      reader.tell(
        .error, nil, "the file's name has no letter or digit, from which its address is made", "Rename the file.")
      return nil
    }
    let language = reader.text("language", yaml)
    if let language, !isLanguageTag(language) {
      reader.tell(
        .error, yaml["language"], "'\(language)' is not a language tag", "Write a BCP 47 tag such as en, fr or pt-BR.")
    }
    let menu = reader.number("menu", yaml)
    if reader.isDraft(yaml) || reader.diagnostics.contains(where: { $0.severity == .error }) { return nil }
    self.file = file
    self.title = title
    self.language = language
    self.menu = menu
    self.path = path
    description = reader.text("description", yaml) ?? ""
    menuLabel = reader.text("menu-label", yaml) ?? title
    text = Array(bytes[split.body])
    firstLine = split.bodyFirstLine
    reader.warnOfUnknownKeys(yaml)
  }

  private static func path(of file: String) -> String? {
    var names = file.dropLast(".md".count).split(separator: "/").map { Slug(fileName: String($0))?.text }
    // A slug that short has a hyphen more, lest it be taken for the page of a folder: here it is meant as that.
    if file == "index.md" || file.hasSuffix("/index.md") { names[names.count - 1] = "index" }
    let known = names.compactMap(\.self)
    return known.count == names.count && !known.isEmpty ? known.joined(separator: "/") + ".html" : nil
  }
}
