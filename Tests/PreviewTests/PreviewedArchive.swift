import Archive
import Conversion
import Files
import Foundation
import Site
import SystemPackage
import TestSupport
import Testing

@testable import Preview

/// An archive that is previewed, without a server: requests are answered, and changes are told, when a test says so.
struct PreviewedArchive {
  let files: TemporaryProject
  let preview: Preview

  init(_ files: [String: String], edits: Bool = false) async throws {
    self.files = try TemporaryProject(["pressmark.yml": "title: \"A\"\n"].merging(files) { $1 })
    var options = Preview.Options()
    options.run.programStamp = "test"
    options.edits = edits
    preview = Preview(self.files.project, options: options) { _ in }
    await change()
  }

  /// Lets the preview see what was changed.
  ///
  /// - Parameter edited: the one content file that was, where it is one.
  func change(_ edited: String? = nil) async {
    guard let edited else { return await preview.lookAtAll(converts: true) }
    await preview.see(Change(paths: [files.root.appending(edited)]))
  }

  func response(_ path: String, _ method: Request.Method = .get, body: String = "") async throws -> Response {
    let target = try #require(RequestTarget(path))
    return await preview.response(to: Request(method: method, target: target, body: Array(body.utf8)))
  }

  /// What is answered, without the line that a page gets.
  func page(_ path: String) async throws -> String {
    guard let text = try await response(path).text else { return "" }
    guard text.hasSuffix("></script>\n"), let line = text.range(of: "<script src=\"/-/", options: .backwards) else {
      return text
    }
    #expect(!text[line.lowerBound...].dropLast().contains("\n"), "one line is added")
    return String(text[..<line.lowerBound])
  }

  /// The same as a build writes it, which is what else is looked at.
  func build() async throws -> [String: [UInt8]] {
    let (configuration, _) = Configuration.load(files.project)
    var options = SiteBuilder.Options()
    options.run.programStamp = "test"
    let result = await SiteBuilder(files.project, configuration: configuration, options: options).build()
    try #require(result.summary != nil, "\(result.diagnostics)")
    return try files.files(in: "site").mapValues { Array($0) }
  }

  /// Expects the preview to serve each file of a build, byte for byte, and says how many there are.
  @discardableResult
  func expectIsAsBuilt(_ comment: String = "") async throws -> Int {
    let built = try await build()
    let top = await preview.state.top
    for (path, bytes) in built {
      let page = try await page(top + path.percentEncodedPath)
      if page != String(decoding: bytes, as: UTF8.self) {
        Issue.record("\(path) is not as a build writes it. \(comment)")
      }
    }
    return built.count
  }
}

extension Response {
  /// What is sent; `nil` for messages without end.
  var text: String? { if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { nil } }
}
