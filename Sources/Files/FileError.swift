public import SystemPackage

/// A file operation that the operating system refused.
public struct FileError: Error, Sendable, Equatable {
  /// What was being done to the file.
  public enum Operation: String, Sendable {
    case read, look = "look at", list, write, delete, rename
    case pass = "go through"
  }

  /// What was being done.
  public let operation: Operation
  /// The file or folder it was done to.
  public let path: FilePath
  /// Why it was refused, by the operating system's word.
  public let reason: Errno

  /// A refusal of `operation` on `path`, for `reason`.
  public init(_ operation: Operation, _ path: FilePath, _ reason: Errno) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// What went wrong, in a sentence without its full stop: "cannot be read: Permission denied".
  public var message: String {
    switch (operation, reason) {
    case (.pass, _): "is a link"
    case (_, .noSuchFileOrDirectory): "does not exist"
    case (.read, .isDirectory): "is a folder, not a file"
    case (.read, _): "cannot be read: \(reason)"
    case (.look, _): "cannot be looked at: \(reason)"
    case (.list, .notDirectory): "is a file, not a folder"
    case (.list, _): "cannot be listed: \(reason)"
    case (.write, _): "cannot be written: \(reason)"
    case (.delete, _): "cannot be deleted: \(reason)"
    case (.rename, _): "cannot be put in place: \(reason)"
    }
  }

  /// How a person can mend it.
  public var advice: String {
    if operation == .pass {
      return "Put the file or folder itself here instead of the link: nothing is written through one."
    }
    return switch reason {
    case .permissionDenied, .notPermitted: "Give your user permission to \(operation.rawValue) it (chmod, chown)."
    case .noSpace: "The disk is full: free some room and run the command again."
    case .readOnlyFileSystem: "The disk is mounted read-only: choose another place."
    case .isDirectory: "Rename the folder, or move it elsewhere."
    case .notDirectory: "Rename the file, or move it elsewhere: what is looked for here is a folder of that name."
    case .noSuchFileOrDirectory: "Check the name."
    case .tooManySymbolicLinkLevels: "The link leads to itself: delete it."
    default: "Check the disk and the file's permissions, and run the command again."
    }
  }
}
