public import Archive

/// Something that is looked for before an archive is published: a file of its own, and a line in `AllChecks`.
public protocol Check: SendableMetatype {
  /// What worklists call it: `broken-link`.
  static var name: StaticString { get }
  /// What it tells, in half a sentence for a table.
  static var meaning: StaticString { get }
  /// How bad that is; `nil` where it hands on what another command would tell, which says so itself.
  static var severity: Diagnostic.Severity? { get }
}

/// A check of pages. It is told of each tag as a page is read, once and in order.
protocol PageCheck: Check {
  /// A check that is used for some pages, one after the other.
  ///
  /// - Parameter files: the files of the site.
  init(_ files: SiteFiles)

  /// Looks at the next tag of a page.
  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes)

  /// Looks at a link in a page.
  ///
  /// - Parameter file: the file of the site that it leads to, by its number; `nil` for anything else.
  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes)

  /// Looks at a page that was read to its end.
  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes)
}

extension PageCheck {
  mutating func see(_ tag: HTMLTag, on page: CheckedPage, _ notes: inout PageNotes) {}
  mutating func follow(
    _ link: PageLink, to target: LinkTarget, file: Int?, on page: CheckedPage, _ notes: inout PageNotes
  ) {}
  mutating func end(_ page: CheckedPage, _ notes: inout PageNotes) {}
}

/// A check of the site as a whole, when all its files have been read.
protocol SiteCheck: Check {
  static func findings(in site: CheckedSite) async -> [Diagnostic]
}

/// A check of the archive that the site is made from.
protocol ArchiveCheck: Check {
  static func findings(in archive: CheckedArchive) async -> [Diagnostic]
}
