public import SystemPackage

extension FileSystem {
  /// Whether other machines may change what lies at a path, past this system, which then tells nobody of it: on drives
  /// of a network, and on folders that a virtual machine or a container gets from its host.
  ///
  /// Linux lists its disks in `/proc/self/mountinfo`; where nobody can tell, and on other systems, the answer is no.
  public static func isShared(_ path: FilePath) -> Bool {
    guard let place = try? resolved(path), let list = try? read("/proc/self/mountinfo") else { return false }
    return isShared(place, mounts: String(decoding: list, as: UTF8.self))
  }

  /// The same, by a list of disks.
  static func isShared(_ place: FilePath, mounts: String) -> Bool {
    var (deepest, kind) = (-1, "")
    for line in mounts.split(separator: "\n") {
      // "36 35 98:0 /root /mnt rw,noatime master:1 - ext3 /dev/root rw": proc_pid_mountinfo(5).
      let fields = line.split(separator: " ", omittingEmptySubsequences: false)
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      let folder = FilePath(String(fields[4]).replacing("\\040", with: " "))
      // Of two at one place, the later one is seen.
      guard place.starts(with: folder), folder.components.count >= deepest else { continue }
      (deepest, kind) = (folder.components.count, String(fields[dash + 1]))
    }
    // FUSE is what sshfs and the folders of Docker Desktop are; fuseblk is a disk of this machine.
    return sharedKinds.contains(kind) || kind.hasPrefix("fuse.")
  }

  private static let sharedKinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "fuse", "vboxsf", "vmhgfs", "prl_fs", "afs", "ceph",
    "coda", "ncpfs", "gfs2", "ocfs2", "lustre",
  ]
}
