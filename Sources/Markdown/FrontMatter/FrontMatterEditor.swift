/// Gives keys of a file's front matter other values, and leaves every other byte as it is.
///
/// The result is read again, and compared with what it should say: what is written in an unusual way is refused, never
/// damaged.
public struct FrontMatterEditor: Sendable {
  /// A value: a text, or a list of texts.
  public enum Value: Sendable, Equatable {
    case text(String)
    case list([String])
  }

  private let file: [UInt8]
  private let split: FrontMatterSplit
  private let old: YAMLMapping

  /// - Throws: `YAMLEditor.Refusal` where the file has no front matter, `YAMLError` where it is none.
  public init(_ file: [UInt8]) throws {
    guard let split = try FrontMatterSplit.split(file) else {
      throw YAMLEditor.Refusal(position: TextPosition(line: 1, column: 1), message: "the file has no front matter")
    }
    (self.file, self.split) = (file, split)
    old = try YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine)
  }

  /// The file with other values; a key that it has not is added behind the others.
  ///
  /// - Throws: `YAMLEditor.Refusal` where that cannot be done without touching something else.
  public func file(with values: [(String, Value)]) throws -> [UInt8] {
    var editor = YAMLEditor(file)
    var added = FrontMatterWriter()
    for (key, value) in values {
      switch (value, old[key]) {
      case (.text(let text), nil): added.append(key, text)
      case (.list(let texts), nil): added.append(key, texts)
      case (.text(let text), let entry?):
        guard case .text(let before) = entry.value, !before.isEmpty else {
          throw unusual(key, at: entry.valuePosition)
        }
        if text != before { try editor.replaceText(before, at: entry.valuePosition, with: text) }
      case (.list(let texts), let entry?):
        let before = entry.texts
        if texts == before { continue }
        try editor.editList(entry, appending: Array(texts.dropFirst(before.count))) { index, text in
          guard texts.indices.contains(index) else { return .delete }
          return texts[index] == text ? .keep : .replace(texts[index])
        }
      }
    }
    // Without the lines around a front matter.
    let lines = added.finish().dropFirst(4).dropLast(4)
    editor.replace(
      split.yaml.upperBound..<split.yaml.upperBound, with: lines.flatMap { $0 == 0x0A ? editor.lineBreak : [$0] })
    let result = editor.result()
    try verify(result, values)
    return result
  }

  /// The file with a comment before the first key.
  public func file(withComment comment: String) throws -> [UInt8] {
    var editor = YAMLEditor(file)
    editor.replace(
      split.yaml.lowerBound..<split.yaml.lowerBound, with: Array("# \(comment)".utf8) + editor.lineBreak)
    let result = editor.result()
    try verify(result, [])
    return result
  }

  private func verify(_ file: [UInt8], _ values: [(String, Value)]) throws {
    guard let split = try? FrontMatterSplit.split(file),
      let new = try? YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine),
      file[split.body] == self.file[self.split.body]
    else { throw unusual(values.first?.0 ?? "", at: TextPosition(line: 1, column: 1)) }
    let wanted = Dictionary(values) { $1 }
    for entry in new.entries {
      let isRight =
        switch wanted[entry.key] {
        case .text(let text): entry.value.withoutPlaces == .text(text)
        case .list(let texts): entry.texts == texts
        case nil: old[entry.key]?.value.withoutPlaces == entry.value.withoutPlaces
        }
      if !isRight { throw unusual(entry.key, at: old[entry.key]?.valuePosition ?? entry.valuePosition) }
    }
    guard new.entries.count == old.entries.count + values.count(where: { old[$0.0] == nil }) else {
      throw unusual(values.first?.0 ?? "", at: TextPosition(line: 1, column: 1))
    }
  }

  private func unusual(_ key: String, at position: TextPosition) -> YAMLEditor.Refusal {
    YAMLEditor.Refusal(position: position, message: "'\(key)' is written in an unusual way")
  }
}
