/// That a word stands in an article, and how much that counts.
struct Posting: Equatable {
  /// The article's number.
  var article: Int
  var weight: Weight
}
