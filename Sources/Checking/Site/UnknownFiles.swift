import Archive
import Files
import Site

/// Files in the site's folder that the manifest does not know: they would be published with it.
enum UnknownFiles: SiteCheck {
  static let name: StaticString = "unknown-file"
  static let meaning: StaticString = "a file lies in the site's folder that Pressmark has not put there"
  static let severity: Diagnostic.Severity? = .warning

  static func findings(in site: CheckedSite) async -> [Diagnostic] {
    var findings: [Diagnostic] = []
    list("", in: site, &findings)
    return findings
  }

  /// Links are files here: none is followed.
  private static func list(_ folder: String, in site: CheckedSite, _ findings: inout [Diagnostic]) {
    do throws(FileError) {
      // The site's folder itself may be a link that its editor has made.
      let names =
        folder.isEmpty ? try FileSystem.names(in: site.folder.path) : try site.folder.names(in: folder) ?? []
      for name in names {
        let path = folder.isEmpty ? name : folder + "/" + name
        // What waits there is a build's that did not come to its end, which is told by itself.
        if path == SiteBuilder.waitingFolder { continue }
        if site.files.number(of: Array(path.utf8)) != nil { continue }
        if try site.folder.kind(of: path) == .folder {
          list(path, in: site, &findings)
        } else {
          findings.append(
            Diagnostic(
              .warning, site.shown(path), "the file is none of the site's: the manifest does not list it",
              advice: "Move it away. If it shall be published, put it into public/ and build the site again."))
        }
      }
    } catch {
      findings.append(Diagnostic(error, path: site.project.shown(error.path)))
    }
  }
}
