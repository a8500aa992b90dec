public import Archive
import Conversion
import Files
import Site
import Subjects
import Support
import SystemPackage

/// Looks at a built site and at what it is made from, as somebody does who is about to publish it. It changes nothing.
public struct Checker: Sendable {
  /// How an archive is looked at.
  public struct Options: Sendable {
    /// What the whole run is given.
    public var run: RunSettings
    /// The moment, in seconds since 1970, at which pages of other hosts are asked for; `nil` not to ask.
    public var asksOutsideAt: Int?
    /// Is told, from any task, how many of how many files are read.
    public var progress: (@Sendable (_ work: String, _ done: Int, _ of: Int, _ noun: String) -> Void)?

    /// No page of another host is asked for.
    public init(_ run: RunSettings = RunSettings()) {
      self.run = run
    }
  }

  /// What was looked at and what was found.
  public struct Summary: Sendable, Equatable, Encodable {
    /// How many articles the archive has, drafts not counted.
    public var articles = 0
    /// How many files the site has, the manifest not counted.
    public var files = 0
    /// How many bytes they have.
    public var bytes = 0
    /// How many of them are pages.
    public var pages = 0
    /// How many links were followed.
    public var links = 0
    /// How many things each check has found; a check that found nothing is left out.
    public var findings: [String: Int] = [:]
  }

  /// What came of it.
  public struct Result: Sendable {
    /// What was found, in the order of the checks, then of files and places.
    public var findings: [Finding] = []
    /// What was looked at.
    public var summary = Summary()
  }

  let project: Project
  let configuration: Configuration
  let options: Options

  /// What is wrong with the configuration.
  let mistakes: [Diagnostic]

  /// A checker for `project`.
  ///
  /// - Parameter mistakes: what is wrong with its configuration.
  public init(_ project: Project, configuration: Configuration, mistakes: [Diagnostic] = [], options: Options) {
    (self.project, self.configuration, self.mistakes, self.options) = (project, configuration, mistakes, options)
  }

  /// Looks at everything.
  public func run() async -> Result {
    var result = Result()
    let archive = await CheckedArchive(project, configuration, mistakes, options)
    result.summary.articles = archive.catalogue.articles.count
    for check in AllChecks.ofArchive {
      result.findings += await check.findings(in: archive).sorted().map { Finding(check, $0) }
    }
    do {
      let site = try await readSite()
      result.findings += site.faults(archive)
      for check in AllChecks.ofSite {
        result.findings += await check.findings(in: site).sorted().map { Finding(check, $0) }
      }
      result.summary.files = site.outcomes.count
      result.summary.bytes = site.bytes
      (result.summary.pages, result.summary.links) = (site.notes.pages, site.notes.links)
    } catch {
      // A build tells of a damaged manifest too.
      result.findings.removeAll { $0.diagnostic.path == error.path && $0.diagnostic.message == error.message }
      result.findings.append(Finding(MissingSite.self, error))
    }
    let order = Dictionary(
      uniqueKeysWithValues: AllChecks.all.enumerated().map { ("\($1.name)", $0) })
    let found = result.findings.enumerated().sorted {
      (order[$0.element.check] ?? 0, $0.offset) < (order[$1.element.check] ?? 0, $1.offset)
    }
    result.findings = found.map(\.element)
    for finding in result.findings { result.summary.findings[finding.check, default: 0] += 1 }
    return result
  }

  /// Looks at the archive alone, as somebody does who works on its texts: what is doubtful, and what is left to do, in
  /// the order of the checks, then of files and places.
  public func worklist() async -> [Finding] {
    let archive = await CheckedArchive(project, configuration, mistakes, options, comparesSite: false)
    var findings: [Finding] = []
    for check in AllChecks.ofArchive {
      findings += await check.findings(in: archive).sorted().map { Finding(check, $0) }
    }
    return findings
  }

  private func readSite() async throws(Diagnostic) -> CheckedSite {
    let path = project.site.appending(Manifest.fileName)
    let manifest: Manifest
    let folder = OutputFolder(trying: project.site)
    do {
      guard let bytes = try folder.readIfPresent(Manifest.fileName) else { throw noSite }
      manifest = try Manifest(parsing: bytes)
      // Other programs keep lists of this name too.
      guard manifest.isOfSite else { throw noSite }
    } catch let error as Manifest.ParsingError {
      throw Diagnostic.damagedManifest(project.shown(path), line: error.line)
    } catch let error as FileError {
      if error.reason.meansAbsence { throw noSite }
      throw Diagnostic(error, path: project.shown(error.path))
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic(.error, project.shown(path), "\(error)", advice: "Run the command again.")
    }
    return await CheckedSite(project, folder, manifest, base: configuration.baseURL, options)
  }

  private var noSite: Diagnostic { .noSite(in: project.site, project) }
}
