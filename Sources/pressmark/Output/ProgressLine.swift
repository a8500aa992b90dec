import Dispatch
import FoundationEssentials
import Site
import Synchronization

/// A line on the terminal that says how far the work has got, and that goes when it is done.
///
/// A thread of its own draws it ten times a second: the tasks that work only note numbers, so that nothing waits for
/// the terminal.
final class ProgressLine: Sendable {
  private struct State {
    var work: (name: String, noun: String)?
    var done = 0
    var all = 0
    /// The bytes of what is done, and of all, where they are told.
    var bytes: (done: Int, all: Int)?
    var beginning = ContinuousClock.now
    /// The line as it is on the terminal.
    var shown = ""
    var hasEnded = false
  }

  private static let pause = DispatchTimeInterval.milliseconds(100)
  private let state = Mutex(State())

  /// - Returns: `nil` where nobody would see it: in a pipe, in a file, on a terminal that cannot clear a line, or where
  ///   another program reads what this one prints.
  init?(_ report: Report) {
    let environment = ProcessInfo.processInfo.environment
    guard !report.asJSON, StandardStreams.messagesAreOnTerminal, environment["CI"] == nil,
      let terminal = environment["TERM"], !terminal.isEmpty, terminal != "dumb"
    else { return nil }
    DispatchQueue(label: "progress line").async { [self] in
      let clock = DispatchSemaphore(value: 0)
      repeat { _ = clock.wait(timeout: .now() + Self.pause) } while draw()
    }
  }

  /// Notes what is being done and how far it has got.
  func show(
    _ work: String, _ done: Int, of all: Int, _ noun: String = "", bytes: Int = 0, of allBytes: Int = 0
  ) {
    state.withLock { state in
      state.bytes = allBytes > 0 ? (bytes, allBytes) : nil
      if state.work?.name != work {
        state.work = (work, noun)
        state.done = 0
        state.beginning = .now
      }
      // Tasks that tell their numbers at once may do so in another order.
      state.done = max(state.done, done)
      state.all = all
    }
  }

  /// Clears the line, for good.
  func end() {
    state.withLock { state in
      state.hasEnded = true
      if !state.shown.isEmpty { Self.write("\r\u{1B}[K") }
    }
  }

  /// Draws the line, and says whether it will be drawn again.
  private func draw() -> Bool {
    state.withLock { state in
      guard !state.hasEnded else { return false }
      guard let work = state.work else { return true }
      let seconds = state.beginning.duration(to: .now) / .seconds(1)
      let rate = seconds > 0.5 ? Int(Double(state.done) / seconds) : nil
      let note = state.bytes.map { ProgressText.note(bytes: $0.done, of: $0.all, seconds: seconds) }
      let text = ProgressText(
        work: work.name, done: state.done, all: state.all, noun: work.noun, rate: rate, note: note)
      // The last column stays free: a terminal may begin a new line behind it.
      let line = text.fitting(StandardStreams.terminalWidth - 1)
      if line != state.shown { Self.write("\r\(line)\u{1B}[K") }
      state.shown = line
      return true
    }
  }

  private static func write(_ text: String) {
    StandardStreams.message(text)
  }
}

extension ProgressLine {
  /// Shows what a build is doing.
  func show(_ phase: SiteBuilder.Phase, _ done: Int, of all: Int) {
    switch phase {
    case .reading: show("Reading", done, of: all, "article")
    case .planning: show("Planning the site", done, of: all)
    case .rendering: show("Making pages:", done, of: all, "file")
    case .committing: show("Putting pages in their places", done, of: all)
    case .remembering: show("Noting what was made", done, of: all)
    }
  }
}
