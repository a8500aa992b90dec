import Archive

/// What is found by looking at all articles together, and is the same however many tasks look.
struct Connections: Sendable {
  let related: RelatedArticles
  let subjects: SubjectsBeside

  init(_ catalogue: Catalogue, jobs: Int) async {
    related = await RelatedArticles(catalogue, jobs: jobs)
    subjects = await SubjectsBeside(catalogue, jobs: jobs)
  }
}
