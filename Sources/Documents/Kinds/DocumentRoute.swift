import Files
import SystemPackage

/// How a document becomes a text: with which programs, and by which of the reader's methods.
struct DocumentRoute: Sendable {
  /// The programs that it takes, in the order of their work.
  let tools: [Program]
  /// Whether a file that begins so is such a document, where not every file with its ending is.
  var begins: (@Sendable ([UInt8]) -> Bool)?
  let read: @Sendable (DocumentReader, [UInt8], FilePath) throws -> DocumentText

  /// Through pandoc, from its format of this name.
  static func pandoc(from format: String) -> DocumentRoute {
    DocumentRoute(tools: [.pandoc]) { try $0.throughPandoc($1, format, in: $2) }
  }

  /// Through pdftotext.
  static let pdftotext = DocumentRoute(tools: [.pdftotext]) { try $0.throughPDFToText($1, in: $2) }

  /// Through LibreOffice into a Word document, and from there through pandoc.
  static let libreOffice = DocumentRoute(tools: [.libreOffice, .pandoc]) { try $0.throughLibreOffice($1, in: $2) }

  /// Article by article through pandoc.
  static let wordPress = DocumentRoute(tools: [.pandoc], begins: WordPressExport.begins) {
    try $0.throughWordPress($1, in: $2)
  }

  /// Through pandoc, but for the front matter.
  static let markdown = DocumentRoute(tools: [.pandoc], begins: MarkdownFile.begins) {
    try $0.throughMarkdown($1, in: $2)
  }
}
