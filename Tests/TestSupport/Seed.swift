/// Source texts for tests.
public enum Seed {
  /// A text in the layout that conversion knows.
  public static func text(
    publication: String = "The Daily Herald", date: String = "24.04.1997", headline: String = "Bread riots",
    byline: String? = "Ann Lee", paragraphs: [String] = ["The first paragraph.", "The second paragraph."]
  ) -> String {
    ([publication, date, headline] + [byline].compactMap(\.self) + paragraphs).joined(separator: "\n\n") + "\n"
  }
}
