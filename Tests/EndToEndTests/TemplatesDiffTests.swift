import TestSupport
import Testing

/// `pressmark templates diff`: what an archive has changed of the built-in templates.
@Suite struct TemplatesDiffTests {
  private func archive() throws -> TemporaryProject {
    let project = try TemporaryProject()
    try #require(try Program.run(["new", "--with-templates", "."], in: project.root).status == 0)
    return project
  }

  @Test func untouchedCopiesAreNamed() throws {
    let run = try archive().pressmark("templates", "diff")
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(run.messages.contains("Templates/article.mustache is as the built-in one"))
    #expect(run.messages.contains("\n0 templates changed, "), "\(run.messages)")
  }

  @Test func changesAreShownAsDiffShowsThem() throws {
    let project = try archive()
    let undated = try project.read("Templates/undated.mustache")
    try project.write("Templates/undated.mustache", "<!-- mine -->\n" + undated)
    try project.write("Templates/mine.mustache", "<p>Mine</p>\n")
    let run = try project.pressmark("templates", "diff")
    let first = undated.split(separator: "\n", omittingEmptySubsequences: false).prefix(3)
    #expect(
      run.output == """
        --- built-in/undated.mustache
        +++ Templates/undated.mustache
        @@ -1,3 +1,4 @@
        +<!-- mine -->
         \(first.joined(separator: "\n "))

        """)
    #expect(run.status == 0 && run.messages.contains("\n1 template changed, "), "\(run.messages)")
    // One that the theme does not have stands for itself.
    #expect(!run.messages.contains("mine.mustache"))
  }

  @Test func filesCanBeNamed() throws {
    let project = try archive()
    for file in ["undated.mustache", "article.mustache"] { try project.write("Templates/\(file)", "\n") }
    let run = try project.pressmark("templates", "diff", "undated.mustache")
    #expect(run.output.contains("+++ Templates/undated.mustache") && !run.output.contains("article.mustache"))
    let missing = try project.pressmark("templates", "diff", "unndated.mustache")
    #expect(missing.status == 1)
    #expect(
      missing.messages.contains("Templates/unndated.mustache:1:1: error: takes the place of no built-in template"))
  }
}
