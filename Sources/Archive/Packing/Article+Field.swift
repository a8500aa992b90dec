extension Article {
  /// What an article may have, in the order in which it is packed.
  public enum Field: UInt32, CaseIterable, Sendable {
    case file, title, kicker, standfirst, date, publication, volume, issue, page, section, byline, authors, place, tags
    case language, rights, slug, draft, aliases, added, source, sourceDate, sourceSHA256, sourceEncoding, sourcePart
    case sourceChanges, extra, positions
    /// A checksum that is not 64 digits.
    case sourceChecksum
    /// There was something to say of the front matter, which must be said again: it is read anew each time.
    case doubt

    /// Its bit of the mask.
    var bit: UInt32 { 1 << rawValue }
  }
}
