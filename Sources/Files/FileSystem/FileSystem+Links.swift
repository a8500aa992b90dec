public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Gives a file a second name on the same disk, and copies it where the disk has no such thing. Missing folders are
  /// made.
  public static func linkOrCopy(_ source: FilePath, to target: FilePath) throws(FileError) {
    func obstacle() -> Errno? {
      source.withPlatformString { source in target.withPlatformString { target in Errno.of { link(source, target) } } }
    }
    guard var reason = obstacle() else { return }
    if reason == .noSuchFileOrDirectory {
      try createFolder(target.removingLastComponent())
      guard let other = obstacle() else { return }
      reason = other
    }
    // Another disk, one without such names, or a file that has as many as it may.
    guard [.improperLink, .notPermitted, .notSupported, .tooManyLinks].contains(reason) else {
      throw FileError(.write, target, reason)
    }
    try create(target, holding: try read(source))
  }

  /// What a symbolic link leads to, as it says it; `nil` where there is none.
  public static func target(ofLink path: FilePath) -> FilePath? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = path.withPlatformString { readlink($0, &bytes, bytes.count - 1) }
    guard count > 0 else { return nil }
    return FilePath(String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Lets a symbolic link lead to `target`, in one step: whoever follows it comes to the old place or to the new one.
  public static func setLink(_ path: FilePath, to target: FilePath) throws(FileError) {
    let draft = draft(of: path)
    try delete(draft)
    let reason = target.withPlatformString { target in
      draft.withPlatformString { draft in Errno.of { symlink(target, draft) } }
    }
    if let reason { throw FileError(.write, path, reason) }
    try rename(draft, to: path)
  }

  /// Gives all files below a folder a second name below another, links and names that begin with a dot included.
  /// Folders let in whom they let in there.
  public static func linkTree(_ source: FilePath, to target: FilePath) throws(FileError) {
    try createFolder(target)
    // The uppermost may be reached through a link.
    if let mode = try status(of: source, followingLinks: true)?.st_mode {
      let reason = target.withPlatformString { target in Errno.of { chmod(target, mode & 0o7777 | S_IRWXU) } }
      if let reason { throw FileError(.write, target, reason) }
    }
    for entry in try entries(in: source) {
      let (from, to) = (source.appending(entry.name), target.appending(entry.name))
      let kind =
        if let kind = entry.kind { kind } else {
          try status(of: from, followingLinks: false).map { self.kind(of: $0) } ?? .other
        }
      switch kind {
      case .file: try linkOrCopy(from, to: to)
      case .folder: try linkTree(from, to: to)
      case .other: if let leads = self.target(ofLink: from) { try setLink(to, to: leads) }
      }
    }
  }
}
