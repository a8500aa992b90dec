import Archive

/// What is found by looking at all articles together, and is the same however many tasks look.
struct Connections: Sendable {
  let related: RelatedArticles
  let subjects: SubjectsBeside

  /// - Parameter areFewNeeded: whether only a handful of pages will be made: then each is found when it is asked for.
  init(_ catalogue: Catalogue, jobs: Int, areFewNeeded: Bool = false) async {
    related = areFewNeeded ? RelatedArticles(catalogue) : await RelatedArticles(catalogue, jobs: jobs)
    subjects = areFewNeeded ? SubjectsBeside(catalogue) : await SubjectsBeside(catalogue, jobs: jobs)
  }
}
