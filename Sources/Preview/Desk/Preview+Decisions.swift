import Archive
import Conversion
import Files
import Markdown
import Support
import SystemPackage

/// What an editor decides at the desk.
extension Preview {
  /// Writes what an editor has decided into the content file; it can be taken back with `pressmark undo`.
  func decide(_ request: Request) async -> Response {
    guard options.edits else {
      return .refusal(403, "The desk only shows. To decide here, start the preview with --edit.")
    }
    let sent = RequestTarget.query(request.body)
    guard sent["token"] == token else {
      return .refusal(403, "This form is not from this preview; load the page again.")
    }
    guard let article = article(of: request.target.query["file"] ?? "") else {
      return .refusal(404, "There is no such content file.")
    }
    let generation = state.generation
    let said: String
    do {
      said = try await write(sent, into: article)
    } catch {
      let page = await deskPage(request.target, refusal: Self.reason(error, article))
      return Response(409, MediaType.of("x.html"), page ?? [])
    }
    // The change is seen as any other is.
    for _ in 0..<250 where state.generation == generation { try? await Task.sleep(for: .milliseconds(20)) }
    return .redirect(to: Self.deskTop + said)
  }

  /// Why nothing was written.
  private struct Refused: Error {
    let message: String

    init(_ message: String) { self.message = message }
  }

  private static func reason(_ error: any Error, _ article: Article) -> String {
    switch error {
    case let refused as Refused: refused.message
    case let refusal as YAMLEditor.Refusal: "\(refusal.message); edit \(article.file) by hand."
    default: "\(error)"
    }
  }

  /// - Returns: the query with which the desk says what has become of the authors; empty where nobody asks.
  private nonisolated func write(_ sent: [String: String], into article: Article) async throws -> String {
    let file = project.content.appending(article.file)
    let lock = try project.lock {}
    defer { withExtendedLifetime(lock) {} }
    let old = try FileSystem.read(file)
    let digest = SHA256Digest(of: old)
    guard digest.hexadecimal == sent["digest"], article.fingerprint == Fingerprint(digest) else {
      throw Refused("The file was changed meanwhile. This is how it is now; decide once more.")
    }
    let editor = try FrontMatterEditor(old)
    let new: [UInt8]
    var said = ""
    if sent["decision"] == "keep" {
      new = try editor.file(withComment: "Looked at: it is as it should be.")
    } else {
      var values: [(String, FrontMatterEditor.Value)] = []
      for (key, _, isList) in ReadingPage.decisions {
        let text = (sent[key] ?? "").trimmedBlanks
        if text == ReadingPage.value(of: key, article) { continue }
        if key == "date", !text.isEmpty, (try? PartialDate(edtf: text)) == nil {
          throw Refused("'\(text)' is no date: write 1997-04-24, 1997-04, 1997, or 1997~ for about 1997.")
        }
        if text.isEmpty, !isList {
          throw Refused("An empty field changes nothing: to delete a value, edit \(article.file).")
        }
        let texts = text.split(separator: ";").map { String($0).trimmedBlanks }.filter { !$0.isEmpty }
        values.append((key, isList ? .list(texts) : .text(text)))
        if key == "byline" {
          let configuration = await configuration
          let authors = PrintedByline.authors(of: text, after: article, in: project, configuration)
          if let authors, authors != article.authors { values.append(("authors", .list(authors))) }
          if authors != article.authors {
            let place = project.shown(content: article.file).percentEncodedPath
            said = "?written=\(place)&authors=\(authors == nil ? "stay" : "anew")"
          }
        }
      }
      if values.isEmpty { throw Refused("Nothing is different. If it is right, keep it as it is.") }
      new = try editor.file(with: values)
    }
    if let fault = Article.faults(inContent: new, file: article.file).first { throw Refused(fault.message) }
    let change = ContentChanges.Write(.content(article.file), from: old, to: new)
    if let told = ContentChanges.make([change], in: project, command: "preview --edit").first {
      throw Refused(told.message)
    }
    return said
  }
}
