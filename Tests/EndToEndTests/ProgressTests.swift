import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import pressmark

/// The line on the terminal that says how far the work has got.
@Suite(.thorough) struct ProgressTests {
  private let text = ProgressText(work: "Converting", done: 1234, all: 9876, noun: "text", rate: 4321)

  @Test(arguments: [
    (80, "Converting 1,234 of 9,876 texts (12 %), 4,321 a second"), (53, "Converting 1,234 of 9,876 texts (12 %)"),
    (30, "Converting 12 %"), (14, "12 %"), (3, ""), (0, ""), (-1, ""),
  ])
  func fitsIntoTheTerminal(width: Int, line: String) {
    #expect(text.fitting(width) == line)
    #expect(line.count <= max(0, width))
  }

  @Test func needsNoNumbers() {
    #expect(
      ProgressText(work: "Planning the site", done: 0, all: 0, noun: "", rate: nil).fitting(80) == "Planning the site")
  }

  @Test(arguments: [20, 60])
  func isDrawnOnATerminalAndCleared(columns: Int) throws {
    let terminal = try Terminal(columns: columns)
    let shown = try terminal.show { try build(["build", "--no-convert"], messages: $0) }
    // A redrawn line begins at the left and clears what was there.
    let drawn = shown.split(separator: "\r").filter { $0.hasSuffix("\u{1B}[K") }.map { $0.dropLast("\u{1B}[K".count) }
    #expect(drawn.contains { $0.contains(columns == 20 ? "%" : " of ") }, "\(shown.debugDescription)")
    #expect(drawn.allSatisfy { $0.count < columns }, "\(drawn)")
    #expect(shown.contains("\r\u{1B}[K400 articles"), "it is gone before the summary")
  }

  @Test(arguments: [["TERM": "dumb"], ["CI": "true"]])
  func isNotDrawnWhereNobodyCouldReadIt(environment: [String: String]) throws {
    let shown = try Terminal(columns: 80).show {
      try build(["build", "--no-convert"], messages: $0, environment: environment)
    }
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.hasPrefix("400 articles"))
  }

  @Test func isNotDrawnBesideJSON() throws {
    let shown = try Terminal(columns: 80).show { try build(["build", "--no-convert", "--json"], messages: $0) }
    #expect(shown.isEmpty)
  }

  /// Starts a command in an archive that takes a while.
  private func build(
    _ arguments: [String], messages: FileHandle, environment: [String: String] = [:]
  ) throws -> (Process, TemporaryProject) {
    let project = try TemporaryProject()
    for number in 0..<400 {
      try project.write("content/\(number).md", "---\ntitle: \"News \(number)\"\ndate: \"1997-04-24\"\n---\n\nText.\n")
    }
    let environment = ["TERM": "xterm", "CI": nil].merging(environment) { $1 } as [String: String?]
    return (
      try Program.start(arguments + ["--root", project.root.string], messages: messages, environment: environment),
      project
    )
  }
}

/// A terminal of a given width.
private final class Terminal: Sendable {
  private let controller: FileHandle
  private let terminal: FileHandle

  init(columns: Int) throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else { throw POSIXError(.ENOTTY) }
    self.controller = FileHandle(fileDescriptor: controller, closeOnDealloc: true)
    self.terminal = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
  }

  /// What a command shows on it.
  func show(_ start: (FileHandle) throws -> (Process, TemporaryProject)) throws -> String {
    let (process, project) = try start(terminal)
    try terminal.close()
    var shown: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // It ends with an error when the last program that had it open ends.
    while case let count = read(controller.fileDescriptor, &buffer, buffer.count), count > 0 {
      shown += buffer[..<count]
    }
    process.waitUntilExit()
    withExtendedLifetime(project) {}
    return String(decoding: shown, as: UTF8.self)
  }
}
