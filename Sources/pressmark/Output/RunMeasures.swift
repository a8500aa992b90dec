import Site
import Support

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How long a run took, phase by phase, and how much memory: for people, and never for anything that is written.
struct RunMeasures {
  private let beginning = ContinuousClock.now
  /// How long conversion took, where there was one.
  private var conversion: Duration?
  /// How long the phases of the build took, where there was one.
  var build: [SiteBuilder.Phase: Duration] = [:]

  /// Conversion ends now, and began with the run.
  mutating func endConversion() { conversion = beginning.duration(to: .now) }

  /// The phases that took time, in their order, then the whole.
  var seconds: [(name: String, title: String, seconds: Double)] {
    var rows: [(String, String, Duration)] = []
    if let conversion { rows.append(("conversion", "converting texts", conversion)) }
    for phase in SiteBuilder.Phase.allCases {
      if let time = build[phase] { rows.append((phase.rawValue, phase.title, time)) }
    }
    rows.append(("total", "in all", beginning.duration(to: .now)))
    return rows.map { ($0, $1, $2 / .seconds(1)) }
  }

  /// The most memory that the program has had at once, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Glibc)
      _ = getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #else
      _ = getrusage(RUSAGE_SELF, &usage)
    #endif
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss * 1024
    #endif
  }

  /// The table that `--timings` shows.
  var lines: [String] {
    let rows = seconds
    let width = rows.map(\.title.count).max() ?? 0
    return rows.map { row in
      let hundredths = Int((row.seconds * 100).rounded())
      let time = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) s"
      let blanks = String(repeating: " ", count: max(1, width - row.title.count + 10 - time.count))
      return "  \(row.title)\(blanks)\(time)"
    } + ["  peak memory: \(byteCount(Self.peakMemory))"]
  }
}

extension SiteBuilder.Phase {
  fileprivate var title: String {
    switch self {
    case .reading: "reading content"
    case .planning: "planning"
    case .rendering: "making and writing pages"
    case .committing: "putting pages in their places"
    case .remembering: "noting what was made"
    }
  }
}
