import Archive
import Files
import Support

/// What lists say of the articles of each subject, in runs of some dozens: of a long list, what is near one article has
/// its own fingerprint, and stays the same when something changes far away.
///
/// A run ends where an article's own fingerprint says so, not after a fixed number: an article more or less moves the
/// ends of no others.
struct SubjectRuns: Sendable {
  private let articles: [[Int]]
  /// What sharing each subject counts.
  private let weights: [Int32]
  /// The runs of all subjects, one subject after the other: where each ends in its subject's list, and its fingerprint.
  private var ends: [Int32] = []
  private var fingerprints: [Fingerprint] = []
  /// Where the runs of each subject begin.
  private var first: [Int32] = [0]

  /// - Parameters:
  ///   - subjects: the subjects of an archive.
  ///   - entries: for each article of the archive what lists say of it.
  init(_ subjects: [Name], _ entries: [Fingerprint]) {
    articles = subjects.map { $0.articles }
    weights = subjects.map { RelatedArticles.weight(ofTagWith: $0.articles.count, of: entries.count) }
    var input = ByteWriter()
    for articles in articles {
      for (place, article) in articles.enumerated() {
        input.add(entries[article])
        if place == articles.count - 1 || entries[article].isEndOfRun {
          ends.append(Int32(place + 1))
          fingerprints.append(input.fingerprint)
          input.removeAll()
        }
      }
      first.append(Int32(ends.count))
    }
  }

  /// Says all of one subject that the articles related to `article` depend on.
  func add(subject: Int, near article: Int, to input: inout ByteWriter) {
    input.add(Int(weights[subject]))
    let near = NearbyArticles.places(around: article, in: articles[subject])
    let runs = Int(first[subject])..<Int(first[subject + 1])
    var run = runs.partitioningIndex { ends[$0] > near.lowerBound }
    // Which part of these runs it is.
    input.add(near.lowerBound - (run == runs.lowerBound ? 0 : Int(ends[run - 1])))
    input.add(near.count)
    repeat {
      input.add(fingerprints[run])
      run += 1
    } while ends[run - 1] < near.upperBound
  }
}

extension Fingerprint {
  /// Whether a run ends behind an article with this fingerprint: one in 32.
  fileprivate var isEndOfRun: Bool { firstByte & 31 == 0 }
}
