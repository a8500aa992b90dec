public import Files
import Markdown

/// Writes layouts into `pressmark.yml`, and leaves every other byte as it is.
public struct LayoutsFile {
  private let old: [UInt8]?
  private let path: String

  /// The configuration's file of `project`.
  ///
  /// - Throws: `FileError` when it cannot be read.
  public init(_ project: Project) throws(FileError) {
    old = try FileSystem.readIfPresent(project.configurationFile)
    path = project.shown(project.configurationFile)
  }

  /// The change that puts a layout in: in the place of the one of its name, or before or behind the others.
  ///
  /// - Throws: a diagnostic, where the file is written in another way than this can change: its editor can.
  public func write(_ layout: Layout, isFirst: Bool) throws(Diagnostic) -> ContentChanges.Write {
    // To Swift "\r\n" is one character, so that the bytes are split.
    var lines = (old ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    // A file that somebody wrote on Windows keeps its line ends.
    let end = lines.first?.last == "\r" || (old ?? []).contains(0x0D) ? "\r" : ""
    if let key = lines.firstIndex(where: { $0.hasPrefix("layouts:") }) {
      let inside = Self.block(below: key, in: lines)
      let indent = lines[inside].first { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix { $0 == " " }.count } ?? 2
      let names = inside.filter { Self.isKey(lines[$0], indent) }
      if let there = names.first(where: { Self.key(lines[$0]) == layout.name }) {
        let whole = there..<Self.block(below: there, in: lines).upperBound
        lines.replaceSubrange(whole, with: Self.text(layout, indent, end))
      } else {
        lines.insert(contentsOf: Self.text(layout, indent, end), at: isFirst ? key + 1 : inside.upperBound)
      }
    } else {
      lines += (lines.isEmpty ? [] : [end]) + ["layouts:" + end] + Self.text(layout, 2, end)
    }
    let new = Array((lines.joined(separator: "\n") + "\n").utf8)
    guard let mapping = try? YAMLMapping(parsing: new), let before = try? YAMLMapping(parsing: old ?? []),
      others(in: mapping, layout.name) == others(in: before, layout.name),
      case .mapping(let layouts)? = mapping["layouts"]?.value,
      let written = layouts.first(where: { $0.key == layout.name }), case .text(let text) = written.value,
      (try? Layout(name: layout.name, reading: text)) == layout
    else {
      throw Diagnostic(
        .error, path, "the layout cannot be written into this file as it is laid out",
        advice: "Give each key a line of its own, layouts: without quotes, braces or blanks before it, and try again.")
    }
    return ContentChanges.Write(.configuration, from: old, to: new)
  }

  /// All that a configuration says but for one layout, without the places where it stands.
  private func others(in mapping: YAMLMapping, _ name: String) -> YAMLValue {
    let rest = mapping.entries.compactMap { entry -> YAMLEntry? in
      guard entry.key == "layouts" else { return entry }
      guard case .mapping(let layouts) = entry.value else { return nil }
      var others = entry
      others.value = .mapping(layouts.filter { $0.key != name })
      return others.value == .mapping([]) ? nil : others
    }
    return YAMLValue.mapping(rest).withoutPlaces
  }

  /// The lines below a key that are set in further; blank ones at the end are not among them.
  private static func block(below key: Int, in lines: [String]) -> Range<Int> {
    let indent = lines[key].prefix { $0 == " " }.count
    var end = key + 1
    for index in lines.indices.dropFirst(key + 1) {
      if lines[index].allSatisfy(\.isWhitespace) { continue }
      guard lines[index].prefix(while: { $0 == " " }).count > indent else { break }
      end = index + 1
    }
    return key + 1..<end
  }

  private static func isKey(_ line: String, _ indent: Int) -> Bool {
    let rest = line.drop { $0 == " " }
    return line.utf8.count - rest.utf8.count == indent && !rest.isEmpty && rest.first != "#"
  }

  private static func key(_ line: String) -> String? {
    line.firstIndex(of: ":").map { String(line[..<$0].drop { $0 == " " }.filter { $0 != "\"" && $0 != "'" }) }
  }

  private static func text(_ layout: Layout, _ indent: Int, _ end: String) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return ["\(blanks)\(layout.name): |\(end)"]
      + layout.lines.map { ($0.isEmpty ? "" : "\(blanks)  \($0)") + end }
  }
}
