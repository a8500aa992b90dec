import Archive
import TemplateEngine

extension SiteRenderer {
  /// A page at an old address that leads to the new one, with and without a browser that follows by itself.
  func moved(to path: String, from page: PlannedPage) -> [UInt8] {
    let address = page.root + path
    var output = TemplateOutput(capacity: 1024)
    output.append(raw: "<!DOCTYPE html>\n<html lang=\"")
    output.append(context.configuration.language)
    if writingDirection(of: context.configuration.language) == "rtl" { output.append(raw: "\" dir=\"rtl") }
    output.append(raw: "\">\n<meta charset=\"utf-8\">\n<title>")
    output.append(context.words[.movedTitle])
    output.append(raw: "</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(address)
    output.append(raw: "\">\n<link rel=\"canonical\" href=\"")
    output.append(context.configuration.baseURL?.address(of: path) ?? address)
    output.append(raw: "\">\n<p>")
    output.append(context.words[.moved])
    output.append(raw: " <a href=\"")
    output.append(address)
    output.append(raw: "\">")
    output.append(path)
    output.append(raw: "</a></p>\n")
    return output.bytes
  }
}
