import Archive
import TemplateEngine

/// A kind of file that no template makes: it prints itself.
protocol PrintedFile: SiteFile {
  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput)
}

extension PrintedFile {
  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    var output = TemplateOutput(capacity: 1024)
    append(page, making.renderer, to: &output)
    return output.bytes
  }
}
