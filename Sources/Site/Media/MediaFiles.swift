import Archive
import Files
import Markdown
import SystemPackage

/// The pictures and other files that the archive's texts show or lead to, as they lie beside the content files and
/// below `media/`. Only what a published text names is published.
struct MediaFiles: Sendable {
  /// One of them.
  struct File: Sendable {
    /// Its path from the archive's top: `media/press.jpg`, `content/1997/riot.jpg`.
    let source: String
    /// Its path in the site.
    let path: String
    /// How it is left.
    let stamp: FileSystem.Stamp
    /// Whether it is a picture that browsers show.
    let isPicture: Bool
    /// The picture's size, where its beginning says it.
    let size: PixelSize?
    /// The format in which smaller copies of it can be made; `nil` where none can.
    let format: PictureFormat?
    /// Whether a text shows it.
    var isShown = false
    /// The smaller copies of it, the narrowest first.
    var copies: [Copy] = []
    /// The digest of its bytes, where it has copies.
    var digest: SHA256Digest?
    /// Why it cannot be shown or led to; `nil` when it can.
    var flaw: String?
    /// Whether a link leads to it, which leads to anything; what is shown must be a picture.
    var isLinked = false
    /// Whether it is copied because a text names it; what lies in `public/` is copied anyway.
    var isNamed: Bool { source.below("public") == nil }
    /// Whether it is copied into the site.
    var isCopied: Bool { isNamed && flaw == nil && (isPicture || isLinked) }
  }

  /// The files that texts name and that are there, in the order of their paths.
  var files: [File] = []
  /// What is doubtful about them.
  var diagnostics: [Diagnostic] = []
  /// Where the copies of pictures come from; `nil` where there are none.
  var store: PictureStore?
  /// The paths at which texts would have a file and none is: one that comes there later is seen.
  private(set) var missing: [String] = []
  private var numbers: [PathKey: Int] = [:]

  /// A picture of more bytes is told: on a telephone it takes a reader more than ten seconds.
  static let largePicture = 5_000_000

  /// None.
  init() {}

  /// Looks at what the articles of a catalogue, and the archive's own pages, name.
  init(of catalogue: Catalogue, _ own: OwnFiles, in project: Project) {
    var gathering = MediaGathering(project)
    for article in catalogue.articles where article.namesFiles {
      let file = "content/" + article.file
      for address in article.pictures + [article.image].compactMap(\.self) { gathering.add(address, in: file) }
      for address in article.links { gathering.add(address, in: file, isLink: true) }
    }
    for page in own.pages {
      let named = LocalAddresses(in: page.text[...])
      for address in named.pictures { gathering.add(address, in: "pages/" + page.file) }
      for address in named.links { gathering.add(address, in: "pages/" + page.file, isLink: true) }
    }
    files = gathering.found
    missing = gathering.missing
    for (number, file) in files.enumerated() {
      numbers[PathKey(file.source)] = number
      if file.isPicture, file.stamp.size > Self.largePicture, file.isNamed {
        let message = "the picture has \(file.stamp.size / 1_000_000) MB: readers with a telephone wait long for it"
        diagnostics.append(
          Diagnostic(
            .warning, project.shown(MediaFiles.place(of: file.source, in: project)), message,
            advice: "Save it smaller, 1600 pixels wide are enough for a page."))
      }
    }
    diagnostics += gathering.diagnostics + missingImages(of: catalogue, project)
  }

  /// The number of the file that an address in `file` (`content/1997/a.md`) means; `nil` when there is none.
  func number(of address: String, in file: String) -> Int? {
    if numbers.isEmpty { return nil }
    return MediaAddress.candidates(address, in: file).lazy.compactMap { numbers[PathKey($0)] }.first
  }

  /// The file of an archive that has this path from its top.
  static func place(of source: String, in project: Project) -> FilePath {
    source.below("content").map { project.content.appending($0) } ?? project.root.appending(source)
  }

  /// The picture that stands for an article: the one that its front matter names, or else its first that is there.
  func picture(of article: Article) -> File? {
    guard article.namesFiles else { return nil }
    let file = "content/" + article.file
    let addresses = article.image.map { [$0] } ?? article.pictures
    return addresses.lazy.compactMap { number(of: $0, in: file) }.map { files[$0] }.first {
      $0.isPicture && $0.flaw == nil
    }
  }

  /// The front matters that name a picture which cannot stand for the article.
  private func missingImages(of catalogue: Catalogue, _ project: Project) -> [Diagnostic] {
    catalogue.articles.filter { $0.has(.image) && picture(of: $0) == nil }.map { article in
      let image = article.image ?? ""
      let flaw = number(of: image, in: "content/" + article.file).flatMap { files[$0].flaw }
      return Diagnostic(
        .warning, project.shown(content: article.file),
        at: article.positions["image"] ?? TextPosition(line: 1, column: 1),
        "the picture '\(image)' is not shown: \(flaw ?? "there is no picture of this name")",
        advice: "Write the way to it from this file, or below media/: image: \"media/riot.jpg\".")
    }
  }
}

extension ByteWriter {
  /// Adds what pages show of a file, where there is one.
  mutating func add(_ file: MediaFiles.File?) {
    add(file?.path)
    add(file?.flaw)
    add(file?.isPicture ?? false)
    add(file?.size?.width ?? 0)
    add(file?.size?.height ?? 0)
    add(file?.copies ?? []) { input, copy in
      input.add(copy.width)
      input.add(copy.path)
    }
  }
}

extension Article {
  /// Whether it names files of the archive: a question that costs nothing, for most do not.
  var namesFiles: Bool { hasFiles || has(.image) }
}
