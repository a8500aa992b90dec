public import Archive
import Files
import Markdown
import SystemPackage

/// Vocabulary entries for the most used tags that have none: a beginning for whoever keeps the vocabulary.
public struct VocabularyProposal: Sendable {
  /// The entries.
  public let terms: [Vocabulary.Term]
  private let kind: Taxonomy

  /// Entries for the first `limit` tags; twins go under one of them as other names.
  public init(_ survey: TagSurvey, limit: Int) {
    kind = survey.kind
    var leader: [String: String] = [:]
    for twins in survey.twins {
      for label in twins.labels where label != twins.into && leader[label] == nil && leader[twins.into] == nil {
        leader[label] = twins.into
      }
    }
    let inVocabulary = Set(survey.tags.filter(\.isInVocabulary).map(\.label))
    var terms: [Vocabulary.Term] = []
    var numbers: [String: Int] = [:]
    for tag in survey.tags where !tag.isInVocabulary {
      let label = leader[tag.label] ?? tag.label
      if let number = numbers[label] {
        if tag.label != label { terms[number].alternatives.append(Vocabulary.Label(tag.label)) }
      } else if terms.count < limit, !inVocabulary.contains(label) {
        numbers[label] = terms.count
        terms.append(Vocabulary.Term(label))
        if tag.label != label { terms[terms.count - 1].alternatives = [Vocabulary.Label(tag.label)] }
      }
    }
    self.terms = terms
  }

  /// The entries as `vocabulary.yml` has them.
  public var yaml: String {
    (["\(kind.termsKey):"] + terms.flatMap { VocabularyText.lines(of: $0, indent: 2) }).joined(separator: "\n") + "\n"
  }

  /// Adds the entries to the project's `vocabulary.yml`.
  ///
  /// - Parameter command: what is being done, as its user would call it.
  /// - Returns: why nothing was changed; empty when all is done.
  public func write(to project: Project, _ configuration: Configuration, command: String) -> [Diagnostic] {
    do {
      let file = VocabularyFile(project, kind, NameFolding(language: configuration.language))
      let write = try file.planned { revision in
        for term in terms { revision.add(term) }
      }
      return ContentChanges.make([write].compactMap(\.self), in: project, command: command)
    } catch {
      return [error]
    }
  }
}
