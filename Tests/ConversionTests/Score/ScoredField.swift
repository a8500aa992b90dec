/// What is scored of an article.
enum ScoredField: String, CaseIterable {
  case title, date, publication, byline, authors, standfirst, subheads
  /// Where the text begins and ends: that nothing of the head or the end stands in it, and nothing of it is gone.
  case text
  /// What must stand nowhere: what a database or a page on the web put around the article.
  case absent
}
