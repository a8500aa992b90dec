import Foundation
import SystemPackage
import TestSupport

/// The documents, as `docs/README.md` lists them.
enum Handbook {
  /// Their paths in the repository, in the order of that list.
  static let documents: [String] = {
    let list = (try? text(of: "docs/README.md")) ?? ""
    var paths: [String] = []
    for link in list.matches(of: #/\]\(([^)#:]+\.md)/#) {
      let path = FilePath("docs").appending(String(link.output.1)).lexicallyNormalized().string
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }()

  static func text(of document: String) throws -> String {
    try String(contentsOf: file(document), encoding: .utf8)
  }

  static func file(_ document: String) -> URL { URL(filePath: Recording.repository.appending(document).string) }
}
