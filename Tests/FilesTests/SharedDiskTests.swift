import SystemPackage
import Testing

@testable import Files

/// Which disks other machines may change, by what Linux lists.
@Suite struct SharedDiskTests {
  private let mounts = """
    22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
    30 22 0:45 / /home/ann/archive rw,nosuid - nfs4 server:/export rw
    31 30 254:1 / /home/ann/archive/local rw - ext4 /dev/vdb rw
    32 22 0:50 / /mnt/my\\040share rw - cifs //server/share rw
    33 22 0:51 / /mnt/phone rw - fuse.sshfs ann@phone: rw
    34 22 0:52 / /mnt/stick rw - fuseblk /dev/sdb1 rw
    broken
    """

  @Test(arguments: [
    ("/home/ann", false), ("/home/ann/archive", true), ("/home/ann/archive/seeds", true),
    ("/home/ann/archives", false), ("/home/ann/archive/local/x", false), ("/mnt/my share/x", true),
    ("/mnt/phone/x", true), ("/mnt/stick/x", false),
  ])
  func disks(_ path: String, _ isShared: Bool) {
    #expect(FileSystem.isShared(FilePath(path), mounts: mounts) == isShared)
  }

  @Test func whatIsNotThereIsNotShared() { #expect(!FileSystem.isShared("/no/such/folder")) }
}
