import Files
import SystemPackage

/// Reads a document with the programs that its kind takes. Nobody has looked at what is in it: the programs work in a
/// folder of their own that is deleted behind them, on a copy with a name of ours, with limits of time and room.
public struct DocumentReader: Sendable {
  /// The largest document that is read, in bytes.
  public static let longest = 64 << 20

  /// How many commands of a site's generator are named.
  private static let mostCommands = 100

  private let kind: DocumentKind
  private let decode: @Sendable (_ bytes: [UInt8], _ charset: String?) -> [UInt8]

  /// A reader of one kind of documents.
  ///
  /// - Parameter decode: makes UTF-8 of pages that say which character set they have, or do not.
  public init(_ kind: DocumentKind, decode: @escaping @Sendable (_ bytes: [UInt8], _ charset: String?) -> [UInt8]) {
    self.kind = kind
    self.decode = decode
  }

  /// What a document says.
  ///
  /// - Throws: `DocumentError` when it cannot be read.
  public func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentText {
    if let tool = kind.missingTool { throw .missing(tool) }
    do {
      return try ScratchFolder.with { folder in try kind.route.read(self, bytes, folder) }
    } catch let error as DocumentError {
      throw error
    } catch let error as FileError {
      throw DocumentError("a copy to work on \(error.message)", advice: error.advice, isPassing: true)
    } catch {
      throw DocumentError("\(error)", advice: "Please report this with the document.")
    }
  }

  // MARK: - pandoc

  func throughPandoc(_ bytes: [UInt8], _ format: String, in folder: FilePath) throws -> DocumentText {
    let isPage = format == "html"
    let source = isPage ? WebPage(decode(bytes, WebPage.charset(of: bytes))).bytes : bytes
    let words = try kind.words?.words(in: source) ?? []
    let file = folder.appending("document")
    try FileSystem.write(source, to: file)
    let written = try PandocText(
      pandoc([file], format, in: folder), isPage || format == "epub" ? .properties : .printed)
    var text = DocumentText()
    text.parts = [written.part]
    text.chapters = written.chapters
    if isPage { text.parts[0].properties = WebPage(source).properties + written.part.properties }
    text.parts[0].losses = DocumentWords(written.part.lines).losses(of: words)
    return text
  }

  /// What pandoc makes of files.
  private func pandoc(
    _ files: [FilePath], _ format: String, to result: String = "json", in folder: FilePath
  ) throws -> [UInt8] {
    // Without files and addresses that a document names; a bomb must not take the machine's memory.
    let options = ["--sandbox", "--from=\(format)", "--to=\(result)", "--quiet", "--wrap=none"]
    let memory = ["+RTS", "-M1500m", "-RTS"]
    return try run(.pandoc, options + files.map(\.string) + memory, in: folder)
  }

  // MARK: - pdftotext

  func throughPDFToText(_ bytes: [UInt8], in folder: FilePath) throws -> DocumentText {
    let file = folder.appending("document.pdf")
    try FileSystem.write(bytes, to: file)
    let output = try run(.pdftotext, ["-q", "-enc", "UTF-8", "-eol", "unix", file.string, "-"], in: folder)
    guard output.contains(where: { $0 > 0x20 }) else {
      throw DocumentError(
        "the PDF has no text in it, only pictures of pages",
        advice: "Have a program read the words from the pictures (OCR, such as ocrmypdf), and put its PDF here instead."
      )
    }
    let pages = PDFPages(String(decoding: output, as: UTF8.self))
    var part = DocumentText.Part()
    part.lines = pages.lines.map { DocumentText.Line($0) }
    part.furniture = pages.furniture
    var text = DocumentText()
    text.parts = [part]
    return text
  }

  // MARK: - LibreOffice

  func throughLibreOffice(_ bytes: [UInt8], in folder: FilePath) throws -> DocumentText {
    let file = folder.appending("document.doc")
    try FileSystem.write(bytes, to: file)
    let profile = folder.appending("profile")
    try FileSystem.write(
      Array(Self.settings.utf8), to: profile.appending("user").appending("registrymodifications.xcu"))
    let arguments = [
      "-env:UserInstallation=file://\(profile.string)", "--headless", "--norestore", "--nologo", "--nodefault",
      "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.string, file.string,
    ]
    _ = try run(.libreOffice, arguments, in: folder, seconds: 180)
    let made = folder.appending("document.docx")
    guard try FileSystem.stamp(of: made).map({ $0.size <= Self.longest }) ?? true else {
      throw Self.failure(of: .libreOffice, .tooMuch(bytes: Self.longest))
    }
    guard let converted = try FileSystem.readIfPresent(made), let word = DocumentKind(name: "a.docx") else {
      throw DocumentError(
        "LibreOffice cannot read it",
        advice: "Open it in a word processor, save it as a Word document (.docx), and put that here instead.")
    }
    return try DocumentReader(word, decode: decode).read(converted)
  }

  /// Settings of LibreOffice: no macros, nothing from the net.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
    oor:op="fuse"><value>3</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" \
    oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" \
    oor:op="fuse"><value>true</value></prop></item>
    </oor:items>

    """

  // MARK: - WordPress

  func throughWordPress(_ bytes: [UInt8], in folder: FilePath) throws -> DocumentText {
    let export = try WordPressExport(decode(bytes, WebPage.charset(of: bytes)))
    var text = DocumentText()
    text.leftOut = export.leftOut
    for (number, item) in export.items.enumerated() {
      let file = folder.appending("\(number).html")
      try FileSystem.write(Array(item.html.utf8), to: file)
      let written = try PandocText(pandoc([file], "html", in: folder), .properties)
      var part = written.part
      part.properties = []
      if item.shortCodes > 0 {
        part.changes.append(.init("short codes of WordPress were left out", count: item.shortCodes))
      }
      if let excerpt = item.lostExcerpt { part.changes.append(.init("not taken over, the excerpt: “\(excerpt)”")) }
      // Before the front matter is there: words of the headline must not stand in for lost ones.
      part.losses = DocumentWords(part.lines).losses(of: WebPage(Array(item.html.utf8)).words)
      part.lines = item.frontMatter + [DocumentText.Line()] + part.lines
      text.parts.append(part)
    }
    return text
  }

  // MARK: - Markdown

  func throughMarkdown(_ bytes: [UInt8], in folder: FilePath) throws -> DocumentText {
    let source = MarkdownFile(decode(bytes, nil))
    let (file, page) = (folder.appending("document.md"), folder.appending("document.html"))
    try FileSystem.write(Array(source.text.utf8), to: file)
    // As a page first: Markdown may hold any HTML, and pandoc reads that from pages alone.
    let html = try pandoc([file], "gfm+footnotes", to: "html", in: folder)
    try FileSystem.write(html, to: page)
    var part = try PandocText(pandoc([page], "html", in: folder), .properties).part
    part.properties = []
    part.changes += source.commands.prefix(Self.mostCommands).map {
      .init("left out, a command of the site's generator: “\($0)”")
    }
    if source.commands.count > Self.mostCommands {
      part.changes.append(
        .init("left out: \(source.commands.count - Self.mostCommands) more commands of the site's generator"))
    }
    part.losses = DocumentWords(part.lines).losses(of: WebPage(html).words)
    part.lines = source.frontMatter.map { DocumentText.Line($0) } + [DocumentText.Line()] + part.lines
    var text = DocumentText()
    text.parts = [part]
    return text
  }

  // MARK: - Programs

  /// Runs a program, and returns its output.
  private func run(_ tool: Program, _ arguments: [String], in folder: FilePath, seconds: Int = 60) throws -> [UInt8] {
    guard let program = tool.path else { throw DocumentError.missing(tool) }
    let process = ChildProcess(program, arguments, in: folder, seconds: seconds)
    do {
      let result = try process.run()
      guard result.status == 0 else { throw Self.failure(of: tool, result) }
      return try FileSystem.read(process.output, limit: process.mostOutput)
    } catch let failure as ChildProcess.Failure {
      throw Self.failure(of: tool, failure)
    }
  }

  private static func failure(of tool: Program, _ result: ChildProcess.Result) -> DocumentError {
    let said = result.firstLine
    if said.contains("assword") {
      return DocumentError(
        "it is locked with a password", advice: "Open it with its password, save it without one, and put that here.")
    }
    if tool == .pandoc, said.contains("--sandbox") {
      return DocumentError("pandoc is too old", advice: "Install pandoc 2.15 or newer.")
    }
    return DocumentError(
      "\(tool.title) cannot read it: \(said)",
      advice: "Open it in the program that made it and save it anew, or as plain text (.txt) with the encoding UTF-8.")
  }

  private static func failure(of tool: Program, _ failure: ChildProcess.Failure) -> DocumentError {
    DocumentError(
      failure.sentence(tool.title),
      advice: "Open it in the program that made it and save its text as plain text (.txt), with the encoding UTF-8.",
      isPassing: failure.isPassing)
  }
}
