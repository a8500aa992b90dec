public import SystemPackage

/// A zip archive that is written file by file: stored as they are, in the order in which they come, without anything of
/// the computer or the time (PKWARE APPNOTE 6.3.9). The same files are the same bytes.
public final class ZipWriter {
  private let path: FilePath
  private let descriptor: FileDescriptor
  private var isOpen = true
  private var position = 0
  private var count = 0
  /// What stands behind the files: a line of each.
  private var directory: [UInt8] = []

  /// How the first file of each archive of ours begins: stored, its name in UTF-8, of the first day that zip knows.
  private static let beginning: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]

  /// Begins an archive; it takes its name when it is finished. Missing folders are made.
  ///
  /// - Throws: also when something else is there than such an archive: a document of a word processor is a zip archive
  ///   as well, and may be somebody's only copy.
  public init(creating path: FilePath) throws(FileError) {
    self.path = path
    if let old = try FileSystem.readIfPresent(path), !old.starts(with: Self.beginning) {
      throw FileError(.write, path, .fileExists)
    }
    do {
      descriptor = try FileSystem.openForWriting(FileSystem.draft(of: path))
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
  }

  deinit {
    guard isOpen else { return }
    try? descriptor.close()
    try? FileSystem.delete(FileSystem.draft(of: path))
  }

  /// Adds a file.
  ///
  /// - Parameter name: its path in the archive, with `/` between the names.
  public func add(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    guard bytes.count < Self.none32 else { throw FileError(.write, path, .fileTooLarge) }
    let name = Array(name.utf8)
    // UTF-8, stored, and the first day that zip knows.
    var common: [UInt8] = []
    common.append(little: position < Self.none32 ? 20 : 45, 2)
    for number in [0x0800, 0, 0, 0x21] { common.append(little: number, 2) }
    common.append(little: Int(CRC32.checksum(of: bytes)), 4)
    common.append(little: bytes.count, 4)
    common.append(little: bytes.count, 4)
    common.append(little: name.count, 2)

    var header: [UInt8] = []
    header.append(little: 0x0403_4B50, 4)
    header += common
    header.append(little: 0, 2)
    header += name
    try write(header)
    try write(bytes)

    // Where a file begins further on than 32 bits say, 64 do.
    var extra: [UInt8] = []
    if position >= Self.none32 {
      extra.append(little: 1, 2)
      extra.append(little: 8, 2)
      extra.append(little: position, 8)
    }
    directory.append(little: 0x0201_4B50, 4)
    // A file of Unix, which everybody may read.
    directory.append(little: 3 << 8 | 45, 2)
    directory += common
    directory.append(little: extra.count, 2)
    for _ in 0..<3 { directory.append(little: 0, 2) }
    directory.append(little: 0o100644 << 16, 4)
    directory.append(little: min(position, Self.none32), 4)
    directory += name + extra
    position += header.count + bytes.count
    count += 1
  }

  /// Ends the archive and gives it its name.
  public func finish() throws(FileError) {
    let start = position
    let size = directory.count
    try write(directory)
    var end: [UInt8] = []
    if count >= Self.none16 || start >= Self.none32 || size >= Self.none32 {
      end.append(little: 0x0606_4B50, 4)
      end.append(little: 44, 8)
      for number in [45, 45] { end.append(little: number, 2) }
      for number in [0, 0] { end.append(little: number, 4) }
      for number in [count, count, size, start] { end.append(little: number, 8) }
      end.append(little: 0x0706_4B50, 4)
      end.append(little: 0, 4)
      end.append(little: start + size, 8)
      end.append(little: 1, 4)
    }
    end.append(little: 0x0605_4B50, 4)
    for number in [0, 0, min(count, Self.none16), min(count, Self.none16)] { end.append(little: number, 2) }
    for number in [min(size, Self.none32), min(start, Self.none32)] { end.append(little: number, 4) }
    end.append(little: 0, 2)
    try write(end)
    isOpen = false
    do {
      try descriptor.close()
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
    try FileSystem.rename(FileSystem.draft(of: path), to: path)
  }

  /// What stands where a number has no room.
  private static let none16 = 0xFFFF
  private static let none32 = 0xFFFF_FFFF

  private func write(_ bytes: [UInt8]) throws(FileError) {
    do {
      try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
  }
}

/// The checksum of zip archives (ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { value, byte in table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ value >> 8 }
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of a number, the lowest first.
  fileprivate mutating func append(little number: Int, _ width: Int) {
    for place in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
