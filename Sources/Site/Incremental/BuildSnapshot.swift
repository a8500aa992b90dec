import Archive
import Files
import SystemPackage

/// The state in which a build left everything. As long as all is so, there is nothing to build.
struct BuildSnapshot {
  /// A file and how it was left.
  struct File: Equatable {
    let path: String
    let stamp: FileSystem.Stamp
  }

  /// The program, the configuration, the theme and the vocabulary.
  let environment: SHA256Digest
  /// What the build said.
  let summary: SiteBuilder.Summary
  /// The content files, in the order of their paths.
  let content: [File]
  /// The source texts beside the articles, by their paths below the seeds' folder.
  let sources: [File]
  /// The files of the site, the manifest among them.
  let site: [File]

  /// Writes it down; a failure costs nothing but time.
  func save(for project: Project) {
    var body = FingerprintInput()
    body.add(environment)
    for number in [summary.articles, summary.drafts, summary.files, summary.bytes] { body.add(number) }
    for kind in PageCounts.Kind.allCases { body.add(summary.pages[kind]) }
    for files in [content, sources, site] {
      body.add(files.count)
      for file in files {
        body.add(file.path)
        body.add(file.stamp)
      }
    }
    MemoryFile("unchanged", of: project).write(body)
  }

  /// What the last build said, when everything is as it left it; `nil` when anything is not, or nobody can tell.
  ///
  /// - Parameter now: the content files as they are.
  static func summary(ofUnchanged project: Project, environment: SHA256Digest, content now: [File]) -> SiteBuilder
    .Summary?
  {
    guard var (reader, written) = MemoryFile("unchanged", of: project).read(), reader.digest() == environment,
      let articles = reader.number(), let drafts = reader.number(), let files = reader.number(),
      let bytes = reader.number(), let pages = pages(&reader),
      let content = self.files(&reader), let sources = self.files(&reader), let site = self.files(&reader),
      // What was interrupted is completed first.
      !FileSystem.exists(StagingFolder(in: project.site).root)
    else { return nil }
    func areSettled(_ files: [File], in folder: FilePath) -> Bool {
      files.allSatisfy {
        $0.stamp.isSettled(before: written) && FileSystem.stamp(of: folder.appending($0.path)) == $0.stamp
      }
    }
    guard content == now, content.allSatisfy({ $0.stamp.isSettled(before: written) }),
      areSettled(sources, in: project.seeds),
      site.allSatisfy({ FileSystem.stamp(of: project.site.appending($0.path)) == $0.stamp })
    else { return nil }
    var summary = SiteBuilder.Summary()
    (summary.articles, summary.drafts, summary.files, summary.bytes) = (articles, drafts, files, bytes)
    summary.unchanged = files
    summary.pages = pages
    return summary
  }

  private static func pages(_ reader: inout MemoryReader) -> PageCounts? {
    var pages = PageCounts()
    for kind in PageCounts.Kind.allCases {
      guard let count = reader.number() else { return nil }
      pages[kind] = count
    }
    return pages
  }

  private static func files(_ reader: inout MemoryReader) -> [File]? {
    guard let count = reader.count() else { return nil }
    var files: [File] = []
    files.reserveCapacity(count)
    for _ in 0..<count {
      guard let path = reader.text(), let stamp = reader.stamp() else { return nil }
      files.append(File(path: path, stamp: stamp))
    }
    return files
  }

  /// The content files as they are; `nil` when there is anything in their folder that must be told of.
  static func contentFiles(of project: Project) -> [File]? {
    let tree = FileTree(project.content)
    guard tree.obstacles.isEmpty, !tree.folders.contains(where: { $0.lowercased().hasSuffix(".md") }) else {
      return nil
    }
    return files(tree.files, in: project.content)
  }

  /// The files at these paths as they are; `nil` when one is missing.
  static func files(_ paths: some Sequence<String>, in folder: FilePath) -> [File]? {
    var files: [File] = []
    for path in paths {
      guard let stamp = FileSystem.stamp(of: folder.appending(path)) else { return nil }
      files.append(File(path: path, stamp: stamp))
    }
    return files
  }
}
