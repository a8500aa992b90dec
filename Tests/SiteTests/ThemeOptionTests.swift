import Archive
import Markdown
import TestSupport
import Testing

@testable import Site

/// The look that `pressmark.yml` asks for.
@Suite struct ThemeOptionTests {
  /// Builds an archive of one article and returns what came of it.
  private func build(_ theme: String, _ files: [String: String] = [:]) async throws -> (
    project: TemporaryProject, diagnostics: [Diagnostic]
  ) {
    var files = files
    files["pressmark.yml"] = "title: \"A\"\ntheme:\n\(theme)"
    files["content/a.md"] = "---\ntitle: \"A\"\n---\n\nText.\n"
    let project = try TemporaryProject(files)
    let loaded = Configuration.load(project.project)
    guard loaded.diagnostics.isEmpty else { return (project, loaded.diagnostics) }
    let result = await SiteBuilder(project.project, configuration: loaded.configuration, options: SiteBuilder.Options())
      .build()
    return (project, result.diagnostics)
  }

  @Test func theAccentIsInTheStyleSheet() async throws {
    let (project, diagnostics) = try await build("  accent: \"#8a1c1c\"\n  typeface: sans\n")
    #expect(diagnostics.isEmpty)
    let css = try project.read("site/assets/style.css")
    #expect(css.contains(":root { --link: #8a1c1c; }"))
    #expect(css.contains(":root { --text: var(--sans); }"))
    #expect(!(try project.read("site/index.html")).contains("style="))
  }

  @Test func anAccentForTheDarkAlone() async throws {
    let (project, diagnostics) = try await build("  accent-dark: \"#ffcc88\"\n")
    #expect(diagnostics.isEmpty)
    let css = try project.read("site/assets/style.css")
    #expect(css.contains("@media screen and (prefers-color-scheme: dark) {\n  :root { --link: #ffcc88; }"))
  }

  /// Without an accent for the dark one is mixed that can be read there.
  @Test(arguments: ["#000", "#8a1c1c", "#164f7b", "#ffee00"]) func theAccentCanBeReadInTheDark(_ accent: String) throws
  {
    var theme = Configuration.Theme()
    theme.accent = Colour(css: accent)
    let dark = try #require(ThemeOptions(theme: theme).darkAccent)
    #expect(dark.contrast(with: ThemeOptions.paper.dark) >= 4.5)
  }

  @Test func anAccentThatIsHardToReadIsAWarning() async throws {
    let (project, diagnostics) = try await build("  accent: \"#ffee00\"\n  accent-dark: \"#222\"\n")
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(diagnostics.map(\.position.line) == [3, 4])
    #expect(try project.read("site/assets/style.css").contains("#ffee00"))
  }

  @Test(arguments: [
    ("  accent: \"salmonish\"\n", "is not a colour"), ("  accent: \"red; } body { x: y\"\n", "is not a colour"),
    ("  typeface: comic\n", "is not a kind of typeface"), ("  masthead: \"../secret.png\"\n", "is not a file below"),
    ("  colour: red\n", "unknown key"), ("  masthead: \"missing.png\"\n", "there is no file"),
  ])
  func mistakesAreTold(_ theme: String, _ message: String) async throws {
    let (project, diagnostics) = try await build(theme)
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].path == "pressmark.yml")
    #expect(diagnostics[0].position.line == 3)
    #expect(diagnostics[0].message.contains(message), "\(diagnostics[0])")
    #expect(!project.has("site/index.html"))
  }

  @Test func theMastheadIsAPictureWithItsSize() async throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 80\"></svg>"
    let (project, diagnostics) = try await build("  masthead: images/lamp.svg\n", ["images/lamp.svg": svg])
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(try project.read("site/assets/masthead.svg") == svg)
    let image = "src=\"../assets/masthead.svg\" width=\"300\" height=\"80\" alt=\"A\""
    #expect(try project.read("site/undated/a.html").contains(image))
  }

  @Test func sizesOfPictures() {
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x2C, 0, 0, 0, 80,
    ]
    #expect(ImageSize.png(png).map { [$0.width, $0.height] } == [300, 80])
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 80, 1, 0x2C, 3, 0, 0,
    ]
    #expect(ImageSize.jpeg(jpeg).map { [$0.width, $0.height] } == [300, 80])
    #expect(ImageSize.svg(Array("<svg\nwidth='30px' height=\"8.4\">".utf8)).map { [$0.width, $0.height] } == [30, 8])
    for cut in 0..<png.count { #expect(ImageSize.png(Array(png.prefix(cut))) == nil) }
    for cut in 0..<jpeg.count { _ = ImageSize.jpeg(Array(jpeg.prefix(cut))) }
  }
}
