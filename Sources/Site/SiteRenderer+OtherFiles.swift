import Archive

extension SiteRenderer {
  /// A page at an old address that leads to the new one, with and without a browser that follows by itself.
  func moved(to path: String, from page: PlannedPage) -> [UInt8] {
    let address = (page.root + path).escapedForXML
    let language = context.configuration.language
    let direction = writingDirection(of: language) == "rtl" ? " dir=\"rtl\"" : ""
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language)"\(direction)>
      <meta charset="utf-8">
      <title>\(context.words[.movedTitle].escapedForXML)</title>
      <meta http-equiv="refresh" content="0; url=\(address)">
      <link rel="canonical" href="\(context.configuration.baseURL?.address(of: path).escapedForXML ?? address)">
      <p>\(context.words[.moved].escapedForXML) <a href="\(address)">\(path.escapedForXML)</a></p>

      """.utf8)
  }

  /// The list of pages for search engines, by the protocol of sitemaps.org.
  func sitemap() -> [UInt8]? {
    guard let base = context.configuration.baseURL else { return nil }
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for page in plan.pages where page.isForReaders {
      xml += "<url><loc>\(base.address(of: page.path).escapedForXML)</loc></url>\n".utf8
    }
    xml += "</urlset>\n".utf8
    return xml
  }
}

extension String {
  /// The text for an attribute or the content of an element, in HTML and XML.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
