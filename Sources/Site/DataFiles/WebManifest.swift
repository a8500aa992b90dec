import Archive
import TemplateEngine

/// `manifest.webmanifest`: what a device shows of the archive when a reader puts it among the programs (W3C Web
/// Application Manifest).
struct WebManifest: PrintedFile {
  static let noun = "the web manifest"

  static func plan(_ plan: inout SitePlan) { plan.add(.file("manifest.webmanifest"), Self.self) }

  /// It is made from the configuration alone.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    WebManifest(configuration: renderer.context.configuration).append(to: &output)
  }

  let configuration: Configuration

  // The colours of paper in style.css, by day and by night.
  private static let light = "#fdfdfb"
  private static let dark = "#16181b"

  func append(to output: inout TemplateOutput) {
    var members = JSONMembers(in: &output)
    members.add("name", configuration.title, in: &output)
    members.add("description", configuration.description, in: &output)
    members.add("lang", configuration.language, in: &output)
    members.add("dir", writingDirection(of: configuration.language), in: &output)
    members.add("start_url", "index.html", in: &output)
    members.add("scope", "./", in: &output)
    members.add("display", "browser", in: &output)
    members.add("theme_color", Self.light, in: &output)
    members.add("background_color", Self.light, in: &output)
    members.begin("user_preferences", in: &output)
    output.append(raw: "{\"color_scheme\":{\"dark\":")
    var dark = JSONMembers(in: &output)
    dark.add("theme_color", Self.dark, in: &output)
    dark.add("background_color", Self.dark, in: &output)
    dark.end(in: &output)
    output.append(raw: "}}")
    members.begin("icons", in: &output)
    output.append(raw: "[{\"src\":\"assets/icon.svg\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"}]")
    members.end(in: &output)
    output.append(raw: "\n")
  }
}
