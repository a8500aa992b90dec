import Archive
import ArgumentParser
import Conversion
import Files
import SystemPackage

/// `pressmark convert`.
struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert source texts to Markdown files.",
    discussion: """
      Reads the texts (*.txt) and documents of seeds/ and writes content/<year>/<month>/<day>/<headline>.md. A content \
      file that you have changed is never written over, and nothing is read again that has not changed. A text with an error is reported and left out; the others \
      are converted. 'pressmark inspect FILE' shows why a text was read as it was.
      """)

  @Argument(help: ArgumentHelp("Texts to convert, or folders of texts (default: all).", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var added: AddedOption
  @OptionGroup var timings: TimingOptions

  @Option(help: ArgumentHelp("The folder of source texts (default: seeds in the archive's folder).", valueName: "dir"))
  var input: String?

  @Option(
    help: ArgumentHelp("The folder of content files (default: content in the archive's folder).", valueName: "dir"))
  var output: String?

  @Flag(help: "Exit with 1 on a warning too.")
  var strict = false

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Find tags anew for articles that have some; those in content files that you have changed stay.")
  var retag = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Keep these content files, whose texts are gone, and tell it no more.", valueName: "file"))
  var keep: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Take these content files out; those that you have changed stay, as articles without a text.", valueName: "file"))
  var forget: [String] = []

  mutating func validate() throws {
    if [files, keep, forget].count(where: { !$0.isEmpty }) > 1 {
      throw ValidationError("Give texts to convert, or --keep, or --forget.")
    }
  }

  mutating func run() async throws {
    let report = options.report
    let project = Project(
      root: FilePath(options.root(of: files + keep + forget)), seeds: input.map { FilePath($0) },
      content: output.map { FilePath($0) })
    var (configuration, mistakes) = try options.configuration(of: project, report)
    try project.requireFoldersApart()
    let lock = try project.lockForChanges(report)
    defer { withExtendedLifetime(lock) {} }
    // A mistaken configuration would misread texts, and invent what is wrong with them and what is to be decided.
    if mistakes.containsError {
      report.print(mistakes)
      try report.close(RunSummary(mistakes), ["Nothing was changed."])
      throw ExitCode.failure
    }
    if !keep.isEmpty || !forget.isEmpty {
      let decisions = ConvertDecisions(project: project, report: report, jobs: jobs.count, isDryRun: dryRun)
      let isDone = try await decisions.carryOut(keep.isEmpty ? .forget : .keep, keep + forget)
      if !isDone { throw ExitCode.failure }
      return
    }
    guard try report.attempt(project, { try FileSystem.kind(of: project.seeds) }) == .folder else {
      let advice = "Put your texts there, or name their folder: --input DIR."
      let loose = input == nil ? LooseTexts.warning(of: project) : nil
      let missing = Diagnostic(.error, project.shown(project.seeds), "there is no such folder", advice: advice)
      report.print([missing] + [loose].compactMap(\.self))
      throw ExitCode.failure
    }
    var measures = RunMeasures()
    let line = ProgressLine(report)
    var conversion = Converter.Options(jobs.run, line)
    conversion.isOnlyChecked = dryRun
    conversion.retags = retag
    conversion.added = added.day
    let texts = NamedTexts(files, in: project)
    conversion.only = texts.seeds
    mistakes += texts.diagnostics
    let (summary, found) = await Converter(project, configuration: configuration, options: conversion).convert()
    measures.endConversion()
    line?.end()
    let loose = files.isEmpty && input == nil ? LooseTexts.warning(of: project) : nil
    let diagnostics = mistakes + [loose].compactMap(\.self) + found
    report.print(diagnostics)
    if dryRun, !options.json {
      for change in summary.retagged {
        let tags = change.removed.map { "-\($0)" } + change.added.map { "+\($0)" }
        report.write(
          "would retag \(project.shown(content: change.file).printable): "
            + (tags.isEmpty ? "another order" : tags.joined(separator: ", ").printable) + "\n")
      }
      for file in summary.files { report.write("would write \(project.shown(content: file).printable)\n") }
    }
    try report.close(
      RunSummary(diagnostics, conversion: summary, measures: measures),
      summary.lines(in: project) + (timings.isShown ? measures.lines : []))
    if diagnostics.containsError || strict && !diagnostics.isEmpty { throw ExitCode.failure }
  }
}
