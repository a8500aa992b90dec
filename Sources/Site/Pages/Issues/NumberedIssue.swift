import Archive

/// An issue that has a number, as pages show it.
struct NumberedIssue: Sendable {
  let context: SiteContext
  /// Which of the archive's issues it is.
  let index: Int

  var issue: Issues.Issue { context.issues.issues[index] }
  var publication: Name { context.catalogue.publications.names[issue.publication] }
  var path: SitePath { IssuePage.path(of: index, context.issues, context.catalogue) }

  /// "The Lantern, Vol. 3, No. 12".
  var title: String {
    ([publication.text] + issue.numbers(context.words)).joined(separator: context.words[.listSeparator])
  }

  /// "Vol. 3, No. 12".
  var number: String { issue.numbers(context.words).joined(separator: context.words[.listSeparator]) }

  /// When it was published, where all articles that have a date have the same one.
  var date: PartialDate? {
    let dates = issue.articles.compactMap { context.articles[$0].date }
    return dates.first.flatMap { first in dates.allSatisfy { $0 == first } ? first : nil }
  }

  /// The issue of the same newspaper before or after it.
  func neighbour(_ step: Int) -> LinkRecord? {
    let other = index + step
    guard context.issues.issues.indices.contains(other),
      context.issues.issues[other].publication == issue.publication
    else { return nil }
    let neighbour = NumberedIssue(context: context, index: other)
    return LinkRecord(title: neighbour.number, target: neighbour.path)
  }
}

extension Issues.Issue {
  /// Its volume, where it has one, and its number, in words.
  func numbers(_ words: Words) -> [String] {
    [volume.map { words.text(.volume, ["volume": $0]) }, words.text(.issue, ["issue": number])].compactMap(\.self)
  }
}
