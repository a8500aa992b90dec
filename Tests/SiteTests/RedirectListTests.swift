import Archive
import TestSupport
import Testing

@testable import Site

/// Old addresses of articles, by the lists that hosts read.
@Suite struct RedirectListTests {
  private func site(
    _ host: String, aliases: [String], base: String = "https://example.org/a", file: String = "niño"
  ) async throws -> BuiltSite {
    let list = aliases.map { "\"\($0)\"" }.joined(separator: ", ")
    return try await BuiltSite(
      [file: "title: \"Niño\"\ndate: 1997-04-24\naliases: [\(list)]"],
      configuration: "base-url: \(base)\nhost: \(host)\n")
  }

  @Test func aHostWithoutListsHasPages() async throws {
    for host in ["github-pages", "s3", "own"] {
      let site = try await site(host, aliases: ["old.html"])
      #expect(site.has("old.html") && !site.has("_redirects"))
    }
  }

  @Test func oldAddressesAreLinesOfTheList() async throws {
    for host in ["cloudflare-pages", "netlify", "gitlab-pages"] {
      let site = try await site(host, aliases: ["old.html"])
      #expect(try site.read("_redirects") == "/a/old.html /a/1997/04/24/ni%C3%B1o.html 301\n")
      #expect(!site.has("old.html"))
    }
  }

  @Test func codebergLooksForAddressesBelowTheSite() async throws {
    let site = try await site("codeberg", aliases: ["old.html"])
    #expect(try site.read("_redirects") == "/old.html /a/1997/04/24/ni%C3%B1o.html 301\n")
  }

  @Test func serversOfOnesOwnHaveTheirWords() async throws {
    let aliases = ["2008/post/index.html", "old.html"]
    for (host, list, expected) in [
      (
        "apache", ".htaccess",
        """
        RedirectMatch 301 ^/a/old\\.html$ /a/1997/04/24/plain.html
        RedirectMatch 301 ^/a/2008/post$ /a/1997/04/24/plain.html
        RedirectMatch 301 ^/a/2008/post/$ /a/1997/04/24/plain.html
        RedirectMatch 301 ^/a/2008/post/index\\.html$ /a/1997/04/24/plain.html

        """
      ),
      (
        "nginx", "redirects.nginx.conf",
        """
        location = /a/old.html { return 301 /a/1997/04/24/plain.html; }
        location = /a/2008/post { return 301 /a/1997/04/24/plain.html; }
        location = /a/2008/post/ { return 301 /a/1997/04/24/plain.html; }
        location = /a/2008/post/index.html { return 301 /a/1997/04/24/plain.html; }

        """
      ),
    ] {
      let site = try await site(host, aliases: aliases, file: "plain")
      #expect(try site.read(list) == expected)
      #expect(!site.has("old.html") && !site.has("_redirects"))
      // They write letters outside ASCII in their own way.
      #expect(try await self.site(host, aliases: aliases).has("old.html"))
    }
  }

  @Test func aFolderIsAskedForInThreeWays() async throws {
    let site = try await site("netlify", aliases: ["2008/post/index.html"], base: "https://example.org")
    let target = "/1997/04/24/ni%C3%B1o.html 301\n"
    #expect(
      try site.read("_redirects")
        == "/2008/post \(target)/2008/post/ \(target)/2008/post/index.html \(target)")
  }

  @Test func whatAHostMayMisreadIsAPage() async throws {
    let site = try await site("netlify", aliases: ["año.html", "old.html"])
    #expect(site.has("año.html") && !site.has("old.html"))
    #expect(try site.read("_redirects").split(separator: "\n").count == 1)
  }

  @Test func whatTheHostHasNoRoomForIsAPage() async throws {
    let aliases = (1000..<2005).map { "\($0).html" }
    let site = try await site("gitlab-pages", aliases: aliases)
    #expect(try site.read("_redirects").split(separator: "\n").count == 1000)
    #expect(aliases.count { site.has($0) } == 5)
  }

  @Test func anArchivesOwnListStays() async throws {
    let site = try await site("netlify", aliases: ["old.html"])
    try site.project.write("public/_redirects", "/x /y\n")
    try await site.build()
    #expect(try site.read("_redirects") == "/x /y\n")
    #expect(site.has("old.html"))
  }
}
