/// All checks, in the order in which the handbook has them. Whoever adds one adds its line here.
public enum AllChecks {
  /// The checks.
  public static let all: [any Check.Type] = [
    MissingSite.self,
    Checksums.self,
    MissingFiles.self,
    UnknownFiles.self,
    BrokenLinks.self,
    MissingAnchors.self,
    LinksToFolders.self,
    OtherHosts.self,
    OutsideLinks.self,
    MalformedHTML.self,
    RepeatedIDs.self,
    HeadingJumps.self,
    SilentPictures.self,
    OutdatedSite.self,
    BuildFaults.self,
    ConversionDoubts.self,
    LostWords.self,
    RepeatedHeadlines.self,
    RepeatedTexts.self,
    UnknownLanguages.self,
    MissingBaseURL.self,
    LikelyTwins.self,
    MissingDates.self,
    MissingBylines.self,
    MissingSubjects.self,
    OtherAuthors.self,
  ]

  static var ofPages: [any PageCheck.Type] { all.compactMap { $0 as? any PageCheck.Type } }
  static var ofSite: [any SiteCheck.Type] { all.compactMap { $0 as? any SiteCheck.Type } }
  static var ofArchive: [any ArchiveCheck.Type] { all.compactMap { $0 as? any ArchiveCheck.Type } }
}
