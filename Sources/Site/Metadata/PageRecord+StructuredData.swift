import Archive
import TemplateEngine

/// The way from the home page to a page, as search engines show it: schema.org's BreadcrumbList.
extension PageRecord {
  /// Its addresses are absolute, so it needs a base URL.
  var hasStructuredData: Bool {
    context.configuration.baseURL != nil && !isHome && hasAddress
  }

  func append(structuredDataTo output: inout TemplateOutput) {
    guard let base = context.configuration.baseURL else { return }
    output.append(raw: #"{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":["#)
    let steps =
      [LinkRecord(title: context.site.title, target: HomePage.path)] + ancestors
      + [LinkRecord(title: title, target: nil)]
    for (number, step) in steps.enumerated() {
      output.append(raw: number == 0 ? #"{"@type":"ListItem","position":"# : #",{"@type":"ListItem","position":"#)
      output.append(number + 1)
      output.append(raw: #","name":"#)
      output.append(json: step.title)
      output.append(raw: #","item":""#)
      output.append(jsonPart: base.text)
      output.append(raw: "/")
      if let target = step.target { target.append(to: &output) } else { output.append(percentEncoding: path) }
      output.append(raw: #""}"#)
    }
    output.append(raw: "]}")
  }
}
