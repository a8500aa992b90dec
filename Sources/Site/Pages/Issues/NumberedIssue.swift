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
  var title: String { ([publication.text] + numbers).joined(separator: context.words[.listSeparator]) }

  /// "Vol. 3, No. 12".
  var number: String { numbers.joined(separator: context.words[.listSeparator]) }

  private var numbers: [String] {
    [
      issue.volume.map { context.words.text(.volume, ["volume": $0]) },
      context.words.text(.issue, ["issue": issue.number]),
    ].compactMap(\.self)
  }

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
