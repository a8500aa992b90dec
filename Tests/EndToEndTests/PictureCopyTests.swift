import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Smaller copies of pictures: `media: widths:`.
@Suite struct PictureCopyTests {
  private static let hasTool = ["vips", "magick", "convert"].contains { ChildProcess.program($0) != nil }
  private static let fixture = FilePath(#filePath).removingLastComponent().appending("Fixtures/pictures/sideways.jpg")

  /// An archive whose article shows a picture that a camera took: 600 by 360, to be turned by a quarter, with words of
  /// its own.
  private func archive(_ text: String = "![The gate](gate.jpg)", widths: String = "[240, 120, 480]") throws
    -> TemporaryProject
  {
    let project = try TemporaryProject([
      "pressmark.yml": "title: Herald\nmedia:\n  widths: \(widths)\n",
      "content/strike.md": "---\ntitle: \"Strike\"\ndate: \"1997-04-24\"\n---\n\n\(text)\n",
    ])
    try project.write("content/gate.jpg", bytes: try FileSystem.read(Self.fixture))
    return project
  }

  private func page(_ project: TemporaryProject) throws -> String { try project.read("site/1997/04/24/strike.html") }

  /// A program of libvips of the test's own, which writes a line whenever it is asked for a picture.
  private func environment(vips script: String, in project: TemporaryProject) throws -> [String: String] {
    let calls = project.root.appending("calls").string
    try project.write(
      "bin/vips", "#!/bin/sh\ntest \"$1\" = --version && echo vips-0.0 && exit 0\necho x >> \(calls)\n\(script)\n")
    try project.setPermissions("bin/vips", 0o755)
    return ["PATH": project.root.appending("bin").string]
  }

  /// The width and height in the first frame header of a JPEG, with its other segments.
  private func frame(_ bytes: [UInt8]) throws -> (size: [Int], hasExif: Bool) {
    let start = try #require(
      bytes.indices.dropLast(9).first { bytes[$0] == 0xFF && [0xC0, 0xC2].contains(bytes[$0 + 1]) })
    let numbers = bytes[start + 5..<start + 9].map(Int.init)
    return (
      [numbers[2] << 8 | numbers[3], numbers[0] << 8 | numbers[1]],
      bytes.starts(with: [0xFF, 0xD8, 0xFF, 0xE1]) || String(decoding: bytes, as: UTF8.self).contains("Secret")
    )
  }

  @Test(.enabled(if: hasTool, "needs libvips or ImageMagick")) func aBrowserChoosesAmongCopiesThatStandUpright() throws
  {
    let project = try archive()
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    #expect(run.messages.contains("3 media files"), "\(run.messages)")
    let media = "../../../media/gate"
    let picture = """
      <a href="\(media).jpg"><img src="\(media).jpg" srcset="\(media).120.jpg 120w, \(media).240.jpg 240w, \
      \(media).jpg 360w" sizes="(max-width: 38.75rem) 100vw, 38.75rem" alt="The gate" width="360" height="600" \
      decoding="async" /></a>
      """
    #expect(try page(project).contains(picture))
    let site = try project.files(in: "site")
    #expect(try site["media/gate.jpg"] == FileSystem.read(Self.fixture))
    for (path, size) in ["media/gate.120.jpg": [120, 200], "media/gate.240.jpg": [240, 400]] {
      let copy = try frame(try #require(site[path]))
      #expect(copy.size == size && !copy.hasExif)
      #expect(try project.read("site/manifest-sha256.txt").contains(path))
    }
  }

  @Test(.enabled(if: hasTool, "needs libvips or ImageMagick")) func aPictureIsMadeSmallerOnce() throws {
    let project = try archive()
    try project.setAge("content/gate.jpg", seconds: 60)
    try project.pressmark("build").expectSuccess()
    let first = try project.files(in: "site")
    try FileSystem.deleteTree(project.root.appending("site"))
    // The program is asked for its version, and for nothing else.
    let tool = try #require(["vips", "magick", "convert"].lazy.compactMap { ChildProcess.program($0) }.first)
    let name = try #require(tool.lastComponent).string
    try project.write(
      "bin/\(name)", "#!/bin/sh\ntest \"$1\" = --version && exec \(tool) --version\nexit 1\n")
    try project.setPermissions("bin/\(name)", 0o755)
    let path = project.root.appending("bin").string
    let run = try project.pressmark("build", environment: ["PATH": path])
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    #expect(try project.files(in: "site") == first)
  }

  @Test func withoutAProgramPicturesAreShownAsTheyAre() throws {
    let project = try archive("![The gate](gate.jpg) ![again](gate.jpg)")
    let run = try project.pressmark("build", environment: ["PATH": "/nowhere"])
    let message =
      "pressmark.yml:3:3: warning: 1 picture cannot be made smaller: neither libvips nor ImageMagick is installed"
    #expect(run.status == 0 && run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.contains("apt-get install libvips-tools"))
    #expect(!(try page(project)).contains("srcset"))
    #expect(try page(project).contains("<img src=\"../../../media/gate.jpg\""))
  }

  @Test func whatCannotBeReadIsToldEachTimeAndTriedOnce() throws {
    let project = try archive()
    try project.setAge("content/gate.jpg", seconds: 60)
    let environment = try environment(vips: "echo it is broken >&2; exit 1", in: project)
    for _ in 1...2 {
      let run = try project.pressmark("build", environment: environment)
      let message =
        "content/gate.jpg:1:1: warning: the picture cannot be made smaller, and is shown as it is: vips cannot read it: it is broken"
      #expect(run.status == 0 && run.messages.contains(message), "\(run.messages)")
      #expect(!(try page(project)).contains("srcset"))
    }
    #expect(try project.read("calls") == "x\n")
  }

  @Test func whatIsNoPictureOfTheWidthIsNotShown() throws {
    let project = try archive()
    // As the name of its file comes with options behind it.
    let environment = try environment(vips: "echo hello > \"${3%%[*}\"", in: project)
    let run = try project.pressmark("build", environment: environment)
    #expect(run.messages.contains("vips made something else of it"), "\(run.messages)")
    #expect(!(try page(project)).contains("srcset"))
  }

  @Test func aPictureOfTooManyPixelsIsNotTried() throws {
    let project = try archive("![The gate](gate.png)")
    let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    try project.write("content/gate.png", bytes: header + [0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0])
    let environment = try environment(vips: "exit 1", in: project)
    let run = try project.pressmark("build", environment: environment)
    #expect(run.messages.contains("is shown as it is: it has 65,536 × 65,536 pixels"), "\(run.messages)")
    #expect(!project.has("calls"))
    #expect(try page(project).contains("width=\"65536\" height=\"65536\""))
  }

  @Test(.enabled(if: hasTool, "needs libvips or ImageMagick")) func aCopyTakesNoOtherPicturesPlace() throws {
    let project = try archive(
      "![The gate](gate.jpg) [![b](gate.120.jpg)](https://example.org) [A link](alone.jpg)", widths: "120")
    for name in ["gate.120.jpg", "alone.jpg"] {
      try project.write("content/\(name)", bytes: try FileSystem.read(Self.fixture))
    }
    try project.write("public/media/GATE.120-2.jpg", "x")
    try project.pressmark("build").expectSuccess()
    let media = try project.files(in: "site/media").keys.sorted()
    #expect(
      media == [
        "GATE.120-2.jpg", "alone.jpg", "gate.120-3.jpg", "gate.120.120.jpg", "gate.120.jpg", "gate.jpg",
      ])
    // A link in a link would be none.
    #expect(try page(project).contains("<a href=\"https://example.org\"><img src=\"../../../media/gate.120.120.jpg\""))
  }

  @Test(.enabled(if: hasTool, "needs libvips or ImageMagick")) func listsShowASmallCopy() throws {
    let project = try archive()
    try project.write("pressmark.yml", "media: {widths: [300]}\ntheme: {list-pictures: true}\n")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/index.html").contains("<img src=\"media/gate.300.jpg\" alt=\"\" width=\"360\""))
  }

  @Test(arguments: [
    ("[480, wide]", "pressmark.yml:3:17: error: 'wide' is not a width in pixels"),
    ("8", "pressmark.yml:3:11: error: '8' is not a width in pixels"),
    ("[16, 17, 18, 19, 20, 21, 22, 23, 24]", "error: 'widths' has 9 widths"),
  ])
  func widthsAreNumbers(_ widths: String, _ message: String) throws {
    let run = try archive(widths: widths).pressmark("build")
    #expect(run.status == 1 && run.messages.contains(message), "\(run.messages)")
  }
}
