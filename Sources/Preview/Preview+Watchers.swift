import Archive
import FoundationEssentials
import Site

/// Telling browsers of changes, as server-sent events (HTML Standard, section 9.2).
extension Preview {
  /// The messages for a browser that shows a page.
  ///
  /// - Parameter digest: of what it shows. Where the page is another one by now, it is told at once.
  func watch(_ path: String, digest: String) async -> AsyncStream<String> {
    let (stream, messages) = AsyncStream.makeStream(of: String.self)
    let number = watchers.add(
      Watchers.Watcher(path: path, digest: digest, file: contentFile(ofPage: path), messages: messages))
    messages.onTermination = { _ in Task { await self.forget(number) } }
    messages.yield("retry: 500\n\n")
    await tell(number)
    return stream
  }

  private func forget(_ number: Int) { watchers.remove(number) }

  /// Tells each browser what the last change means for its page.
  func tellWatchers() async {
    for number in watchers.all.keys.sorted() { await tell(number) }
  }

  private func tell(_ number: Int) async {
    guard let watcher = watchers[number] else { return }
    let errors = state.errors
    if !errors.isEmpty || watcher.isTroubled {
      watchers[number]?.isTroubled = !errors.isEmpty
      send("problems", ProblemList(errors, isBlocking: !state.isCurrent), to: number)
    }
    // As long as something is wrong, the last good page stays.
    guard state.isCurrent else { return }
    let generation = state.generation
    let shown = await shown(at: watcher.path)
    // Another change may have been told meanwhile; it tells what is shown by then.
    guard let watcher = watchers[number], state.generation == generation, shown.digest != watcher.digest else { return }
    watchers[number]?.digest = shown.digest
    var news = News(digest: shown.digest)
    if shown.status == 404, let page = watcher.file.flatMap({ state.snapshot?.page(ofContent: $0) }) {
      news.address = address(ofPage: page)
    }
    send("reload", news, to: number)
  }

  /// Lets nobody between them take the connections for dead.
  func keepAwake() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(15))
      for watcher in watchers.all.values { watcher.messages.yield(":\n\n") }
    }
  }

  private func send(_ event: String, _ value: some Encodable, to number: Int) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else { return }
    watchers[number]?.messages.yield("event: \(event)\ndata: \(String(decoding: json, as: UTF8.self))\n\n")
  }
}

/// That a page is another one.
private struct News: Encodable {
  let digest: String
  /// Where it is now, when that is somewhere else.
  var address: String?
}

/// What is wrong, as a browser shows it.
private struct ProblemList: Encodable {
  struct Problem: Encodable {
    let place: String
    let message: String
    let excerpt: [String]
    let advice: String
  }

  let problems: [Problem]

  /// Whether the page below is an old one.
  let isBlocking: Bool

  init(_ diagnostics: [Diagnostic], isBlocking: Bool) {
    self.isBlocking = isBlocking
    problems = diagnostics.map {
      Problem(place: $0.place, message: $0.message, excerpt: $0.excerpt, advice: $0.advice)
    }
  }
}
