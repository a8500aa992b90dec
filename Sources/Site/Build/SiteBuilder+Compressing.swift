import Archive
import Files
import Support

/// Making the compressed forms of files that are made.
extension SiteBuilder {
  /// Makes and stages them, behind all other files, unless they are as they were.
  func stageCompressed(_ plan: SitePlan, _ maker: PageMaker, _ all: inout Rendered, _ told: inout Told) async {
    guard let writer = maker.writer else { return }
    let compressors = configuration.precompress.compactMap { form in
      let compressor = Compressor(form)
      if compressor == nil { told.diagnostics.append(missing(form)) }
      return compressor
    }
    // Where the archive has such a file itself, that one stands.
    let taken = Set(plan.pages.lazy.map(\.path).filter(CompressedFile.isOne).map(\.foldedPath))
    let files = all.pages.joined().filter { CompressedFile.exist(of: $0.file) }
    let known = maker.known.asLeft(where: CompressedFile.isOne).files
    let (new, changed) = (Set(all.new.map { PathKey($0) }), Set(all.changed.map { PathKey($0) }))
    for compressor in compressors {
      let wanted = files.filter { !taken.contains(($0.file.path + compressor.form.ending).foldedPath) }
      let project = project
      let parts = await inParallel(wanted.count, jobs: options.run.jobs, chunk: 16) { range in
        Self.stage(compressed: wanted[range], compressor, known, writer, project) { path in
          new.contains(PathKey(path)) ? .new : changed.contains(PathKey(path)) ? .changed : .unchanged
        }
      }
      for part in parts {
        all.add(part)
        all.compressed += part.summary.files
        told.diagnostics += part.diagnostics
      }
    }
  }

  private func missing(_ form: Configuration.Compression) -> Diagnostic {
    Diagnostic(
      .warning, Configuration.fileName, at: configuration.precompressPosition,
      "there are no files of \(form.rawValue): its program is not installed",
      advice: "Install it, or leave \(form.rawValue) out. \(Compressor.brotli.installation)")
  }

  private static func stage(
    compressed files: ArraySlice<BuildCache.Page>, _ compressor: Compressor, _ known: [PathKey: BuildCache.Page],
    _ writer: any SiteStage, _ project: Project,
    _ outcome: (String) -> SiteWriter.Staged.Outcome
  ) -> Rendered {
    var part = Rendered()
    var pages: [BuildCache.Page] = []
    var wanted: [(path: String, inputs: Fingerprint, bytes: [UInt8])] = []
    do {
      for file in files {
        var inputs = ByteWriter()
        inputs.add(file.digest)
        inputs.add(compressor.stamp)
        let path = file.file.path + compressor.form.ending
        if let page = known[PathKey(path)], page.inputs == inputs.fingerprint {
          part.enter(page)
          pages.append(page)
        } else {
          guard let bytes = try writer.bytes(of: file.file.path, outcome(file.file.path)) else {
            // Nothing is kept: it would be made of a file that would be.
            part.summary.files += 1
            part.enter(path, writer.owns(path) ? .changed : .new)
            pages.append(
              BuildCache.Page(
                file: BuildCache.File(path: path, stamp: file.file.stamp), digest: file.digest, inputs: nil))
            continue
          }
          wanted.append((path, inputs.fingerprint, bytes))
        }
      }
      for (file, bytes) in zip(wanted, try compressor.compressed(wanted.map(\.bytes))) {
        part.summary.made += 1
        // Sending one that is no smaller would be of no use.
        guard bytes.count < file.bytes.count else { continue }
        let staged = try writer.stage(file.path, bytes)
        part.summary.files += 1
        part.summary.bytes += bytes.count
        part.enter(file.path, staged.outcome)
        pages.append(
          BuildCache.Page(
            file: BuildCache.File(path: file.path, stamp: staged.stamp), digest: staged.digest, inputs: file.inputs))
      }
    } catch let refusal as SiteWriter.Refusal {
      part.diagnostics.append(refusal.diagnostic)
    } catch let error as FileError {
      part.diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    } catch {
      part.diagnostics.append(
        Diagnostic(
          .error, Configuration.fileName, "\(compressor.form.rawValue) failed: \(error)",
          advice: "Run the command again, or leave \(compressor.form.rawValue) out of precompress."))
    }
    part.pages = [pages]
    return part
  }
}
