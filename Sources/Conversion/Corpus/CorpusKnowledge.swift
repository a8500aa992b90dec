/// What the texts of an archive have in common, as far as it helps to read one of them.
struct CorpusKnowledge: Sendable {
  /// How the texts write words that line ends cut.
  var hyphenation = Hyphenation()
  /// The lines that stand at the top of several texts.
  var openings = RecurringLines()
  /// Which of them are laid out alike.
  var layouts = FoundLayouts()
  /// How often they hold words and phrases, for their tags.
  var tags = TagStatistics()
}
