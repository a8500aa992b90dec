import Archive
import TestSupport
import Testing

@testable import Site

/// What is told of a site that is too large for the host that was chosen.
@Suite struct HostBudgetTests {
  private let host: HostLimits

  init() throws {
    host = try #require(HostLimits(named: "own"))
  }

  private func build(
    _ host: HostLimits?, _ change: (inout Configuration) -> Void = { _ in }
  ) async throws -> [Diagnostic] {
    let project = try TemporaryProject([
      "pressmark.yml": "title: A\nhost: own\nsearch: off\n", "public/large.bin": String(repeating: "x", count: 40_000),
    ])
    for day in 10..<30 {
      try project.write("content/\(day).md", "---\ntitle: \"News\"\ndate: \"1997-04-\(day)\"\n---\n\nText.\n")
    }
    var configuration = Configuration.load(project.project).configuration
    configuration.host = host
    change(&configuration)
    let result = await SiteBuilder(project.project, configuration: configuration, options: SiteBuilder.Options())
      .build()
    #expect(result.summary != nil)
    return result.diagnostics
  }

  @Test func whatAHostTakesIsNotTold() async throws {
    for host in HostLimits.all { #expect(try await build(host).isEmpty) }
  }

  @Test func tooManyFilesAreToldAtTheHost() async throws {
    var host = host
    host.files = 60
    let told = try #require(try await build(host).first)
    #expect(told.place == "pressmark.yml:2:7")
    #expect(told.severity == .warning)
    #expect(told.message.hasSuffix("files, and your own server takes 60 at most"))
  }

  @Test func foldersCountWhereTheHostCountsThem() async throws {
    var host = host
    host.files = 80
    #expect(try await build(host).isEmpty)
    host.countsFolders = true
    #expect(try await build(host).map(\.message).first?.contains("files and folders") == true)
  }

  @Test func theLargestFolderIsNamed() async throws {
    var host = host
    host.filesInFolder = 20
    let told = try #require(try await build(host).first)
    #expect(told.message == "the folder site/on-this-day/ has 21 files, and your own server takes 20 at most")
  }

  @Test func moreArticlesOnAPageAreAdvisedWhereListsHavePages() async throws {
    var host = host
    host.files = 60
    let told = try #require(try await build(host) { $0.listLength = 10 }.first)
    #expect(!told.advice.contains("list-length"))
  }

  @Test func aLargeFileIsNamedWithWhatToDo() async throws {
    var host = host
    host.fileBytes = 39_000
    let told = try #require(try await build(host).first { $0.message.contains("large.bin") })
    #expect(told.message == "site/large.bin has 40 KB, and your own server takes files of 39 KB at most")
    #expect(told.advice == "Take it out of public/.\nOr choose another host.")
  }

  @Test func tooManyBytesAreTold() async throws {
    var host = host
    host.bytes = 50_000
    #expect(try await build(host).count { $0.message.hasPrefix("the site has ") } == 1)
  }

  @Test func aHostThatNobodyKnowsIsAnError() throws {
    let project = try TemporaryProject(["pressmark.yml": "host: geocities\n"])
    let told = try #require(Configuration.load(project.project).diagnostics.first)
    #expect(told.message == "'geocities' is not a host that Pressmark knows")
    #expect(told.advice.contains("cloudflare-pages"))
  }
}
