/// What files are that are no texts, by the endings of their names, and what to do to have their words in the archive.
struct FileEnding: Sendable {
  /// What such a file is called: "Word document".
  let kind: String
  /// How to mend it.
  let advice: String
  private let endings: Set<String>

  private init(_ kind: String, _ endings: String, _ advice: String) {
    self.kind = kind
    self.advice = advice
    self.endings = Set(endings.split(separator: " ").map(String.init))
  }

  /// What a file of this name is.
  static func of(_ name: String) -> FileEnding {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name.index(after: dot) < name.endIndex else {
      return nameless
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return all.first { $0.endings.contains(ending) } ?? other
  }

  private static let plain = "save it as plain text (.txt), with the encoding UTF-8"

  private static let nameless = FileEnding(
    "file without an ending", "", "If it is a text, add .txt to its name: texts are known by it.")
  private static let other = FileEnding(
    "other file", "", "If it is a text, rename it so that its name ends in .txt.")

  private static let all: [FileEnding] = [
    FileEnding(
      "Word document", "doc docx docm dot dotx rtf odt ott fodt sxw pages wpd wps abw",
      "Open it in a word processor and \(plain)."),
    FileEnding("PDF", "pdf ps", "Copy the article's text out of it and \(plain)."),
    FileEnding(
      "packed archive", "zip gz tgz tar bz2 xz 7z rar zst z lz lzh cab sit", "Unpack it and put the texts in it here."),
    FileEnding(
      "picture", "jpg jpeg jpe png gif tif tiff bmp webp heic heif svg psd jp2 djvu djv raw",
      "If it shows an article, type that, or have a program read it, and \(plain)."),
    FileEnding(
      "spreadsheet or table", "xls xlsx xlsm ods csv tsv numbers",
      "Put each article that it holds into a text of its own (.txt)."),
    FileEnding("presentation", "ppt pptx odp key", "Copy the text out of it and \(plain)."),
    FileEnding(
      "web page", "html htm xhtml mht mhtml shtml php asp xml", "Open it in a browser, copy the article and \(plain)."),
    FileEnding(
      "text with marks", "md markdown mdown mkd rst adoc asciidoc textile tex org wiki",
      "It is plain text already: rename it so that its name ends in .txt."),
    FileEnding(
      "mail", "eml emlx msg mbox mbx", "Open it in a mail program and \(plain); an .eml file can just be renamed."),
    FileEnding("e-book", "epub mobi azw azw3 fb2 lit", "Convert it with an e-book program: \(plain)."),
    FileEnding(
      "text by another name", "text asc ascii utf8 ans log nfo bak old orig tmp txt~ tx txts",
      "If it is a text of the archive, rename it so that its name ends in .txt."),
    FileEnding(
      "recording", "mp3 wav ogg m4a flac mp4 mov avi mkv webm wma", "Type what is said, as plain text (.txt)."),
  ]
}
