import Archive
import Files

/// A smaller copy of a picture, `media: widths:`.
struct PictureCopy: SiteFile {
  static let noun = "a smaller copy of a picture"
  static let counts = MediaCopy.counts
  static let howToLeaveOut: String? = "Choose smaller widths, or none: media: widths."

  static func plan(_ plan: inout SitePlan) {
    for (index, file) in plan.media.files.enumerated() {
      for (number, copy) in file.copies.enumerated() { plan.add(copy.path, Self.self, index: index, number: number) }
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let (media, file) = (inputs.plan.media, inputs.plan.media.files[page.index])
    inputs.leaveOutSite()
    inputs.add(file.copies[page.number].width)
    inputs.add(file.digest?.hexadecimal)
    inputs.add(media.store?.tool.stamp)
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    let (media, project) = (making.renderer.plan.media, making.context.project)
    let file = media.files[page.index]
    let place = MediaFiles.place(of: file.source, in: project)
    guard let store = media.store, let digest = file.digest, let format = file.format else { return nil }
    do throws(PictureTool.Failure) {
      let copy = try store.copy(of: digest, format, width: file.copies[page.number].width) { () throws(FileError) in
        try FileSystem.read(place, limit: PictureTool.mostBytes)
      }
      if let copy { return copy }
      making.diagnostics.append(.changedMeanwhile(project.shown(place)))
    } catch {
      making.diagnostics.append(
        Diagnostic(
          .error, project.shown(place), "the picture cannot be made smaller: \(error.why)",
          advice: "Run the command again."))
    }
    return nil
  }
}
