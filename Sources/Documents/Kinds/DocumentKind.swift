public import Files
import Support

/// A kind of document that is read with the help of another program. This is the table of all of them: what files of
/// each are called, which programs read them, and under which name the untouched file lies in the site.
public struct DocumentKind: Sendable, Equatable {
  /// What such a file is called: "Word document".
  public let name: String
  /// The endings of the names of such files; the first is the usual one.
  public let endings: [String]
  let route: DocumentRoute
  /// The ending of the untouched file in the site; `nil` when it is not published. One that a browser would run has
  /// another than its own.
  public let publishedEnding: StaticString?
  /// Where the words of such a document stand, as far as they can be counted without the program that reads it.
  let words: WordSource?

  private init(
    _ name: String, _ endings: String, _ route: DocumentRoute, published: StaticString?, words: WordSource? = nil
  ) {
    self.name = name
    self.endings = endings.split(separator: " ").map(String.init)
    self.route = route
    publishedEnding = published
    self.words = words
  }

  /// All kinds. Where documents differ in nothing but their endings, the first is read and the others are its copies.
  public static let all: [DocumentKind] = [
    DocumentKind("Word document", "docx", .pandoc(from: "docx"), published: ".docx", words: .wordprocessing),
    // Not for readers to open: it is a program too.
    DocumentKind(
      "Word document with macros", "docm", .pandoc(from: "docx"), published: nil, words: .wordprocessing),
    DocumentKind("OpenDocument text", "odt", .pandoc(from: "odt"), published: ".odt", words: .openDocument),
    DocumentKind("rich text (RTF)", "rtf", .pandoc(from: "rtf"), published: ".rtf", words: .rtf),
    DocumentKind("old Word document", "doc", .libreOffice, published: ".doc"),
    DocumentKind("e-book (EPUB)", "epub", .pandoc(from: "epub"), published: ".epub", words: .epub),
    // As a text: a page from elsewhere must not run in the site.
    DocumentKind("web page", "html htm xhtml", .pandoc(from: "html"), published: ".txt", words: .html),
    // It holds drafts, comments and addresses of mail beside the articles.
    DocumentKind("WordPress export", "xml", .wordPress, published: nil),
    DocumentKind("Markdown with a front matter", "md markdown mdown mkd", .markdown, published: ".txt"),
    DocumentKind("PDF", "pdf", .pdftotext, published: ".pdf"),
  ]

  /// The kind of a file with such a name; `nil` for texts and everything else.
  public init?(name: String) {
    guard let kind = Self.all.first(where: { kind in kind.endings.contains { name.hasEnding($0) } }) else { return nil }
    self = kind
  }

  /// Whether not every file with such an ending is one.
  public var isKnownByBeginning: Bool { route.begins != nil }

  /// Whether a file that begins so is one.
  public func begins(_ bytes: [UInt8]) -> Bool { route.begins?(bytes) ?? true }

  /// Whether both are the same row of the table.
  public static func == (one: DocumentKind, other: DocumentKind) -> Bool { one.name == other.name }

  /// The programs that it takes, in the order of their work.
  public var tools: [Program] { route.tools }

  /// The first of its programs that is not installed.
  public var missingTool: Program? { tools.first { $0.path == nil } }
}

extension String {
  /// Whether this is the name, or path, of a text: it ends in `.txt`, in whatever capitals. By bytes, as the disk has
  /// it: a mark behind the dot would make another `Character` of it.
  public var isTextFile: Bool { hasEnding("txt") }

  /// Whether this is the name, or path, of a file that articles are made from: a text, or a document.
  public var isSourceFile: Bool { isTextFile || DocumentKind(name: self) != nil }

  /// A name, or path, without the ending that makes it that of a source file.
  public var withoutSourceEnding: Substring {
    isSourceFile ? self[..<(utf8.lastIndex(of: UInt8(ascii: ".")) ?? endIndex)] : self[...]
  }

  /// Whether the name ends in a dot and these letters, in whatever capitals.
  func hasEnding(_ ending: String) -> Bool {
    let bytes = utf8.suffix(ending.utf8.count + 1)
    guard bytes.count == ending.utf8.count + 1, bytes.first == UInt8(ascii: ".") else { return false }
    return bytes.dropFirst().elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 && $0.isASCIILetter }
  }
}
