import Documents
public import Files
import SystemPackage
public import Testing

/// Documents for tests.
public enum TestDocument {
  /// A document that pandoc writes.
  ///
  /// - Parameters:
  ///   - markdown: what it says.
  ///   - format: pandoc's name for its format.
  public static func bytes(_ markdown: String, as format: String) throws -> [UInt8] {
    try ScratchFolder.with { folder in
      guard let pandoc = Program.pandoc.path else { throw Errno.noSuchFileOrDirectory }
      let (source, made) = (folder.appending("source.md"), folder.appending("made"))
      try FileSystem.write(Array(markdown.utf8), to: source)
      let arguments = ["--standalone", "--from=markdown", "--to=\(format)", "-o", made.string, source.string]
      _ = try ChildProcess(pandoc, arguments, in: folder, environment: ["HOME=\(folder.string)"]).run()
      return try FileSystem.read(made)
    }
  }

  /// A ZIP archive of files that are not packed.
  public static func zip(_ files: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in files {
      let (name, text) = (Array(name.utf8), Array(text.utf8))
      let fields = number(checksum(of: text), 4) + number(text.count, 4) + number(text.count, 4) + number(name.count, 2)
      let offset = bytes.count
      bytes += number(0x0403_4B50, 4) + number(20, 2) + number(0x800, 2) + number(0, 6) + fields + number(0, 2) + name
      bytes += text
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0x800, 2) + number(0, 6) + fields
      directory += number(0, 12) + number(offset, 4) + name
    }
    let start = bytes.count
    bytes += directory + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
    return bytes + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  /// A Word document with these files in `word/`.
  ///
  /// - Parameter body: the paragraphs of the text, as Word writes them.
  public static func word(_ body: String, others: [(name: String, text: String)] = []) -> [UInt8] {
    let namespaces = """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:v="urn:schemas-microsoft-com:vml"
      """
    let types = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zip(
      [
        (
          "[Content_Types].xml",
          """
          <?xml version="1.0"?><Types xmlns="\(types)/content-types"><Default Extension="rels" \
          ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
          ContentType="application/xml"/><Override PartName="/word/document.xml" \
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
          """
        ),
        (
          "_rels/.rels",
          """
          <?xml version="1.0"?><Relationships xmlns="\(types)/relationships"><Relationship Id="r1" \
          Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
          """
        ),
        (
          "word/document.xml",
          "<?xml version=\"1.0\"?><w:document \(namespaces)><w:body>\(body)</w:body></w:document>"
        ),
      ] + others.map { ("word/\($0.name)", $0.text.replacing("NAMESPACES", with: namespaces)) })
  }

  /// A PDF of pages with these lines, which stand well apart.
  public static func pdf(_ pages: [[String]]) -> [UInt8] {
    let numbers = pages.indices.map { 4 + 2 * $0 }
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[\(numbers.map { "\($0) 0 R" }.joined(separator: " "))]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (page, number) in Swift.zip(pages, numbers) {
      let text = "BT /F 12 Tf 50 750 Td " + page.map { "(\($0)) Tj 0 -40 Td" }.joined(separator: " ") + " ET"
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents \(number + 1) 0 R>>")
      objects.append("<</Length \(text.utf8.count)>>stream\n\(text)\nendstream")
    }
    let body = objects.enumerated().map { "\($0 + 1) 0 obj\($1)endobj\n" }.joined()
    return Array("%PDF-1.4\n\(body)trailer<</Root 1 0 R>>\n".utf8)
  }

  /// A paragraph as Word writes it.
  public static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The cyclic redundancy check of ZIP.
  private static func checksum(of bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}

extension Trait where Self == ConditionTrait {
  /// A test that needs a program which reads documents; where it is not installed it is left out.
  public static func needs(_ tool: Program) -> Self {
    .enabled("\(tool.title) is not installed") { tool.path != nil }
  }
}
