import Archive
import Foundation
import TestSupport
import Testing

@testable import Conversion

/// Any bytes in: no crash, no word lost, valid front matter, Markdown that renders to the same words.
///
/// `make fuzz` runs it for a minute, from another point each time CI wants (`PRESSMARK_FUZZ_SEED`); `make test` takes
/// the first inputs only.
@Suite(.thorough) struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["PRESSMARK_FUZZ_SECONDS"].flatMap(Double.init)
  private static let seed = environment["PRESSMARK_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  @Test func anyBytes() throws {
    let project = try TemporaryProject().project
    let end = Self.seconds.map { Date(timeIntervalSinceNow: $0) }
    var (inputs, bytes, converted) = (0, 0, 0)
    while end.map({ Date() < $0 }) ?? (inputs < 400) {
      var input = FuzzInput(seed: Self.seed &* 1_000_003 &+ UInt64(inputs))
      let text = input.next()
      inputs += 1
      bytes += text.count
      var configuration = Configuration()
      configuration.texts.dateOrder = [nil, .dmy, .mdy, .ymd][inputs % 4]
      configuration.texts.earliestShortYear = inputs % 3 == 0 ? 1930 : nil
      configuration.texts.articleSeparators = inputs % 7 == 0 ? ["-----"] : []
      let started = Date()
      let failures = convert(text, project, configuration, &converted)
      // A text of some kilobytes that takes seconds has found a quadratic corner.
      let slow = Date().timeIntervalSince(started) > 5 ? ["took \(Date().timeIntervalSince(started)) s"] : []
      if !(failures + slow).isEmpty {
        let least = minimised(text) { !convert($0, project, configuration, &converted).isEmpty }
        Issue.record(
          """
          input \(inputs - 1) of seed \(Self.seed), order \(configuration.texts.dateOrder.map(\.rawValue) ?? "none"): \
          \(failures + slow)
          shortest: \(convert(least, project, configuration, &converted)) for \(String(decoding: least, as: UTF8.self).debugDescription), \
          in bytes \(least.prefix(200).map { String($0, radix: 16) }.joined(separator: " "))
          """)
        return
      }
    }
    print(
      "Fuzzing: \(inputs) inputs, \(bytes) bytes, \(converted) converted, the others refused with a reason; 0 failures")
    #expect(converted * 2 > inputs)
  }

  /// The failing text without the pieces that its failing does not need.
  private func minimised(_ text: [UInt8], _ fails: ([UInt8]) -> Bool) -> [UInt8] {
    var text = text
    var length = text.count / 2
    while length > 0 {
      var start = 0
      while start < text.count {
        let shorter = Array(text[..<start]) + text[min(text.count, start + length)...]
        if fails(shorter) { text = shorter } else { start += length }
      }
      length /= 2
    }
    return text
  }

  private func convert(
    _ text: [UInt8], _ project: Project, _ configuration: Configuration, _ converted: inout Int
  ) -> [String] {
    let converter = SeedConverter(
      project: project, configuration: configuration, documents: DocumentStore(project),
      knowledge: CorpusKnowledge(), subjects: SubjectFinder(TagStatistics(), Vocabulary(), configuration),
      names: DecidedNames(Vocabulary(), configuration),
      today: CalendarDay(year: 2020, month: 1, day: 1))
    var outcome = SeedConverter.Outcome(seed: "a.txt")
    converter.convert(text, into: &outcome)
    guard let source = try? SeedSource(text, configuration.texts) else {
      // What is no text is refused, and says why.
      return outcome.diagnostics.containsError && outcome.contents.isEmpty ? [] : ["neither refused nor converted"]
    }
    if outcome.diagnostics.containsError {
      return outcome.diagnostics.filter { $0.severity == .error }.map(\.description)
    }
    converted += 1
    return FuzzCheck(outcome.contents, of: source).failures
  }
}
