/// A phrase of a text that may become a tag, with what the text says for it.
struct TagCandidate: Sendable, BitwiseCopyable {
  /// The key of its words.
  let key: UInt64
  /// Its first word in the text, and how many words it has.
  let first: Int
  let length: Int
  /// How often it stands in the text.
  var count = 0
  /// How often nothing but it stands between stop words and punctuation.
  var alone = 0
  /// How often it stands where a capital would prove something, and how often it has one there.
  var inside = 0
  var capitals = 0
  /// In how many paragraphs it stands, and the last of them.
  var paragraphs = 0
  var lastSegment: Int32 = -1
  var isInHeadline = false
  var isInStandfirst = false
  /// Its first place alone inside a sentence, where it is printed as it is always written; its first place if there is
  /// none.
  var example: Int
  /// How good an example that is, up to 3.
  var exampleRank = 0

  /// The share of its capitals, from 0 to 1.
  var capitalShare: Double { inside > 0 ? Double(capitals) / Double(inside) : 0 }
}
