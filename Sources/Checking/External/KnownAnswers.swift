import Archive
import Files

/// The pages of other hosts that were there when they were last asked for: nobody need ask again within a week. A line
/// for each in `.pressmark/links.tsv`: the moment, in seconds since 1970, and the address.
struct KnownAnswers {
  /// For so many seconds an answer holds.
  private static let lasts = 7 * 24 * 60 * 60
  private static let path = Project.ownFolderName + "/links.tsv"

  private let folder: OutputFolder
  private let now: Int
  /// When each page was there.
  private var moments: [String: Int] = [:]

  /// What earlier runs were told.
  ///
  /// - Parameter now: the moment, in seconds since 1970.
  init(of project: Project, now: Int) {
    (folder, self.now) = (project.ownFolder, now)
    guard let bytes = try? folder.readIfPresent(Self.path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let moment = Int(parts[0]), (0...Self.lasts).contains(now - moment) else { continue }
      moments[String(parts[1])] = moment
    }
  }

  /// Whether a page was there of late.
  func contains(_ address: String) -> Bool { moments[address] != nil }

  /// Notes that pages are there, for the next run; a failure costs nothing but time.
  mutating func keep(_ addresses: [String]) {
    for address in addresses { moments[address] = now }
    let lines = moments.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }
    try? folder.write(Array(lines.joined().utf8), to: Self.path)
  }
}
