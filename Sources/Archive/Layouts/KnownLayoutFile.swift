public import Markdown

/// A file of `Conversion/Layouts/Known/`: the layouts of one database or service, and what its texts bear as a mark.
public struct KnownLayoutFile: Sendable {
  /// How lines begin that only such texts have.
  public private(set) var marks: [String] = []
  /// The layouts; the first that fits a text holds.
  public private(set) var layouts: [Layout] = []
  /// What is wrong with the file.
  public private(set) var errors: [YAMLError] = []

  /// Reads a file.
  public init(bytes: [UInt8]) {
    do {
      for entry in try YAMLMapping(parsing: bytes).entries { read(entry) }
    } catch {
      errors.append(error)
    }
    if errors.isEmpty, marks.isEmpty || layouts.isEmpty {
      fail(
        TextPosition(line: 1, column: 1), "a file of layouts has marks: and layouts:",
        "Write how lines begin that only these texts have, and draw their layouts.")
    }
  }

  private mutating func read(_ entry: YAMLEntry) {
    switch (entry.key, entry.value) {
    case ("marks", .list(let items)):
      for item in items {
        if case .text(let mark) = item.value, mark.utf8.count >= 4 {
          marks.append(mark)
        } else {
          fail(item.position, "this is no mark", "Write four letters or more with which such a line begins.")
        }
      }
    case ("layouts", .mapping(let layouts)):
      for layout in layouts { read(layout: layout) }
    default:
      fail(
        entry.position, "'\(entry.key)' is neither marks: nor layouts:", "Write the one as a list, the other as keys.")
    }
  }

  private mutating func read(layout entry: YAMLEntry) {
    guard case .text(let text) = entry.value else {
      return fail(entry.valuePosition, "'\(entry.key)' is no picture of a text", "Write it below, set in, behind '|'.")
    }
    do {
      layouts.append(try Layout(name: entry.key, reading: text))
    } catch {
      let line = entry.valuePosition.line + 1 + error.line
      fail(TextPosition(line: line, column: entry.position.column + 2), error.message, error.advice)
    }
  }

  private mutating func fail(_ position: TextPosition, _ message: String, _ advice: String) {
    errors.append(YAMLError(position: position, message: message, advice: advice))
  }
}
