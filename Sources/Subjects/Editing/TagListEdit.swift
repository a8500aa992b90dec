import Archive
import Markdown
import Support

/// Carries a decision out in one content file: only its names of one kind change.
struct TagListEdit {
  private let kind: Taxonomy
  /// The keys of the labels that go.
  private let leaving: Set<String>
  private let target: String?
  private let shown: ShownNames

  /// - Parameter shown: how readers see the names: a publication may go by that name as well as by its masthead's.
  init(_ decision: TagDecision, _ kind: Taxonomy = .tags, _ shown: ShownNames) {
    self.kind = kind
    self.shown = shown
    leaving = Set(decision.leaving.map(shown.folding.key(of:)))
    target = decision.target
  }

  /// Whether an article is to be changed.
  func concerns(_ article: Article) -> Bool {
    let names = kind.names(of: article)
    return self.names(after: names) != names
  }

  /// How many articles have a name that goes.
  func count(_ label: String, _ articles: [Article]) -> Int {
    let key = shown.folding.key(of: label)
    return articles.count { kind.names(of: $0).contains { keys(of: $0).contains(key) } }
  }

  /// What a name goes by: how it is written, and how the configuration shows it.
  private func keys(of name: String) -> [String] {
    let written = shown.folding.key(of: name)
    guard let label = shown.displayName(for: name, kind) else { return [written] }
    return [written, shown.folding.key(of: label)]
  }

  /// The names after the decision.
  func names(after names: [String]) -> [String] {
    zip(names, changes(of: names)).compactMap { name, change in
      switch change {
      case .keep: name
      case .replace(let text): text
      case .delete: nil
      }
    }
  }

  private func changes(of names: [String]) -> [YAMLEditor.Change] {
    let keys = names.map { self.keys(of: $0.trimmedBlanks) }
    let leaves = keys.map { $0.contains(where: leaving.contains) }
    guard let target else { return leaves.map { $0 ? .delete : .keep } }
    let targetKey = shown.folding.key(of: target)
    let isTarget = keys.map { $0.first == targetKey }
    // The name stands once, where the first of its names stood: conversion orders tags alike.
    let home = keys.indices.first { isTarget[$0] || leaves[$0] }
    let isConcerned = leaves.contains(true)
    return keys.indices.map { index in
      guard isConcerned, isTarget[index] || leaves[index] else { return .keep }
      if index != home { return .delete }
      return names[index] == target || isTarget[index] && !leaving.contains(targetKey) ? .keep : .replace(target)
    }
  }

  /// The file after the decision; `nil` when it stays as it is.
  func apply(to file: [UInt8]) throws -> [UInt8]? {
    guard let split = try FrontMatterSplit.split(file) else { return nil }
    let yaml = try YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine)
    guard let entry = yaml[kind.frontMatterKey] else { return nil }
    let old = entry.texts
    let new = changes(of: old)
    guard new.contains(where: { $0 != .keep }) else { return nil }
    var editor = YAMLEditor(file)
    try editor.editList(entry) { index, _ in new[index] }
    let result = editor.result()
    try verify(result, yaml, names: names(after: old), at: entry.valuePosition)
    return result
  }

  /// Reads the new file as everybody will, and compares.
  private func verify(_ file: [UInt8], _ old: YAMLMapping, names: [String], at position: TextPosition) throws {
    let unusual = YAMLEditor.Refusal(
      position: position, message: "'\(kind.frontMatterKey)' is written in an unusual way")
    guard let split = try? FrontMatterSplit.split(file),
      let new = try? YAMLMapping(parsing: file[split.yaml], firstLine: FrontMatterSplit.yamlFirstLine),
      new.entries.map(\.key) == old.entries.map(\.key)
    else { throw unusual }
    for (one, other) in zip(old.entries, new.entries) {
      let isSame =
        one.key == kind.frontMatterKey ? other.texts == names : one.value.withoutPlaces == other.value.withoutPlaces
      guard isSame else { throw unusual }
    }
  }
}
