import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension OutputFolder {
  /// Lets every user of the machine read a file, or go through a folder and list it. What else they may stays as it is,
  /// and so does a file that is another user's.
  public func openToReaders(_ path: String) throws(FileError) {
    guard let kind = try kind(of: path), kind != .other else { return }
    let file = try open(path, for: .write, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    var status = stat()
    if let reason = Errno.of({ fstat(file.rawValue, &status) }) { throw FileError(.look, shown(path), reason) }
    let wanted = status.st_mode & 0o7777 | (kind == .folder ? 0o055 : 0o044)
    if wanted == status.st_mode & 0o7777 { return }
    if let reason = Errno.of({ fchmod(file.rawValue, wanted) }), reason != .notPermitted {
      throw FileError(.write, shown(path), reason)
    }
  }
}
