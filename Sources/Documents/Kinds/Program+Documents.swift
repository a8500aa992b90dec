public import Files

extension Program {
  /// What reads most documents.
  public static let pandoc = Program("pandoc", debian: "pandoc", macOS: "pandoc")
  /// What reads PDF.
  public static let pdftotext = Program(
    "pdftotext", title: "pdftotext (poppler)", debian: "poppler-utils", macOS: "poppler")
  /// What reads old documents. macOS keeps programs that have windows in a folder of their own.
  public static let libreOffice = Program(
    "soffice", title: "LibreOffice", debian: "libreoffice-writer", macOS: "--cask libreoffice",
    alsoIn: ["/Applications/LibreOffice.app/Contents/MacOS"])

  /// The programs that read documents.
  public static let forDocuments = [pandoc, pdftotext, libreOffice]
}
