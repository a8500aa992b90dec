import Files
import SystemPackage
import TestSupport
import Testing

@testable import Site

/// The templates of the benchmark of building, which nobody else uses, go with the program.
@Suite struct BenchmarkTemplatesTests {
  @Test func areUnderstood() throws {
    let folder = FilePath(#filePath).removingLastComponent().appending("../../Benchmarks/same-pages")
    let project = try TemporaryProject()
    let files = FileTree(folder).files
    for path in files { try project.write("Templates/\(path)", bytes: try FileSystem.read(folder.appending(path))) }
    #expect(files.contains("article.mustache"))
    #expect(try Theme(project.project, language: "en").warnings.isEmpty)
  }
}
