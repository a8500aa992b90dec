import Archive
import Documents
import Files
import Support

extension Converter.Summary {
  /// Counts documents for which programs are missing among the files that are passed over.
  mutating func passOver(_ unread: [Program: [String]]) {
    for (tool, files) in unread.sorted(by: { $0.key.name < $1.key.name }) {
      seeds -= files.count
      ignored += files.count
      passedOver += files.map { PassedOver($0, DocumentKind(name: $0)?.name ?? "", without: tool) }
    }
  }
}

extension Program {
  /// What is to be told of documents for which programs are missing: one sentence for each kind of document.
  static func missing(_ unread: [Program: [String]], in project: Project) -> [Diagnostic] {
    var told: [Diagnostic] = []
    for (tool, seeds) in unread.sorted(by: { $0.key.name < $1.key.name }) {
      let byKind = Dictionary(grouping: seeds) { DocumentKind(name: $0)?.name ?? "" }
      for (kind, files) in byKind.sorted(by: { $0.key < $1.key }) {
        guard let first = files.min() else { continue }
        let more = files.count > 1 ? ", like \(files.count - 1) more of this kind" : ""
        var diagnostic = Diagnostic(
          .warning, project.shown(seed: first),
          "is passed over (\(kind))\(more): \(tool.title), which reads it, is not installed",
          advice: "\(tool.installation). Then run this again.")
        diagnostic.topic = "\(kind) passed over"
        told.append(diagnostic)
      }
    }
    return told
  }
}
