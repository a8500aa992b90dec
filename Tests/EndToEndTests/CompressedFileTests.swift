import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Files that lie ready in a form that takes less room: `precompress`.
@Suite struct CompressedFileTests {
  private static let hasBrotli = ChildProcess.program("brotli") != nil

  private func archive(_ forms: String) throws -> TemporaryProject {
    let project = try TemporaryProject([
      "pressmark.yml": "title: Herald\nprecompress: \(forms)\n",
      "content/strike.md": "---\ntitle: \"Strike\"\ndate: \"1997-04-24\"\n---\n\nThey struck.\n",
      "public/small.txt": "small\n",
    ])
    try project.setAge("content/strike.md", seconds: 60)
    return project
  }

  private func compressed(_ project: TemporaryProject, _ ending: String) throws -> [String] {
    try project.files(in: "site").keys.filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test func textFilesLieBesideThemselves() throws {
    let project = try archive("gzip")
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    let files = try compressed(project, ".gz")
    #expect(files.contains("index.html.gz") && files.contains("1997/04/24/strike.html.gz"))
    #expect(!files.contains("small.txt.gz") && !files.contains { $0.hasPrefix("manifest") })
    #expect(run.messages.contains(" \(files.count) compressed files,"), "\(run.messages)")
    let site = try project.files(in: "site")
    for file in files {
      let bytes = try #require(site[file])
      // No flags, no time (RFC 1952, section 2.3).
      #expect(bytes.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))
      #expect(bytes.count < site[String(file.dropLast(3))]?.count ?? 0)
      let read = try Program.shell(
        "gzip -dc \"\(file)\" | cmp - \"\(file.dropLast(3))\"", in: project.root.appending("site"))
      #expect(read.status == 0, "\(file): \(read.output)")
      #expect(try project.read("site/manifest-sha256.txt").contains("  \(file)\n"))
    }
    let json = try project.pressmark("build", "--json").output
    #expect(json.contains("\"compressed\" : \(files.count)"), "\(json)")
  }

  @Test func onlyWhatHasChangedIsMadeAgain() throws {
    let project = try archive("gzip")
    try project.pressmark("build").expectSuccess()
    let first = try project.files(in: "site")
    try project.write("content/other.md", "---\ntitle: \"Other\"\ndate: \"1926\"\n---\n\nOther.\n")
    try project.pressmark("build").expectSuccess()
    let second = try project.files(in: "site")
    #expect(first["index.html.gz"] != second["index.html.gz"])
    #expect(first["assets/site.css.gz"] == second["assets/site.css.gz"])
    try project.delete("content/other.md")
    try project.giveAddressesUp()
    try project.delete("site/404.html.gz")
    try project.pressmark("build").expectSuccess()
    #expect(try project.files(in: "site") == first)
    // Without the key they go.
    try project.write("pressmark.yml", "title: Herald\n")
    try project.pressmark("build").expectSuccess()
    #expect(try compressed(project, ".gz").isEmpty)
  }

  @Test(.enabled(if: hasBrotli, "needs brotli")) func brotliToo() throws {
    let project = try archive("[gzip, brotli]")
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    let site = try project.files(in: "site")
    for file in try compressed(project, ".br") {
      let read = try Program.shell(
        "brotli -dc \"\(file)\" | cmp - \"\(file.dropLast(3))\"", in: project.root.appending("site"))
      #expect(read.status == 0, "\(file): \(read.output)")
    }
    #expect(site["index.html.br"]?.count ?? .max < site["index.html.gz"]?.count ?? 0)
  }

  @Test func withoutItsProgramItIsTold() throws {
    let run = try archive("[gzip, brotli]").pressmark("build", environment: ["PATH": "/nowhere"])
    let message = "pressmark.yml:2:14: warning: there are no files of brotli: its program is not installed"
    #expect(run.status == 0 && run.messages.contains(message), "\(run.messages)")
    #expect(try archive("zip").pressmark("build").messages.contains("error: 'zip' is no form of compressed files"))
  }

  /// What the program has half written is not taken for whole.
  @Test func aProgramThatFailsLeavesTheSiteAsItWas() throws {
    let project = try archive("brotli")
    let script = """
      [ "$1" = --version ] && echo "brotli 0" && exit 0
      for file; do [ -f "$file" ] && echo half > "$file.br"; done
      echo "no room left" >&2
      exit 1
      """
    try project.write("bin/brotli", "#!/bin/sh\n\(script)\n")
    try project.setPermissions("bin/brotli", 0o755)
    let path = "\(project.root.appending("bin")):/usr/bin:/bin"
    let run = try project.pressmark("build", environment: ["PATH": path])
    #expect(run.status == 1 && run.messages.contains("error: brotli failed: no room left"), "\(run.messages)")
    #expect(!project.has("site/index.html"))
  }

  @Test func aFileOfTheArchivesOwnStays() throws {
    let project = try archive("gzip")
    try project.write("public/index.html.gz", "mine")
    try project.pressmark("build").expectSuccess()
    #expect(try project.read("site/index.html.gz") == "mine")
  }
}
