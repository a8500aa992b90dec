public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files on disk: read whole, written whole, listed in an order that never depends on the machine.
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Sendable, Equatable {
    case file, folder, other
  }

  /// What is at `path`, following symbolic links; `nil` when there is nothing.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func kind(of path: FilePath) throws(FileError) -> Kind? {
    try status(of: path, followingLinks: true).map { kind(of: $0) }
  }

  /// Whether a file or folder is at `path`, where a wrong no does no harm: in advice.
  public static func isSurely(_ kind: Kind, at path: FilePath) -> Bool { (try? self.kind(of: path)) == kind }

  /// Whether a file or folder is at `path`, where a wrong yes does no harm: what is done with it then says why it cannot be.
  public static func mayBe(_ kind: Kind, at path: FilePath) -> Bool {
    do {
      return try self.kind(of: path) == kind
    } catch {
      return true
    }
  }

  /// Whether anything is at `path`, where a wrong no does no harm: in advice.
  public static func isSurelyThere(_ path: FilePath) -> Bool { (try? exists(path)) ?? false }

  /// What a file is known by without reading it: when both are the same, so are its bytes.
  public struct Stamp: Sendable, Hashable {
    /// Its size in bytes.
    public let size: Int
    /// When it was last changed, in nanoseconds since 1970.
    public let changed: Int

    /// When the system last noted a change of the file, its name included, in nanoseconds since 1970: a time that nobody can set.
    public let noted: Int
    /// Its number on the disk, which another file of its name does not have.
    public let node: Int

    /// A stamp that was noted down.
    public init(size: Int, changed: Int, noted: Int, node: Int) {
      self.size = size
      self.changed = changed
      self.noted = noted
      self.node = node
    }

    /// Whether both are of the same file with the same bytes, which may have got another name in between.
    public func isSameFile(as other: Stamp) -> Bool {
      size == other.size && changed == other.changed && node == other.node
    }
  }

  /// The stamp of a file, following links; `nil` when it is not there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func stamp(of path: FilePath) throws(FileError) -> Stamp? {
    try status(of: path, followingLinks: true).map { stamp(of: $0) }
  }

  static func stamp(of status: stat) -> Stamp {
    #if canImport(Darwin)
      let (changed, noted) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (changed, noted) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      size: Int(status.st_size), changed: changed.nanoseconds, noted: noted.nanoseconds,
      node: Int(truncatingIfNeeded: status.st_ino))
  }

  /// Whether anything is at `path`, a broken symbolic link included.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func exists(_ path: FilePath) throws(FileError) -> Bool {
    try status(of: path, followingLinks: false) != nil
  }

  /// Whether a file is at `path`, and no symbolic link to one.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func isPlainFile(_ path: FilePath) throws(FileError) -> Bool {
    try status(of: path, followingLinks: false).map { kind(of: $0) } == .file
  }

  /// All bytes of a file.
  ///
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: `FileError`, also when `path` is a folder or something that is not a file; with the reason `fileTooLarge` when it is
  ///   larger than `limit`, before anything is read.
  public static func read(_ path: FilePath, limit: Int = .max) throws(FileError) -> [UInt8] {
    try readStamped(path, limit: limit).bytes
  }

  /// All bytes of a file, and its stamp when it was opened.
  ///
  /// - Throws: `FileError`, as `read`.
  public static func readStamped(
    _ path: FilePath, limit: Int = .max
  ) throws(FileError) -> (bytes: [UInt8], stamp: Stamp) {
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      return try readAndClose(descriptor, limit: limit)
    } catch {
      throw FileError(.read, path, error as? Errno ?? .ioError)
    }
  }

  /// All bytes of a file that was opened, and its stamp.
  static func readAndClose(_ descriptor: FileDescriptor, limit: Int) throws -> (bytes: [UInt8], stamp: Stamp) {
    defer { try? descriptor.close() }
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    switch kind(of: status) {
    case .file: break
    case .folder: throw Errno.isDirectory
    case .other: throw Errno.invalidArgument
    }
    guard status.st_size <= limit else { throw Errno.fileTooLarge }
    return (try readToEnd(descriptor, expecting: Int(status.st_size)), stamp(of: status))
  }

  /// All bytes of a file, or `nil` when nothing is at `path`.
  ///
  /// - Throws: `FileError` when something is there that cannot be read.
  public static func readIfPresent(_ path: FilePath) throws(FileError) -> [UInt8]? {
    do {
      return try read(path)
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
  }

  /// Writes a file so that whoever reads `path` sees the old bytes or the new ones, never a part:
  /// the bytes go to a file beside it, which then takes its name. Missing folders are made. After a power failure it may be empty: for
  /// files that can be made again; see `replace`.
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
    try create(draft(of: path), holding: bytes)
    try rename(draft(of: path), to: path)
  }

  /// Writes a file in place: for files that nobody reads before they are renamed. Missing folders are made.
  ///
  /// - Returns: its stamp, which it keeps when it is renamed.
  @discardableResult
  public static func create(_ path: FilePath, holding bytes: [UInt8]) throws(FileError) -> Stamp {
    do {
      return try writeAndClose(bytes, openForWriting(path))
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
  }

  /// Writes a file that was opened.
  static func writeAndClose(_ bytes: [UInt8], _ descriptor: FileDescriptor) throws -> Stamp {
    do {
      try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
    } catch {
      try? descriptor.close()
      throw error
    }
    return try stampAndClose(descriptor)
  }

  /// Closes a file that was written, and says how it is left.
  static func stampAndClose(_ descriptor: FileDescriptor) throws -> Stamp {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else {
      let reason = Errno(rawValue: errno)
      try? descriptor.close()
      throw reason
    }
    try descriptor.close()
    return stamp(of: status)
  }

  /// Puts the file `source` in the place of `target`. Missing folders are made.
  public static func rename(_ source: FilePath, to target: FilePath) throws(FileError) {
    if renamed(source, target) { return }
    guard errno == ENOENT else { throw FileError(.rename, target, Errno(rawValue: errno)) }
    try createFolder(target.removingLastComponent())
    guard renamed(source, target) else { throw FileError(.rename, target, Errno(rawValue: errno)) }
  }

  /// The moment by the system's clock, in nanoseconds since 1970: for nothing but the question whether a file was changed just now and may
  /// be changed once more without another time.
  public static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Makes a folder and those it lies in; it is fine when it is there.
  public static func createFolder(_ path: FilePath) throws(FileError) {
    guard !path.isEmpty, var obstacle = obstacle(toMaking: path) else { return }
    if [.noSuchFileOrDirectory, .notDirectory].contains(obstacle), path.removingLastComponent() != path {
      // The folder that it lies in is made when it is found missing; when it is a file, that is what is in the way.
      try createFolder(path.removingLastComponent())
      guard let other = self.obstacle(toMaking: path) else { return }
      obstacle = other
    }
    // Whatever the system says of one that is there.
    guard try kind(of: path) == .folder else { throw FileError(.write, path, obstacle) }
  }

  /// Makes a folder; what kept it from being made, or `nil`.
  private static func obstacle(toMaking folder: FilePath) -> Errno? {
    folder.withPlatformString { mkdir($0, 0o777) == 0 ? nil : Errno(rawValue: errno) }
  }

  /// Deletes a file; it is fine when it is gone.
  public static func delete(_ path: FilePath) throws(FileError) {
    let deleted = path.withPlatformString { unlink($0) } == 0
    guard deleted || errno == ENOENT || errno == ENOTDIR else {
      throw FileError(.delete, path, Errno(rawValue: errno))
    }
  }

  /// Deletes a folder when it is empty, and says whether it was.
  @discardableResult
  public static func deleteIfEmpty(folder: FilePath) -> Bool {
    folder.withPlatformString { rmdir($0) } == 0
  }

  /// Deletes a folder of the program's own with all that it holds; links are deleted, not followed.
  public static func deleteTree(_ folder: FilePath) throws(FileError) { try deleteAny(folder) }

  /// Deletes a file, a link or a folder of the program's own with all that it holds; it is fine when it is gone.
  public static func deleteAny(_ path: FilePath) throws(FileError) {
    try deleteAny(path.string, in: FileDescriptor(rawValue: AT_FDCWD), path)
  }

  /// The same for a name in an open folder; `path` is for messages.
  static func deleteAny(_ name: String, in folder: FileDescriptor, _ path: FilePath) throws(FileError) {
    try deleteAny(name.utf8CString.map(\.self), in: folder, path)
  }

  private static func deleteAny(_ name: [CChar], in folder: FileDescriptor, _ path: FilePath) throws(FileError) {
    if unlinkat(folder.rawValue, name, 0) == 0 { return }
    let reason = Errno(rawValue: errno)
    if reason.meansAbsence { return }
    // What Linux says of a folder, and what POSIX says.
    guard [.isDirectory, .notPermitted].contains(reason) else { throw FileError(.delete, path, reason) }
    do {
      let opened = try openAt(folder, name, O_RDONLY | O_DIRECTORY)
      defer { try? opened.close() }
      // A descriptor of its own to list it: that one is closed with the listing.
      for entry in try entriesAndClose(of: try openAt(opened, ".", O_RDONLY | O_DIRECTORY), path) {
        try deleteAny(entry.rawName, in: opened, path)
      }
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.delete, path, error as? Errno ?? .ioError)
    }
    guard unlinkat(folder.rawValue, name, AT_REMOVEDIR) == 0 || errno == ENOENT else {
      throw FileError(.delete, path, Errno(rawValue: errno))
    }
  }

  /// Puts the folder `source` in the place of `target`, where nothing or an empty folder is.
  ///
  /// - Returns: whether it was so; otherwise nothing has changed.
  public static func renameFolder(_ source: FilePath, to target: FilePath) throws(FileError) -> Bool {
    if renamed(source, target) { return true }
    if [ENOTEMPTY, EEXIST].contains(errno) { return false }
    // A link to a folder, whose own name a folder cannot take.
    let reason = Errno(rawValue: errno)
    if reason == .notDirectory, try kind(of: target) == .folder { return false }
    throw FileError(.rename, target, reason)
  }

  /// Finds out whether files can be made and deleted in a folder; one that does not exist is fine.
  ///
  /// - Throws: `FileError` when the permission is missing or the disk is read-only.
  public static func checkWritable(folder: FilePath) throws(FileError) {
    let allowed = folder.withPlatformString { access($0, W_OK | X_OK) } == 0
    guard allowed || errno == ENOENT || errno == ENOTDIR else {
      throw FileError(.write, folder, Errno(rawValue: errno))
    }
  }

  /// The names in a folder, sorted by their bytes.
  public static func names(in folder: FilePath) throws(FileError) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// A name in a folder.
  struct Entry {
    /// The name, with escapes for bytes that are no UTF-8.
    let name: String
    /// Whether the name is UTF-8, as paths in texts and addresses are.
    let isText: Bool
    /// What it is, where the disk says it with the name; a link is not followed.
    let kind: Kind?
    /// Its bytes and a zero.
    let rawName: [CChar]
  }

  /// The names in a folder, sorted by their bytes.
  static func entries(in folder: FilePath) throws(FileError) -> [Entry] {
    do {
      let opened = try FileDescriptor.open(folder, .readOnly, options: [.closeOnExec, .directory])
      return try entriesAndClose(of: opened, folder)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.list, folder, error as? Errno ?? .ioError)
    }
  }

  /// The names in an open folder; `folder` is for messages.
  static func entriesAndClose(of opened: FileDescriptor, _ folder: FilePath) throws(FileError) -> [Entry] {
    guard let stream = fdopendir(opened.rawValue) else {
      let reason = Errno(rawValue: errno)
      try? opened.close()
      throw FileError(.list, folder, reason)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      // The end of the folder and a failure look alike but for this.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let rawName = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      let name = String(validating: rawName.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if name == "." || name == ".." { continue }
      entries.append(
        Entry(
          name: name ?? rawName.escaped, isText: name != nil, kind: kind(ofType: Int32(entry.pointee.d_type)),
          rawName: rawName))
    }
    guard errno == 0 else { throw FileError(.list, folder, Errno(rawValue: errno)) }
    return entries.sorted { $0.name.precedesInBytes($1.name) }
  }

  /// The names in a folder, or `nil` when it does not exist.
  public static func namesIfPresent(in folder: FilePath) throws(FileError) -> [String]? {
    do {
      return try names(in: folder)
    } catch {
      if error.reason == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// The path without symbolic links, or `nil` when nothing is there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func resolved(_ path: FilePath) throws(FileError) -> FilePath? {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
      let reason = Errno(rawValue: errno)
      if reason.meansAbsence { return nil }
      throw FileError(.look, path, reason)
    }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// The folder the program was started in.
  public static var currentFolder: FilePath {
    // From a folder whose place nobody can tell, paths are taken as they are.
    (try? resolved(".")) ?? "."
  }

  // MARK: - Steps

  /// What the system says of a path; `nil` when nothing is there.
  static func status(of path: FilePath, followingLinks: Bool) throws(FileError) -> stat? {
    var status = stat()
    let result = path.withPlatformString { followingLinks ? stat($0, &status) : lstat($0, &status) }
    if result == 0 { return status }
    let reason = Errno(rawValue: errno)
    if reason.meansAbsence { return nil }
    throw FileError(.look, path, reason)
  }

  static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func kind(ofType type: Int32) -> Kind? {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_UNKNOWN): nil
    default: .other
    }
  }

  private static func renamed(_ source: FilePath, _ target: FilePath) -> Bool {
    source.withPlatformString { source in
      target.withPlatformString { target in
        #if canImport(Darwin)
          Darwin.rename(source, target) == 0
        #elseif canImport(Musl)
          Musl.rename(source, target) == 0
        #else
          Glibc.rename(source, target) == 0
        #endif
      }
    }
  }

  /// Opens a new file. What was left there under its name, a link too, is deleted: bytes that wait for their place go nowhere else.
  static func openForWriting(_ path: FilePath) throws -> FileDescriptor {
    func open() throws -> FileDescriptor {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    }
    do {
      return try open()
    } catch Errno.noSuchFileOrDirectory {
      // A folder is made when it is found missing: asking first would cost a call for every file.
      try createFolder(path.removingLastComponent())
    } catch Errno.fileExists {
      try delete(path)
    }
    return try open()
  }

  /// Opens a name in an open folder; a link is not followed.
  static func openAt(
    _ folder: FileDescriptor, _ name: UnsafePointer<CChar>, _ flags: CInt
  ) throws(Errno) -> FileDescriptor {
    while true {
      let opened = openat(folder.rawValue, name, flags | O_CLOEXEC | O_NOFOLLOW, 0o666 as mode_t)
      if opened >= 0 { return FileDescriptor(rawValue: opened) }
      let reason = Errno(rawValue: errno)
      if reason != .interrupted { throw reason }
    }
  }

  private static func readToEnd(_ descriptor: FileDescriptor, expecting size: Int) throws -> [UInt8] {
    // One byte more than expected, so that one call finds the end too.
    var bytes = try [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count < buffer.count {
        let read = try descriptor.read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        count += read
        // A file that has all the bytes that were expected, and not one more, is at its end.
        if read == 0 || size > 0 && count == size { return }
      }
    }
    if bytes.count <= size { return bytes }
    // The file grew while it was being read.
    var more = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = try more.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if read == 0 { return bytes }
      bytes += more[..<read]
    }
  }
}

extension [CChar] {
  /// The text of a name that is no UTF-8, with its bytes beyond ASCII as escapes: `caf\\xE9.txt`.
  fileprivate var escaped: String {
    dropLast().reduce(into: "") { text, byte in
      let byte = UInt8(bitPattern: byte)
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension timespec {
  /// Since 1970.
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}

extension Errno {
  /// Whether this is what the system says of a path where nothing is. Any other failure says only that nobody knows what is there.
  public var meansAbsence: Bool { self == .noSuchFileOrDirectory || self == .notDirectory }
}
