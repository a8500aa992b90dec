import Archive
import Files
import Support

/// What the next build wants to know.
extension SiteBuilder {
  /// What a build of these was made from; `nil` when nothing is remembered.
  func memory(of found: Found, _ planned: Planned) -> BuildCache? {
    guard let environment = found.memory?.environment else { return nil }
    let files = found.loaded.files
    var memory = BuildCache(emptyFor: project, environment)
    // Where some have no article, or somebody took one away meanwhile, they are looked at again.
    if found.loaded.articles.count == files.paths.count, files.areAllReadable {
      (memory.content, memory.lastChange) = (files.fingerprint, files.lastChange)
    }
    memory.sources = sourceFiles(planned)
    memory.absentSources = planned.absentSources
    memory.media = planned.plan.media.files.map { BuildCache.File(path: $0.source, stamp: $0.stamp) }
    memory.missing = planned.plan.media.missing
    memory.own = found.own.fingerprint
    return memory
  }

  /// Writes down what this build left, and what it was made from.
  func remember(_ rendered: Rendered, _ memory: BuildCache) async {
    var memory = memory
    memory.manifest = stampOfManifest
    memory.addresses = AddressListFile.stamp(in: project)
    memory.save(await pages(rendered))
  }

  /// The source texts beside the articles, each once, in the order of their paths.
  private func sourceFiles(_ planned: Planned) -> [BuildCache.File] {
    var files: [PathKey: FileSystem.Stamp] = [:]
    for (article, stamp) in zip(planned.catalogue.articles, planned.sources) {
      if let source = article.source, let stamp { files[PathKey(source)] = stamp }
    }
    return files.sorted { $0.key < $1.key }.map { BuildCache.File(path: $0.path, stamp: $1) }
  }

  /// The pages as they are in their places: the system has noted their new names too.
  private func pages(_ rendered: Rendered) async -> [[BuildCache.Page]] {
    let written = Set((rendered.new + rendered.changed).map { PathKey($0) })
    guard !written.isEmpty, let folder = try? OutputFolder(project.site) else { return rendered.pages }
    return await inParallel(rendered.pages.count, jobs: options.run.jobs, chunk: 16) { range in
      rendered.pages[range].map { pages in
        pages.map { page in
          guard written.contains(PathKey(page.file.path)), let stamp = try? folder.stamp(of: page.file.path),
            stamp.isSameFile(as: page.file.stamp)
          else { return page }
          var page = page
          page.file = BuildCache.File(path: page.file.path, stamp: stamp)
          return page
        }
      }
    }.flatMap(\.self)
  }
}
