import Archive
import ArgumentParser

/// `--added`: the day that new articles get in their front matter.
struct AddedOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write this day, such as 2026-11-25 or today, into the front matter of newly converted texts: feeds go by it.",
      valueName: "date"))
  var added: String?

  mutating func validate() throws {
    if added != nil, day == nil { throw ValidationError("--added takes a day, 2026-11-25, or the word today.") }
  }

  /// The day. The clock is looked at only for who says `today`.
  var day: CalendarDay? {
    added == "today" ? today() : added.flatMap { CalendarDay(iso: $0) }
  }
}
