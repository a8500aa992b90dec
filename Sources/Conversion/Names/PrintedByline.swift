public import Archive
import Subjects

/// A byline in a content file, which says who wrote an article as the paper did.
public enum PrintedByline {
  /// The persons whom a byline names where none of an article's authors may be one of them; none where they agree, or
  /// where nobody can tell.
  public static func others(in byline: String, than authors: [String], _ folding: NameFolding) -> [String] {
    // What is one word may be anything: an agency, a pen name.
    let persons = (Byline(byline)?.authors ?? []).filter { $0.contains(" ") }
    if authors.isEmpty || persons.isEmpty { return [] }
    let printed = folding.key(of: byline).split(separator: "-")
    let agree = authors.contains { author in
      // In whatever order: "By FINCH, Orla".
      let words = Set(folding.key(of: author).split(separator: "-"))
      return words.isSubset(of: printed) && !persons.contains { isMore($0, than: words, folding) }
        || persons.contains { may($0, mean: author, folding) }
    }
    return agree ? [] : persons
  }

  /// Whether a person's name is written in full where an author's is one word of it: "Tom Reed" is more than "Tom".
  private static func isMore(_ person: String, than author: Set<Substring>, _ folding: NameFolding) -> Bool {
    let full = folding.key(of: person).split(separator: "-")
    return author.count == 1 && full.count > 1 && author.isSubset(of: full)
  }

  /// The authors of an article with another byline; `nil` where they stay, because they were not those of the old one,
  /// or because nobody can tell whom the new one names.
  public static func authors(
    of byline: String, after article: Article, in project: Project, _ configuration: Configuration
  ) -> [String]? {
    let names = DecidedNames(Vocabulary.load(project).vocabulary, configuration)
    let old = article.byline ?? ""
    let before = [LayoutValues.authors(old), Byline(old)?.authors ?? []].map(names.authors)
    guard before.contains(article.authors) else { return nil }
    let new = names.authors(LayoutValues.authors(byline))
    return new.isEmpty ? nil : new
  }

  /// Whether a person may be another one whose name is written in full: "Dr. Finch", "O. Finch" and "O. M. Finch" may
  /// be Orla Finch, and Orla Finch may be "O. Finch".
  private static func may(_ person: String, mean author: String, _ folding: NameFolding) -> Bool {
    let full = folding.key(of: author).split(separator: "-")
    let words = person.split(separator: " ").filter { !$0.hasSuffix(".") }
    let rest = words.flatMap { folding.key(of: String($0)).split(separator: "-") }
    if rest.isEmpty { return false }
    return rest.allSatisfy { word in full.contains { $0 == word || $0.count == 1 && word.hasPrefix($0) } }
  }
}
