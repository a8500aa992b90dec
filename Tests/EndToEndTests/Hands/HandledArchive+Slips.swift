import Files
import SystemPackage
import TestSupport

/// Slips in content files, and what editors' programs and synchronising disks leave beside them.
extension HandledArchive {
  mutating func slip() throws -> String? {
    guard let (place, file) = whole(where: { !$0.isForgotten }) else { return nil }
    let bytes = try FileSystem.read(project.root.appending("content/\(file)"))
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let title = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { return nil }
    var broken = lines
    let kind = ["quotation mark", "tab", "key twice", "Latin-1", "UTF-16", "emptied", "marks of git", "no title"][
      number(8)]
    var written: [UInt8]?
    switch kind {
    case "quotation mark": broken[title] = "title: \"Bread \"riots\""
    case "tab": broken.insert("\tkicker: \"x\"", at: title + 1)
    case "key twice": broken.insert(broken[title], at: title)
    case "Latin-1":
      broken.append("caf\u{E9}")
      written = broken.joined(separator: "\n").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case "UTF-16":
      written = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case "emptied": written = []
    case "marks of git":
      broken.insert("<<<<<<< HEAD", at: title)
      broken.insert(contentsOf: ["=======", "title: \"Theirs\"", ">>>>>>> theirs"], at: title + 2)
    default: broken.remove(at: title)
    }
    pieces[place].good = bytes
    pieces[place].isEmptied = kind == "emptied"
    try project.write("content/\(file)", bytes: written ?? Array(broken.joined(separator: "\n").utf8))
    return "slip in \(file): \(kind)"
  }

  @discardableResult
  mutating func mend() throws -> String? {
    guard let place = pick(where: { $0.good != nil }), let file = pieces[place].content, let good = pieces[place].good
    else { return nil }
    try project.write("content/\(file)", bytes: good)
    pieces[place].good = nil
    pieces[place].isEmptied = false
    return "mended \(file)"
  }

  // MARK: - Second files

  /// A disk that two machines share makes a second file of a content file, with or without changes of its own.
  mutating func copyContent() throws -> String? {
    guard isSettled, let (place, file) = whole(where: { $0.copy == nil && !$0.isForgotten }) else { return nil }
    let endings = [" 2.md", " (1).md", " (conflicted copy).md", " (Ann's conflicted copy 2026-01-02).md", ".orig.md"]
    let copy = file.dropLast(3) + endings[number(endings.count)]
    var text = try project.read("content/\(file)")
    var edits = pieces[place].edits
    if number(2) == 0 {
      edits.append(next("edit"))
      text += "\nSee \(edits[edits.count - 1]).\n"
    }
    try project.write("content/\(copy)", text)
    pieces[place].copy = (String(copy), edits, pieces[place].isDraft)
    return "\(copy) is beside \(file)"
  }

  mutating func deleteCopyOfContent() throws -> String? {
    guard let place = pick(where: { $0.copy != nil }), let copy = pieces[place].copy else { return nil }
    try project.delete("content/\(copy.path)")
    pieces[place].copy = nil
    return "deleted \(copy.path)"
  }

  /// Editors' programs leave files that are nobody's articles.
  mutating func leaveBackups() throws -> String? {
    guard let (_, file) = whole() else { return nil }
    let text = try project.read("content/\(file)")
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let folder = String(file.dropLast(name.utf8.count))
    for backup in ["\(name)~", ".#\(name)", "#\(name)#", ".\(name).swp", "\(name).bak"] {
      try project.write("content/\(folder)\(backup)", text)
    }
    return "left backups of \(file)"
  }
}
