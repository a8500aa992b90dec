import Archive
import Files

/// A picture or another file that a text names, from `media/` or beside the content files.
struct MediaCopy: SiteFile {
  static let noun = "a file that a text shows or leads to"
  static let isOwn = true
  static let counts = [PageCounts.Kind("media", "media file")]

  static func plan(_ plan: inout SitePlan) {
    for (index, file) in plan.media.files.enumerated() where file.isCopied {
      plan.add(file.path, Self.self, index: index)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let file = inputs.plan.media.files[page.index]
    inputs.leaveOutSite()
    inputs.add(file.source)
    inputs.add(copyOf: file.stamp)
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    let project = making.context.project
    return making.copy(MediaFiles.place(of: making.renderer.plan.media.files[page.index].source, in: project))
  }
}
