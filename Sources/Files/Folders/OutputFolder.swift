import Synchronization
public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that the program writes into, held open. Everything below it is reached from there, folder by folder, and
/// never through a symbolic link: an archive that was cloned or unpacked may bring links, and what they lead to is not
/// the program's.
///
/// Files are named by their paths below the folder.
public final class OutputFolder: Sendable {
  /// A folder that is open until nobody needs it any more.
  private final class Handle: Sendable {
    let path: String
    let descriptor: FileDescriptor

    init(_ path: String, _ descriptor: FileDescriptor) {
      self.path = path
      self.descriptor = descriptor
    }

    deinit { try? descriptor.close() }
  }

  /// The folder.
  public let path: FilePath
  /// The folder held open, or why it is not, which is told of each file that is asked for.
  private let root: Result<Handle, FileError>
  /// The folders that were used last: most files lie beside the one before.
  private let recent = Mutex<[Handle]>([])
  /// So many are held open: programs may not have many files open at once.
  private static let mostOpen = 8

  /// Opens a folder, which may itself be a link.
  public convenience init(_ path: FilePath) throws(FileError) {
    self.init(trying: path)
    _ = try root.get()
  }

  /// Opens a folder, which may itself be a link. In one that does not exist nothing is; of one that cannot be opened
  /// that is told whenever something is asked of it.
  public init(trying path: FilePath) {
    self.path = path
    do {
      root = .success(Handle("", try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .directory])))
    } catch {
      root = .failure(FileError(.look, path, error as? Errno ?? .ioError))
    }
  }

  // MARK: - Looking

  /// The stamp of a file; `nil` when it is not there.
  public func stamp(of path: String) throws(FileError) -> FileSystem.Stamp? {
    guard let status = try status(of: path) else { return nil }
    if status.st_mode & S_IFMT == S_IFLNK { throw link(at: path) }
    return FileSystem.stamp(of: status)
  }

  /// What is there; `nil` when nothing is. A link is something else than a file or a folder.
  public func kind(of path: String) throws(FileError) -> FileSystem.Kind? {
    try status(of: path).map { FileSystem.kind(of: $0) }
  }

  private func status(of path: String) throws(FileError) -> stat? {
    var status = stat()
    do throws(FileError) {
      let place = try place(of: path, for: .look)
      // Another task may let go of the folder: it stays open as long as this one needs it.
      defer { withExtendedLifetime(place.folder) {} }
      let reason = Errno.of {
        fstatat(place.folder.descriptor.rawValue, place.name, &status, AT_SYMLINK_NOFOLLOW)
      }
      guard let reason else { return status }
      throw FileError(.look, shown(path), reason)
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
  }

  /// All bytes of a file, and its stamp when it was opened.
  public func readStamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileSystem.Stamp) {
    let file = try open(path, for: .read, O_RDONLY | O_NONBLOCK)
    do {
      return try FileSystem.readAndClose(file, limit: .max)
    } catch {
      throw FileError(.read, shown(path), error as? Errno ?? .ioError)
    }
  }

  /// All bytes of a file; `nil` when it is not there.
  public func readIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
    do {
      return try readStamped(path).bytes
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
  }

  /// The digest of a file, read piece by piece; `nil` when it is not there.
  public func digestIfPresent(of path: String) throws(FileError) -> SHA256Digest? {
    guard let kind = try kind(of: path) else { return nil }
    if kind == .folder { throw FileError(.read, shown(path), .isDirectory) }
    let file = try open(path, for: .read, O_RDONLY | O_NONBLOCK)
    do {
      return try FileSystem.digestAndClose(file)
    } catch {
      throw FileError(.read, shown(path), error as? Errno ?? .ioError)
    }
  }

  /// The names in a folder, sorted by their bytes; `nil` when it does not exist.
  public func names(in folder: String) throws(FileError) -> [String]? {
    do throws(FileError) {
      // A handle of its own: a descriptor remembers how far it was read.
      let listed = try open(folder, for: .list, O_RDONLY | O_DIRECTORY)
      return try FileSystem.entriesAndClose(of: listed, shown(folder)).map(\.name)
    } catch {
      if error.reason == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Finds out whether files can be made and deleted where a file lies; a folder that does not exist is fine.
  ///
  /// - Throws: `FileError` when the permission is missing, the disk is read-only, or a link is in the way.
  public func checkWritable(folderOf path: String) throws(FileError) {
    do throws(FileError) {
      let folder = try place(of: path, for: .write).folder
      defer { withExtendedLifetime(folder) {} }
      if let reason = Errno.of({ faccessat(folder.descriptor.rawValue, ".", W_OK | X_OK, 0) }) {
        throw FileError(.write, shown(folder.path), reason)
      }
    } catch {
      if error.reason.meansAbsence { return }
      throw error
    }
  }

  // MARK: - Changing

  /// Writes a new file; its folders are made where they are missing, and what was left there under its name is deleted.
  ///
  /// - Returns: its stamp, which it keeps when it is renamed.
  @discardableResult
  public func create(_ path: String, holding bytes: [UInt8]) throws(FileError) -> FileSystem.Stamp {
    do {
      return try FileSystem.writeAndClose(bytes, try openNew(path))
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.write, shown(path), error as? Errno ?? .ioError)
    }
  }

  /// Opens a file of the program's own; it and its folders are made where they are missing.
  func openOwn(_ path: String) throws(FileError) -> FileDescriptor {
    _ = try place(of: path, for: .write, making: true)
    return try open(path, for: .write, O_RDWR | O_CREAT)
  }

  /// Opens a new file to write it; its folders are made where they are missing, and what was left there under its name
  /// is deleted.
  func openNew(_ path: String) throws(FileError) -> FileDescriptor {
    do {
      return try open(path, for: .write, O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      if error.reason == .fileExists {
        try delete(path)
      } else if error.reason == .noSuchFileOrDirectory {
        // A folder is made when it is found missing: asking first would cost a call for every file.
        _ = try place(of: path, for: .write, making: true)
      } else {
        throw error
      }
    }
    return try open(path, for: .write, O_WRONLY | O_CREAT | O_EXCL)
  }

  /// Puts the file `source` in the place of `target`. Missing folders are made.
  public func rename(_ source: String, to target: String) throws(FileError) {
    let from = try place(of: source, for: .rename)
    let to = try place(of: target, for: .rename, making: true)
    defer { withExtendedLifetime((from.folder, to.folder)) {} }
    let reason = Errno.of {
      renameat(from.folder.descriptor.rawValue, from.name, to.folder.descriptor.rawValue, to.name)
    }
    if let reason { throw FileError(.rename, shown(target), reason) }
  }

  /// Puts the folder `source` in the place of `target`, where nothing or an empty folder is.
  ///
  /// - Returns: whether it was so; otherwise nothing has changed.
  public func renameFolder(_ source: String, to target: String) throws(FileError) -> Bool {
    let from = try place(of: source, for: .rename)
    let to = try place(of: target, for: .rename, making: true)
    defer { withExtendedLifetime((from.folder, to.folder)) {} }
    forget()
    let reason = Errno.of {
      renameat(from.folder.descriptor.rawValue, from.name, to.folder.descriptor.rawValue, to.name)
    }
    guard let reason else { return true }
    if [.directoryNotEmpty, .fileExists].contains(reason) { return false }
    throw FileError(.rename, shown(target), reason)
  }

  /// Deletes a file, or a link itself; it is fine when it is gone.
  public func delete(_ path: String) throws(FileError) {
    do throws(FileError) {
      let place = try place(of: path, for: .delete)
      defer { withExtendedLifetime(place.folder) {} }
      if let reason = Errno.of({ unlinkat(place.folder.descriptor.rawValue, place.name, 0) }) {
        throw FileError(.delete, shown(path), reason)
      }
    } catch {
      if error.reason.meansAbsence { return }
      throw error
    }
  }

  /// Deletes a folder when it is empty, and says whether it was.
  @discardableResult
  public func deleteIfEmpty(folder path: String) -> Bool {
    guard let place = try? place(of: path, for: .delete) else { return false }
    defer { withExtendedLifetime(place.folder) {} }
    forget()
    return unlinkat(place.folder.descriptor.rawValue, place.name, AT_REMOVEDIR) == 0
  }

  /// Deletes the folders above a file that hold nothing any more.
  public func deleteEmptyFolders(above path: String) {
    var folder = FilePath(path).removingLastComponent()
    while !folder.isEmpty, deleteIfEmpty(folder: folder.string) { folder.removeLastComponent() }
  }

  /// Deletes a file, a link, or a folder of the program's own with all that it holds; it is fine when it is gone.
  public func deleteAny(_ path: String) throws(FileError) {
    do throws(FileError) {
      let place = try place(of: path, for: .delete)
      defer { withExtendedLifetime(place.folder) {} }
      forget()
      try FileSystem.deleteAny(place.name, in: place.folder.descriptor, shown(path))
    } catch {
      if error.reason.meansAbsence { return }
      throw error
    }
  }

  // MARK: - Ways

  /// The whole path of a file, as messages show it.
  public func shown(_ path: String) -> FilePath { path.isEmpty ? self.path : self.path.appending(path) }

  private func link(at path: String) -> FileError { FileError(.pass, shown(path), .tooManySymbolicLinkLevels) }

  /// Opens what is at a path, through no link.
  func open(_ path: String, for operation: FileError.Operation, _ flags: CInt) throws(FileError) -> FileDescriptor {
    let place = try place(of: path, for: operation)
    defer { withExtendedLifetime(place.folder) {} }
    do {
      return try FileSystem.openAt(place.folder.descriptor, place.name, flags)
    } catch {
      if try isLink(place.name, in: place.folder, error) { throw link(at: path) }
      throw FileError(operation, shown(path), error)
    }
  }

  /// Whether it is a link that kept a file or folder from being opened.
  private func isLink(_ name: String, in folder: Handle, _ reason: Errno) throws(FileError) -> Bool {
    if reason == .tooManySymbolicLinkLevels { return true }
    guard reason == .notDirectory else { return false }
    var status = stat()
    return fstatat(folder.descriptor.rawValue, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The open folder in which a file lies, and its name there.
  private func place(
    of path: String, for operation: FileError.Operation, making: Bool = false
  ) throws(FileError) -> (folder: Handle, name: String) {
    guard path.staysInside else { throw FileError(operation, shown(path), .invalidArgument) }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (try root.get(), path) }
    let folder = try folder(path[..<slash], for: operation, making: making)
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }

  private func folder(
    _ path: Substring, for operation: FileError.Operation, making: Bool
  ) throws(FileError) -> Handle {
    if let known = recent.withLock({ $0.last { $0.path.utf8.elementsEqual(path.utf8) } }) { return known }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent: Handle
    let name: String
    if let slash {
      parent = try folder(path[..<slash], for: operation, making: making)
      name = String(path[path.utf8.index(after: slash)...])
    } else {
      (parent, name) = (try root.get(), String(path))
    }
    let descriptor = try open(folder: name, in: parent, for: operation, making: making)
    let opened = Handle(String(path), descriptor)
    recent.withLock {
      if $0.count == Self.mostOpen { $0.removeFirst() }
      $0.append(opened)
    }
    return opened
  }

  private func open(
    folder name: String, in parent: Handle, for operation: FileError.Operation, making: Bool
  ) throws(FileError) -> FileDescriptor {
    let path = parent.path.isEmpty ? name : parent.path + "/" + name
    defer { withExtendedLifetime(parent) {} }
    for isLast in [!making, true] {
      do {
        return try FileSystem.openAt(parent.descriptor, name, O_RDONLY | O_DIRECTORY)
      } catch {
        if try isLink(name, in: parent, error) { throw link(at: path) }
        if isLast || error != .noSuchFileOrDirectory { throw FileError(operation, shown(path), error) }
      }
      if let reason = Errno.of({ mkdirat(parent.descriptor.rawValue, name, 0o777) }), reason != .fileExists {
        throw FileError(operation, shown(path), reason)
      }
    }
    throw FileError(operation, shown(path), .noSuchFileOrDirectory)
  }

  /// Folders may have another name from now on.
  private func forget() { recent.withLock { $0.removeAll() } }
}

extension String {
  /// Whether a path stays in its folder: none of its names is empty, `.` or `..`.
  public var staysInside: Bool {
    var path = self
    return path.withUTF8 { Manifest.isInside($0) }
  }
}
