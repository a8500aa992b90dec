import Files
import SystemPackage

extension HostLock {
  /// Who this machine is to others: a number that it has drawn once for this archive. Beside it stands which folder it
  /// was drawn for: a copy of the archive, on whatever machine, is somebody else.
  ///
  /// - Parameter memory: the folder of the target, in the archive's own folder.
  static func holder(notedIn memory: FilePath) throws -> String {
    let folder = memory.removingLastComponent()
    let file = folder.appending("machine.txt")
    let place = String(try FileSystem.stamp(of: folder)?.node ?? 0)
    let noted = try FileSystem.readIfPresent(file).map { String(decoding: $0, as: UTF8.self) }
    let lines = (noted ?? "").split(separator: "\n").map(String.init)
    if lines.count == 2, lines[0].utf8.count == 32, lines[1] == place { return lines[0] }
    let digits = Array("0123456789abcdef")
    let drawn = String((0..<32).map { _ in digits[Int.random(in: 0..<16)] })
    try FileSystem.write(Array("\(drawn)\n\(place)\n".utf8), to: file)
    return drawn
  }

  /// The moment, in seconds since 1970.
  static var now: Int { FileSystem.now / 1_000_000_000 }
}
