import Markdown

/// Carries a decision out in one content file: only the list of its tags changes.
struct TagListEdit {
  /// The keys of the labels that go.
  private let leaving: Set<String>
  private let target: String?

  init(_ decision: TagDecision) {
    leaving = Set(decision.leaving.map { NameIndex.key(of: $0) })
    target = decision.target
  }

  /// Whether an article with these tags is to be changed.
  func concerns(_ tags: [String]) -> Bool { self.tags(after: tags) != tags }

  /// The tags after the decision.
  func tags(after tags: [String]) -> [String] {
    zip(tags, changes(of: tags)).compactMap { tag, change in
      switch change {
      case .keep: tag
      case .replace(let text): text
      case .delete: nil
      }
    }
  }

  private func changes(of tags: [String]) -> [YAMLEditor.Change] {
    let keys = tags.map { NameIndex.key(of: $0.trimmingSpaces) }
    guard let target else { return keys.map { leaving.contains($0) ? .delete : .keep } }
    let targetKey = NameIndex.key(of: target)
    // The tag stands once, where the first of its names stood: conversion orders tags alike.
    let home = keys.firstIndex { $0 == targetKey || leaving.contains($0) }
    let isConcerned = keys.contains(where: leaving.contains)
    return keys.indices.map { index in
      guard isConcerned, keys[index] == targetKey || leaving.contains(keys[index]) else { return .keep }
      if index != home { return .delete }
      return tags[index] == target || keys[index] == targetKey && !leaving.contains(targetKey)
        ? .keep : .replace(target)
    }
  }

  /// The file after the decision; `nil` when it stays as it is.
  func apply(to file: [UInt8]) throws -> [UInt8]? {
    guard let split = try FrontMatterSplit.split(file) else { return nil }
    let yaml = try YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine)
    guard let entry = yaml["tags"] else { return nil }
    let old = entry.texts
    let new = changes(of: old)
    guard new.contains(where: { $0 != .keep }) else { return nil }
    var editor = YAMLEditor(file)
    try editor.editList(entry) { index, _ in new[index] }
    let result = editor.result()
    try verify(result, yaml, tags: tags(after: old), at: entry.valuePosition)
    return result
  }

  /// Reads the new file as everybody will, and compares.
  private func verify(_ file: [UInt8], _ old: YAMLMapping, tags: [String], at position: TextPosition) throws {
    let unusual = YAMLEditor.Refusal(position: position, message: "the list of tags is written in an unusual way")
    guard let split = try? FrontMatterSplit.split(file),
      let new = try? YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine),
      new.entries.map(\.key) == old.entries.map(\.key)
    else { throw unusual }
    for (one, other) in zip(old.entries, new.entries) {
      let isSame = one.key == "tags" ? other.texts == tags : one.value.withoutPlaces == other.value.withoutPlaces
      guard isSame else { throw unusual }
    }
  }
}

extension YAMLEntry {
  /// The texts of a list, or of a text that stands for a list of one.
  var texts: [String] {
    switch value {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let items): items.map { if case .text(let text) = $0.value { text } else { "" } }
    case .mapping: []
    }
  }
}

extension YAMLValue {
  /// The value without the places at which its parts stand.
  var withoutPlaces: YAMLValue {
    let start = TextPosition(line: 1, column: 1)
    switch self {
    case .text: return self
    case .list(let items): return .list(items.map { YAMLItem(value: $0.value.withoutPlaces, position: start) })
    case .mapping(let entries):
      return .mapping(
        entries.map { YAMLEntry(key: $0.key, value: $0.value.withoutPlaces, position: start, valuePosition: start) })
    }
  }
}
