import Files
import Foundation
import SystemPackage

/// Reads a site as somebody does who comes in by its home page and follows every link.
struct SiteReader {
  let site: FilePath

  /// The files that can be reached, with their bytes, and the links that lead nowhere: the page and the link's target.
  func walk() -> (files: [String: [UInt8]], broken: [(page: String, target: String)]) {
    var files: [String: [UInt8]] = [:]
    var broken: [(page: String, target: String)] = []
    var met: Set = ["index.html"]
    var waiting = [(page: "", target: "index.html")]
    while let next = waiting.popLast() {
      guard let bytes = try? FileSystem.read(site.appending(next.target)) else {
        broken.append(next)
        continue
      }
      files[next.target] = bytes
      guard next.target.hasSuffix(".html") else { continue }
      let folders = next.target.split(separator: "/").dropLast()
      for address in addresses(on: bytes) {
        let target = resolve(address, in: folders)
        if met.insert(target).inserted { waiting.append((page: next.target, target: target)) }
      }
    }
    return (files, broken)
  }

  /// The relative addresses that a page links to or shows, without what follows # and ?.
  private func addresses(on page: [UInt8]) -> Set<String> {
    let page = Data(page)
    var found: Set<String> = []
    for attribute in ["href=\"", "src=\""] {
      var start = page.startIndex
      while let mark = page.range(of: Data(attribute.utf8), in: start..<page.endIndex) {
        let end = page.range(of: Data("\"".utf8), in: mark.upperBound..<page.endIndex)?.lowerBound ?? page.endIndex
        let address = String(decoding: page[mark.upperBound..<end], as: UTF8.self).prefix { $0 != "#" && $0 != "?" }
        if !address.isEmpty, !address.contains(":") { found.insert(String(address)) }
        start = end
      }
    }
    return found
  }

  private func resolve(_ address: String, in folders: ArraySlice<Substring>) -> String {
    var names = Array(folders)
    for name in address.split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}
