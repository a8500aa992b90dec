import Archive
import Files
import TemplateEngine

/// The untouched source texts of a month's articles in one file, a tar archive.
///
/// Behind them stands a list of their checksums, `SHA256SUMS`, as `sha256sum` reads it.
struct SourcePack: LargeFile {
  static let counts = [PageCounts.Kind("source-packs", "source pack")]
  static let noun = "a pack of source texts"
  static let howToLeaveOut: String? =
    "Put each source text beside its article, sources: beside, or none: sources: none."
  private static let list = "SHA256SUMS"

  static func plan(_ plan: inout SitePlan) {
    for (index, pack) in plan.packs.packs.enumerated() { plan.add(pack.path, Self.self, index: index, isLarge: true) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let pack = inputs.plan.packs.packs[page.index]
    inputs.leaveOutSite()
    for entry in pack.entries {
      let article = inputs.context.articles[entry.article]
      inputs.add(SourcePacks.name(of: article, in: pack.folder))
      inputs.add(article.source)
      inputs.add(article.sourceLines?.text)
      inputs.add(article.sourceEncoding)
      inputs.add(fileOfArticle: entry.article)
    }
  }

  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    SourcePack(pack: renderer.plan.packs.packs[page.index], renderer: renderer).file
  }

  let pack: SourcePacks.Pack
  let renderer: SiteRenderer

  /// A piece for each text, and one for what stands behind them.
  private var file: PiecewiseFile {
    PiecewiseFile(count: pack.entries.count + 1) { number in
      if number == pack.entries.count { return checksums }
      let bytes = text(of: pack.entries[number])
      let entry = TarEntry(path: name(of: pack.entries[number]), size: bytes.count)
      return entry.header + bytes + entry.padding
    }
  }

  private func name(of entry: SourcePacks.Entry) -> String {
    SourcePacks.name(of: renderer.context.articles[entry.article], in: pack.folder)
  }

  /// What pages say of the pack holds as long as each text is as large as it was when the site was planned.
  private func text(of entry: SourcePacks.Entry) -> [UInt8] {
    let (article, project) = (renderer.context.articles[entry.article], renderer.context.project)
    do {
      let bytes = try renderer.sources.bytes(of: article, in: project).bytes
      if bytes.count == entry.size { return bytes }
      renderer.failures.add(.changedMeanwhile(project.shown(seed: article.source ?? "")))
    } catch {
      renderer.failures.add(Diagnostic(error, path: project.shown(error.path)))
    }
    return []
  }

  private var checksums: [UInt8] {
    // Each text is read again: a pack may be larger than the memory.
    let lines = pack.entries.map { entry in
      let digest = entry.digest ?? SHA256Digest(of: text(of: entry))
      return "\(digest.hexadecimal)  \(name(of: entry))\n"
    }
    let bytes = Array(lines.joined().utf8)
    let entry = TarEntry(path: Self.list, size: bytes.count)
    return entry.header + bytes + entry.padding + TarEntry.end
  }
}
