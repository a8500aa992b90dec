import Archive
import Files
import SystemPackage

/// What pages of the site are made from: where their faults are mended.
struct PageOrigins {
  private let archive: CheckedArchive
  private var files: [PathKey: String] = [:]

  init(_ archive: CheckedArchive) {
    self.archive = archive
    let project = archive.project
    for article in archive.catalogue.articles {
      let page = PathKey("\(article.folder)/\(article.slug.text).html")
      files[page] = project.shown(content: article.file)
    }
    for page in OwnFiles(project).pages {
      files[PathKey(page.path)] = project.shown(project.pages.appending(page.file))
    }
  }

  /// The file of the editor's that a page is made from; `nil` for pages that many files make together.
  func file(of path: String) -> String? {
    if let file = files[PathKey(path)] { return file }
    let copied = archive.project.publicFiles.appending(path)
    return path.staysInside && FileSystem.isSurelyThere(copied) ? archive.project.shown(copied) : nil
  }
}
