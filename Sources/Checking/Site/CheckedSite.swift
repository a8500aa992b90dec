import Archive
import Files
import Support
import SystemPackage

/// A site whose files have all been read once.
struct CheckedSite: Sendable {
  /// What came of a file that the manifest lists.
  enum Outcome: Sendable, Equatable {
    case asListed, differs, missing
    /// Why it could not be read.
    case unreadable(FileError)
  }

  let project: Project
  let jobs: Int
  /// The site's folder, from which no file is reached through a link.
  let folder: OutputFolder
  let files: SiteFiles
  /// What came of each file, in the order of the manifest.
  let outcomes: [Outcome]
  let notes: PageNotes
  /// The moment, in seconds since 1970, at which pages of other hosts are asked for; `nil` where nobody wants that.
  let outsideAskedAt: Int?
  /// How many bytes were read.
  let bytes: Int

  /// Larger files are read piece by piece: none of them is a page.
  private static let chunk = 128

  init(
    _ project: Project, _ folder: OutputFolder, _ manifest: Manifest, base: BaseURL?, _ options: Checker.Options
  ) async {
    let (jobs, tell) = (options.run.jobs, options.progress)
    let notesOtherHosts = options.asksOutsideAt != nil
    let files = SiteFiles(manifest, base: base)
    let parts = await inParallel(
      manifest.lines.count, jobs: jobs, chunk: Self.chunk, progress: { tell?("Checking", $0, $1, "file") }
    ) { range in
      var reading = PageReading(files, notesOtherHosts: notesOtherHosts)
      var (outcomes, size): ([Outcome], Int) = ([], 0)
      // Tasks that share a folder would close each other's.
      let folder = OutputFolder(trying: folder.path)
      for number in range {
        outcomes.append(Self.read(manifest.lines[number], number, in: folder, &reading, &size))
      }
      return (outcomes, reading.notes, size)
    }
    var notes = PageNotes(notesOtherHosts: notesOtherHosts)
    for part in parts { notes.add(part.1) }
    (self.project, self.folder, self.files, self.jobs, self.notes) = (project, folder, files, jobs, notes)
    outsideAskedAt = options.asksOutsideAt
    outcomes = parts.flatMap(\.0)
    bytes = parts.reduce(0) { $0 + $1.2 }
  }

  private static func read(
    _ line: Manifest.Line, _ number: Int, in folder: OutputFolder, _ reading: inout PageReading, _ size: inout Int
  ) -> Outcome {
    do throws(FileError) {
      guard let kind = CheckedPage.Kind(line.path) else {
        guard let digest = try folder.digestIfPresent(of: line.path) else { return .missing }
        size += try folder.stamp(of: line.path)?.size ?? 0
        return digest == line.digest ? .asListed : .differs
      }
      guard let bytes = try folder.readIfPresent(line.path) else { return .missing }
      size += bytes.count
      reading.read(CheckedPage(number: number, path: line.path, kind: kind, bytes: bytes))
      return SHA256Digest(of: bytes) == line.digest ? .asListed : .differs
    } catch {
      return .unreadable(error)
    }
  }
}

extension CheckedSite {
  /// What is told of a place in a page.
  func diagnostic(
    _ check: any Check.Type, at place: PageNotes.Place, _ message: String, advice: String
  ) -> Diagnostic {
    Diagnostic(
      check.severity ?? .warning, shown(files.paths[place.page]), at: place.position, message, advice: advice)
  }

  /// A file of the site, as messages show it.
  func shown(_ path: String) -> String { project.shown(project.site.appending(path)) }

  /// The faults of pages, in the order of the pages; of a fault that is on more pages than are told, how many.
  func faults(_ archive: CheckedArchive) -> [Finding] {
    if notes.faults.isEmpty { return [] }
    let origins = PageOrigins(archive)
    return notes.faults.flatMap { fault in
      fault.places.enumerated().map { number, place in
        var advice = fault.advice
        if let file = origins.file(of: files.paths[place.page]) { advice += "\nThe page is made from \(file)." }
        if number == fault.places.count - 1, fault.others > 0 {
          advice += "\nSo it is in \(counted(fault.others, "more place")), which are not told."
        }
        return Finding(fault.check, diagnostic(fault.check, at: place, fault.message, advice: advice))
      }
    }
  }
}
