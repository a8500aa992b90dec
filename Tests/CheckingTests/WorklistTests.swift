import Archive
import TestSupport
import Testing

@testable import Checking

/// The table of findings that is sent around.
@Suite struct WorklistTests {
  @Test func aRowForEachFinding() async throws {
    let archive = try await CheckedProject()
    try archive.project.write("content/a.md", "---\ntitle: A\ndate: \"1998\"\ntags: [Lima]\n---\n\nText.\n")
    try await archive.build()
    let rows = String(decoding: Worklist(await archive.check()).csv, as: UTF8.self).split(separator: "\r\n")
    #expect(rows.first == "file,line,column,check,severity,what,remedy")
    #expect(rows.count == 2)
    #expect(rows.last?.hasPrefix("content/a.md,1,1,no-byline,note,the article has no byline,") ?? false)
  }

  @Test func aTextIsOneLine() { #expect(Worklist.line("two\n    lines\r\n") == "two lines") }
}
