import Archive
import Files
import Markdown
import Support
import Synchronization

/// Where the links and pictures of content files and own pages lead in the site.
final class ContentLinks: Sendable {
  private let articles: [Article]
  private let pages: [PlannedPage]
  private let own: OwnFiles
  private let media: MediaFiles
  /// Whether readers' browsers may be made to ask other hosts.
  private let allowsOtherHosts: Bool
  private let pictureWidths: [Int]
  /// How wide pages show pictures.
  private let pictureSizes: String
  /// Made when the first text needs it: most archives have no such links.
  private let articleOfFile = Mutex<[PathKey: Int]?>(nil)
  private let paths = Mutex<Set<PathKey>?>(nil)

  init(_ plan: SitePlan) {
    media = plan.media
    allowsOtherHosts = plan.configuration.markdown.rawHTML
    pictureWidths = plan.configuration.pictureWidths
    pictureSizes = ThemeOptions(theme: plan.configuration.theme).pictureSizes
    articles = plan.catalogue.articles + plan.catalogue.withdrawn
    self.pages = plan.pages
    own = plan.own
  }

  /// What becomes of a link or picture in `file`, `content/1997/a.md` or `pages/about.md`, on its page; whether other
  /// articles and pages decide that.
  func fate(
    of address: String, isPicture: Bool, in file: String, on page: PlannedPage
  ) -> (fate: LinkFate, dependsOnOthers: Bool) {
    let path = address.prefix { $0 != "#" && $0 != "?" }
    if path.hasPrefix("//") || path.prefix(while: { $0 != "/" }).contains(":") {
      return (isPicture && !allowsOtherHosts ? .elsewhere : .asItIs, false)
    }
    if let number = media.number(of: address, in: file) {
      let found = media.files[number]
      return (fate(of: found, isPicture: isPicture, on: page, rest: address.dropFirst(path.count)), false)
    }
    guard !path.isEmpty, !path.hasPrefix("/") else { return (.asItIs, false) }
    let name = String(path).percentDecoded
    if isPicture {
      let isThere = name.path(from: page.path).map(isPlanned) ?? false
      return (isThere ? .asItIs : .nowhere, true)
    }
    guard name.lowercased().hasSuffix(".md") else {
      if MediaAddress.namesFolder(address, in: file) { return (.nowhere, true) }
      // Of an article nobody knows where its other links led when it was printed.
      guard file.below("pages") != nil else { return (.asItIs, false) }
      let target = name.path(from: page.path)
      let isThere = target.map { isPlanned($0) || isPlanned($0.isEmpty ? "index.html" : $0 + "/index.html") } ?? false
      return (isThere ? .asItIs : .nowhere, true)
    }
    guard let other = name.path(from: file).flatMap(path(of:)) else { return (.nowhere, true) }
    return (.leading(to: page.root + other + Self.fragment(of: address)), true)
  }

  /// What becomes of a picture or link that means a file of the archive.
  ///
  /// - Parameter rest: what the address says beyond the path.
  private func fate(
    of found: MediaFiles.File, isPicture: Bool, on page: PlannedPage, rest: Substring
  ) -> LinkFate {
    if let flaw = found.flaw { return .leftOut(flaw) }
    let address = page.root + found.path.percentEncodedPath
    guard isPicture else { return .leading(to: address + rest) }
    guard found.isPicture else {
      return .leftOut("it is no picture that all browsers show (JPEG, PNG, GIF, WebP, AVIF or SVG)")
    }
    return .shown(from: address, size: found.size, choices: choices(of: found, on: page))
  }

  /// The sizes in which a page can show a picture; `nil` where there is only one.
  private func choices(of file: MediaFiles.File, on page: PlannedPage) -> PictureChoices? {
    let choices = file.choices(pictureWidths).map { choice in
      PictureChoices.Choice(address: page.root + choice.path.percentEncodedPath, width: choice.width)
    }
    return choices.isEmpty ? nil : PictureChoices(choices, sizes: pictureSizes)
  }

  /// The part of the page that an address names. Other renderers know a subhead by its words alone.
  private static func fragment(of address: String) -> String {
    guard let start = address.firstIndex(of: "#") else { return "" }
    let name = address[start...].dropFirst()
    return name.isEmpty ? "" : name.hasPrefix("s-") ? "#\(name)" : "#s-\(name)"
  }

  /// The page of a file.
  private func path(of file: String) -> String? {
    if let name = file.below("content") { return article(name).map { ArticlePage.path(of: articles[$0]) } }
    return file.below("pages").flatMap { name in own.pages.first { $0.file.hasSameBytes(as: name) }?.path }
  }

  private func article(_ file: String) -> Int? {
    articleOfFile.withLock { known in
      let files = known ?? Dictionary(articles.enumerated().map { (PathKey($1.file), $0) }) { first, _ in first }
      known = files
      return files[PathKey(file)]
    }
  }

  private func isPlanned(_ path: String) -> Bool {
    paths.withLock { known in
      let paths = known ?? Set(pages.map { PathKey($0.path) })
      known = paths
      return paths.contains(PathKey(path))
    }
  }
}
