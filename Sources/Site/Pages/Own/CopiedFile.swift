import Archive
import Files
import SystemPackage

/// A file of `public/`, copied as it is.
struct CopiedFile: SiteFile {
  static let noun = "a file of public/"
  static let isOwn = true
  static let howToLeaveOut: String? = "Take it out of public/."
  static let counts = [PageCounts.Kind("copied", "copied file")]

  static func plan(_ plan: inout SitePlan) {
    for (index, copy) in plan.own.copies.enumerated() { plan.add(copy.path, Self.self, index: index) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.leaveOutSite()
    inputs.add(page.path)
    inputs.add(copyOf: inputs.plan.own.copies[page.index].stamp)
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.copy(making.context.project.publicFiles.appending(page.path))
  }
}

extension PageMaking {
  /// The bytes of a file that is copied as it is; `nil` with an error among the diagnostics.
  mutating func copy(_ path: FilePath) -> [UInt8]? {
    do {
      return try FileSystem.read(path)
    } catch {
      diagnostics.append(Diagnostic(error, path: context.project.shown(path)))
      return nil
    }
  }
}
