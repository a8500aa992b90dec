import Archive
import TemplateEngine

/// `_headers`: what a host that reads such a list says of the site's files beside what is in them.
///
/// Pages load nothing but the site's own files, so that browsers may be told to refuse all else: whatever a text
/// brought past every check would stay dead. An archive whose templates load more has a list of its own in `public/`.
struct HeaderList: PrintedFile {
  static let path = "_headers"
  static let noun = "the list of headers"

  static func plan(_ plan: inout SitePlan) {
    guard plan.configuration.host?.readsHeaders == true, !plan.own.copies.contains(where: { $0.path == path }) else {
      return
    }
    plan.add(path, Self.self)
  }

  /// It is made from the configuration alone.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    output.append(raw: "/*\n")
    // HTML of an editor's own may load what it likes.
    let first = renderer.context.configuration.markdown.rawHTML ? [] : [("Content-Security-Policy", policy)]
    for (name, value) in first + others { output.append(raw: Array("  \(name): \(value)\n".utf8)) }
  }

  /// What pages may load. `Tests/Browser/strict_server.py` serves the pages that are checked with the same words.
  static let policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    + "frame-ancestors 'none'"

  /// A file's name stays when what is in it changes: a browser keeps it, and asks each time whether it is still so.
  private static let others = [
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cache-Control", "public, max-age=0, must-revalidate"),
  ]
}
