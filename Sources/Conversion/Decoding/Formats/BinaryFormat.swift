/// A kind of file that is no text, known by its first bytes.
enum BinaryFormat: Sendable, Equatable, CaseIterable {
  case pdf, wordDocument, openDocument, zip, oldOffice, rtf, wordPerfect
  case png, jpeg, gif, tiff, gzip, bzip2, xz, sevenZip, elf

  /// Looks at a file's beginning; `nil` when it is none of these.
  init?(_ bytes: [UInt8]) {
    let found = Self.signatures.first { bytes.starts(with: $0.bytes) }
    guard let found else { return nil }
    self = found.format == .zip ? Self.insideZIP(bytes) : found.format
  }

  /// What the file is, without a full stop.
  var message: String {
    switch self {
    case .pdf: "the file is a PDF, not a text"
    case .wordDocument: "the file is a Word document, not a text"
    case .openDocument: "the file is an OpenDocument file (LibreOffice, OpenOffice), not a text"
    case .oldOffice: "the file is an old Word or Office document, not a text"
    case .rtf: "the file is in Rich Text Format (RTF), not plain text"
    case .wordPerfect: "the file is a WordPerfect document, not a text"
    case .zip: "the file is a ZIP archive, not a text"
    case .gzip, .bzip2, .xz, .sevenZip: "the file is compressed"
    case .png, .jpeg, .gif, .tiff: "the file is a picture, not a text"
    case .elf: "the file is a program, not a text"
    }
  }

  /// How to mend it.
  var advice: String {
    switch self {
    case .wordDocument, .openDocument, .oldOffice, .rtf, .wordPerfect:
      "Open it in a word processor and save it as plain text, with the encoding UTF-8."
    case .pdf: "Copy the article's text out of it and save that as plain text, with the encoding UTF-8."
    case .zip, .gzip, .bzip2, .xz, .sevenZip: "Unpack it and put the text that is in it here instead."
    case .png, .jpeg, .gif, .tiff:
      "Type the article or have a program read it from the picture, and save that as plain text."
    case .elf: "Move it out of the folder of source texts."
    }
  }

  private static let signatures: [(format: BinaryFormat, bytes: [UInt8])] = [
    (.pdf, Array("%PDF-".utf8)),
    (.zip, [0x50, 0x4B, 0x03, 0x04]),
    (.zip, [0x50, 0x4B, 0x05, 0x06]),
    (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.rtf, Array("{\\rtf".utf8)),
    (.rtf, [0xEF, 0xBB, 0xBF] + Array("{\\rtf".utf8)),
    (.wordPerfect, [0xFF, 0x57, 0x50, 0x43]),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    (.jpeg, [0xFF, 0xD8, 0xFF]),
    (.gif, Array("GIF87a".utf8)),
    (.gif, Array("GIF89a".utf8)),
    (.tiff, [0x49, 0x49, 0x2A, 0x00]),
    (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
    (.gzip, [0x1F, 0x8B, 0x08]),
    (.bzip2, Array("BZh".utf8) + [0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]),
    (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.elf, [0x7F, 0x45, 0x4C, 0x46]),
  ]

  /// The name of a ZIP archive's first entry begins at byte 30: it tells the word processors' files apart.
  private static func insideZIP(_ bytes: [UInt8]) -> BinaryFormat {
    let first = bytes.dropFirst(30)
    if first.starts(with: "mimetypeapplication/vnd.oasis.opendocument".utf8) { return .openDocument }
    for name in ["[Content_Types].xml", "_rels/", "word/", "docProps/"] where first.starts(with: name.utf8) {
      return .wordDocument
    }
    return .zip
  }
}
