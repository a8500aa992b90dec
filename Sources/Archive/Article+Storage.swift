import Files
import Markdown

extension Article {
  /// What is known of an article.
  struct Fields: Sendable {
    var file: String
    var title: String
    var kicker: String?
    var standfirst: String?
    var date: PartialDate?
    var publication: String?
    var volume: String?
    var issue: String?
    var page: String?
    var section: String?
    var byline: String?
    var authors: [String] = []
    var place: String?
    var tags: [String] = []
    var language: String?
    var rights: String?
    var slug: Slug
    var isDraft: Bool = false
    var aliases: [String] = []
    var added: CalendarDay?
    var source: String?
    var sourceDate: String?
    var sourceSHA256: String?
    var sourceEncoding: String?
    var sourcePart: Int?
    var sourceChanges: [String] = []
    var extra: [YAMLEntry] = []
    var positions: Positions = Positions()
    var frontMatterFingerprint: SHA256Digest?
    var fingerprint: SHA256Digest?

    init(file: String, title: String, slug: Slug) {
      self.file = file
      self.title = title
      self.slug = slug
    }
  }

  /// Holds the fields of one article, or of all its copies while none is changed.
  ///
  /// Sendable because the only references to it are private to `Article`, which changes it only after `isKnownUniquelyReferenced` has said that no
  /// other copy, on any thread, holds it; whoever else holds it only reads.
  final class Storage: @unchecked Sendable {
    var fields: Fields

    init(_ fields: Fields) {
      self.fields = fields
    }
  }
}
