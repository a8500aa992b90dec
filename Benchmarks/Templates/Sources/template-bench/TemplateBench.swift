import Foundation
@_spi(Measuring) import Site
import TemplateEngine

/// Times printing pages of the default theme: Pressmark's engine, swift-mustache with dictionaries, and a floor that
/// copies the same bytes and escapes the same values. One run, by turns; prints medians and ratios with their spread.
/// With `--allocations` it counts those of an article's page instead.
@main
enum TemplateBench {
  static func main() async throws {
    let rounds = ProcessInfo.processInfo.environment["ROUNDS"].flatMap { Int($0) } ?? 9
    let archive = try await MadeUpArchive(articles: 10_000)
    if CommandLine.arguments.contains("--allocations") { return try reportAllocations(archive) }
    let peer = try Peer()
    for page in [try MeasuredPage.article(archive, peer), try MeasuredPage.list(archive, peer)] {
      report(page, rounds: rounds)
    }
  }

  private static func report(_ page: MeasuredPage, rounds: Int) {
    let differences = page.outputs.engine == page.outputs.peer ? "" : ", not byte for byte what swift-mustache prints"
    print("\(page.name): \(page.outputs.engine.count) bytes, \(page.floor.valueCount) values\(differences)")
    // Once to warm up, and to find how often is long enough.
    let (engineRuns, peerRuns, floorRuns) = (
      repetitions(page.runEngine), repetitions(page.runPeer), repetitions(page.runFloor)
    )
    var times: [(engine: Double, peer: Double, copy: Double, floor: Double)] = []
    for _ in 0..<rounds {
      times.append(
        (
          time(engineRuns, page.runEngine), time(peerRuns, page.runPeer), time(floorRuns, page.runCopy),
          time(floorRuns, page.runFloor)
        ))
    }
    line("swift-mustache", times.map(\.peer), "us")
    line("pressmark", times.map(\.engine), "us")
    line("floor, one copy", times.map(\.copy), "us")
    line("floor, piece by piece", times.map(\.floor), "us")
    line("times faster than swift-mustache", times.map { $0.peer / $0.engine }, "")
    line("times the floor, one copy", times.map { $0.engine / $0.copy }, "")
    line("times the floor, piece by piece", times.map { $0.engine / $0.floor }, "")
  }

  private static func line(_ name: String, _ values: [Double], _ unit: String) {
    let sorted = values.sorted()
    let texts = [sorted[sorted.count / 2], sorted[0], sorted[sorted.count - 1]].map { String(format: "%.2f", $0) }
    print("  \(name): \(texts[0]) \(unit) (\(texts[1])–\(texts[2]))")
  }

  /// Microseconds of processor time a run.
  private static func time(_ runs: Int, _ run: () -> Void) -> Double {
    let start = processorTime()
    for _ in 0..<runs { run() }
    return (processorTime() - start) * 1e6 / Double(runs)
  }

  private static func repetitions(_ run: () -> Void) -> Int {
    var runs = 1
    while time(runs, run) * Double(runs) < 50_000 { runs *= 2 }
    return runs
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func reportAllocations(_ archive: MadeUpArchive) throws {
    typealias Count = @convention(c) () -> UInt
    guard let symbol = dlsym(UnsafeMutableRawPointer(bitPattern: 0), "pressmark_allocations") else {
      print("allocations are counted where allocations.so is preloaded, as Benchmarks/templates does")
      return
    }
    let count = unsafeBitCast(symbol, to: Count.self)
    var printer = TemplatePrinter(archive.site.templates)
    let body = archive.body
    for index in 0..<100 { try archive.site.printArticle(index, body: body, description: "A sentence.", &printer) }
    let articles = 1000
    let before = count()
    for index in 0..<articles {
      try archive.site.printArticle(index, body: body, description: "A sentence.", &printer)
    }
    let total = count() - before
    print("allocations an article page: \(String(format: "%.2f", Double(total) / Double(articles)))")
  }
}
