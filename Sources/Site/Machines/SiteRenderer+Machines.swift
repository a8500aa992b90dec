import Archive
import Files
import TemplateEngine

extension SiteRenderer {
  /// The bytes of a file for programs.
  func bytes(of file: MachineFile) -> [UInt8]? {
    var output = TemplateOutput()
    switch file {
    case .table, .list, .feedArchive: return pieces(of: file)?.bytes
    case .dataPackage:
      let resources = [MachineFile.table, .list].compactMap { pieces(of: $0)?.bytes }
      return dataPackage(resources.map { (SHA256Digest(of: $0), $0.count) })
    case .feed: atomFeed?.append(to: &output)
    case .jsonFeed:
      guard let feed = plan.feed, let base = context.configuration.baseURL else { return nil }
      JSONFeed(renderer: self, base: base, feed: feed).append(to: &output)
    case .sitemap, .sitemapPart:
      guard let base = context.configuration.baseURL else { return nil }
      Sitemap(base: base, plan: plan).append(file, to: &output)
    case .robots: appendRobots(to: &output)
    case .icon: SiteIcon(title: context.configuration.title).append(to: &output)
    case .webManifest: WebManifest(configuration: context.configuration).append(to: &output)
    }
    return output.bytes
  }

  /// A large file, in pieces.
  func pieces(of file: MachineFile) -> PiecewiseFile? {
    switch file {
    case .table: ArchiveTable(articles: context.articles).file
    case .list: ArchiveList(articles: context.articles).file
    case .feedArchive(let year): atomFeed?.archive(year)
    default: nil
    }
  }

  /// What `archive.csv` and `archive.json` hold, given the digest and size of each.
  func dataPackage(_ resources: [(digest: SHA256Digest, size: Int)]) -> [UInt8] {
    var output = TemplateOutput()
    DataPackage(configuration: context.configuration, resources: resources).append(to: &output)
    return output.bytes
  }

  private var atomFeed: AtomFeed? {
    guard let feed = plan.feed, let base = context.configuration.baseURL else { return nil }
    return AtomFeed(renderer: self, base: base, feed: feed)
  }

  /// Everybody may read everything (RFC 9309), and finds the sitemap.
  private func appendRobots(to output: inout TemplateOutput) {
    output.append(raw: "User-agent: *\nAllow: /\n")
    guard let base = context.configuration.baseURL else { return }
    output.append(raw: "\nSitemap: ")
    output.append(verbatim: base.address(of: "sitemap.xml"))
    output.append(raw: "\n")
  }
}
