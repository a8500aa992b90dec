@_spi(Measuring) import Site
import TemplateEngine

/// One page, printed in each way.
struct MeasuredPage {
  let name: String
  let runEngine: () -> Void
  let runPeer: () -> Void
  let floor: Floor
  let runFloor: () -> Void
  let runCopy: () -> Void
  let outputs: (engine: [UInt8], peer: [UInt8])

  /// The page of an article.
  static func article(_ archive: MadeUpArchive, _ peer: Peer) throws -> MeasuredPage {
    let (site, body) = (archive.site, archive.body)
    let (index, description) = (4_200, "They say there is no bread in the harbour this week.")
    return try MeasuredPage(
      "an article's page", "article", site.articleValues(index, body: body, description: description), peer, site
    ) { try site.printArticle(index, body: body, description: description, &$0) }
  }

  /// A list of 10,000 entries.
  static func list(_ archive: MadeUpArchive, _ peer: Peer) throws -> MeasuredPage {
    let site = archive.site
    return try MeasuredPage("a list of \(site.articleCount) entries", "name", site.subjectValues, peer, site) {
      try site.printSubject(&$0)
    }
  }

  private init(
    _ name: String, _ template: String, _ values: [TemplateValue], _ peer: Peer, _ site: MeasuredSite,
    print: @escaping (inout TemplatePrinter) throws -> Void
  ) throws {
    self.name = name
    let box = PrinterBox(site.templates)
    try print(&box.printer)
    let dictionary = Peer.dictionary(values)
    outputs = (box.printer.bytes, Array(peer.render(dictionary, template).utf8))
    runEngine = { try? print(&box.printer) }
    runPeer = { _ = peer.render(dictionary, template) }
    let floor = try Floor(DefaultTemplates.untyped(), template, values)
    self.floor = floor
    runFloor = { floor.run(&box.output) }
    runCopy = { floor.runOneCopy(&box.output) }
  }

  /// Keeps a printer and a buffer between runs.
  private final class PrinterBox {
    var printer: TemplatePrinter
    var output = TemplateOutput()

    init(_ templates: TemplateSet) {
      printer = TemplatePrinter(templates)
    }
  }
}
