import Files

extension Diagnostic {
  /// What kept files from being read or changed.
  public init(_ error: any Error, in project: Project) {
    switch error {
    case let told as Diagnostic: self = told
    case let error as FileError: self.init(error, path: project.shown(error.path))
    default: self.init(.error, project.shown(project.content), "\(error)", advice: "Run the command again.")
    }
  }

  /// A file that stays as it is.
  public init(_ left: ContentChanges.Left, in project: Project) {
    let path = project.shown(left.file.file(in: project))
    if let error = left.error {
      self.init(error, path: path)
    } else {
      self.init(
        .error, path, "has been saved by somebody while the command was at work: it stays as it is",
        advice: "Give the command again.")
    }
  }

  /// A file that is not taken back.
  public static func editedSince(_ file: ChangedFile, in project: Project) -> Diagnostic {
    Diagnostic(
      .warning, project.shown(file.file(in: project)), "has been changed since: it stays as it is",
      advice: "Look whether it is as you want it.")
  }
}
