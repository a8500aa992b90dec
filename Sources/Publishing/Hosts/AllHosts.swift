import Archive
import Files
import Support
import SystemPackage

/// The kinds of places that a site can be published to.
enum AllHosts {
  static let all: [any PublishingHost.Type] = [
    DirectoryHost.self, RsyncHost.self, RcloneHost.self, GitHost.self, GitPagesHost.self,
  ]

  /// The host of a target.
  static func host(of target: PublishTarget, _ project: Project) throws -> any PublishingHost {
    guard let type = all.first(where: { $0.kind == target.kind }) else {
      let meant = nearestName(to: target.kind, among: all.map { $0.kind }).map { " Did you mean '\($0):'?" } ?? ""
      throw PublishingFailure(
        "'\(target.kind):' is no kind of place to publish to",
        advice: "Write one of these:\(meant)\n"
          + all.map { "  \(target.name): \"\($0.example)\"" }.joined(separator: "\n"))
    }
    let memory = project.root.appending(Project.ownFolderName).appending("publish").appending(target.name)
    return try type.init(HostPlace(address: target.address, project: project, memory: memory))
  }
}
