import Archive
import Conversion
import Files
import Markdown
import Site
import Subjects
import SystemPackage

/// The archive that a site is made from, as it is looked at.
struct CheckedArchive: Sendable {
  let project: Project
  let configuration: Configuration
  /// What is wrong with the configuration.
  let mistakes: [Diagnostic]
  let options: Checker.Options
  /// The articles in time, and their names.
  let catalogue: Catalogue
  /// The articles that are not to be seen: drafts, and those that were withdrawn.
  let keptOut: [Article]
  /// What a conversion would do; `nil` where there are no source texts.
  let conversion: (summary: Converter.Summary, diagnostics: [Diagnostic])?
  /// What a build would do; `nil` where nobody asked.
  let build: SiteBuilder.Result?

  /// Reads the archive, and lets conversion and build say what they would do.
  ///
  /// - Parameter comparesSite: whether the site is compared with what a build would write.
  init(
    _ project: Project, _ configuration: Configuration, _ mistakes: [Diagnostic], _ options: Checker.Options,
    comparesSite: Bool = true
  ) async {
    let tell = options.progress
    let files = await ContentFiles(project, stamped: !options.run.programStamp.isEmpty, jobs: options.run.jobs)
    let loaded = await ArticleLoader(project, files, jobs: options.run.jobs, programStamp: options.run.programStamp) {
      tell?("Reading", $0, $1, "article")
    }
    (self.project, self.configuration, self.mistakes, self.options) = (project, configuration, mistakes, options)
    // What is wrong with the vocabulary, the build tells.
    let articles = SecondFiles(among: loaded, in: project).leaving(loaded.articles)
    catalogue = Catalogue(
      articles, configuration: configuration, vocabulary: Vocabulary.load(project).vocabulary)
    keptOut = articles.filter(\.isKeptOut)
    var converting = Converter.Options(options.run)
    converting.isOnlyChecked = true
    converting.progress = { tell?("Converting", $0, $1, "text") }
    // A mistaken configuration would misread texts, and invent what is wrong with them.
    let isConverted = !mistakes.containsError && FileSystem.mayBe(.folder, at: project.seeds)
    conversion =
      isConverted ? await Converter(project, configuration: configuration, options: converting).convert() : nil
    guard comparesSite else {
      build = nil
      return
    }
    var building = SiteBuilder.Options(options.run)
    building.isCompared = true
    building.progress = { phase, done, all in
      if phase == .rendering { tell?("Comparing pages:", done, all, "file") }
    }
    build = await SiteBuilder(project, configuration: configuration, options: building).build(of: loaded)
  }
}

extension CheckedArchive {
  /// What is told of an article.
  ///
  /// - Parameter key: the key of its front matter that is meant.
  func about(
    _ article: Article, _ severity: Diagnostic.Severity, at key: String = "", _ message: String, _ advice: String
  ) -> Diagnostic {
    Diagnostic(
      severity, project.shown(content: article.file),
      at: article.positions[key] ?? TextPosition(line: 1, column: 1), message, advice: advice)
  }

  /// Something that an article still lacks.
  func worklist(_ article: Article, _ message: String, _ advice: String) -> Diagnostic {
    about(article, .note, message, advice)
  }
}
