import Support
public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
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
    var end: CInt
    while true {
      // The end of the folder and a failure look alike but for this.
      errno = 0
      guard let entry = readdir(stream) else {
        end = errno
        break
      }
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
    guard end == 0 else { throw FileError(.list, folder, Errno(rawValue: end)) }
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

  private static func kind(ofType type: Int32) -> Kind? {
    switch type {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_UNKNOWN): nil
    default: .other
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
