import Archive
import Dispatch
import Files
import Synchronization
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Tells what happens to the files of an archive: by the system's own messages where there are some, and by looking
/// again and again where there are none, as on most network drives and in some containers.
final class FolderWatch: Sendable {
  /// How changes are found.
  enum Means: Sendable, Equatable {
    /// The system tells of them.
    case messages
    /// All files are looked at, again and again; and why.
    case looking(String)
  }

  /// The changes, one after the other.
  let changes: AsyncStream<Change>
  /// How they are found.
  let means: Means

  private let continuation: AsyncStream<Change>.Continuation
  private let isEnded = Atomic(false)

  /// The time between two looks, in microseconds, and how long a moment lasts that is one change: so long nothing
  /// happens, or so long at most.
  private static let (pause, quiet, longest) = (UInt32(500_000), 25, 400)

  init(_ project: Project) {
    (changes, continuation) = AsyncStream.makeStream(of: Change.self)
    let folders = WatchedFolders(project)
    var why = "this system tells nobody of changes to files"
    #if os(Linux)
      if [project.root, project.seeds, project.content].contains(where: { FileSystem.isShared($0) }) {
        // A probe from this side would prove nothing.
        why = "other machines may change files on this disk, and nobody is told of that"
      } else {
        do throws(FolderMessages.Failure) {
          let messages = try FolderMessages(folders)
          if messages.tellOf(probeIn: project) {
            means = .messages
            start { [self] in relay(messages, folders) }
            return
          }
          why = "this disk tells nobody of changes to its files"
        } catch {
          why = error.message
        }
      }
    #endif
    means = .looking(why)
    let first = folders.stamps()
    start { [self] in look(folders, first) }
  }

  /// Lets everything be looked at, as after a change that nobody knows.
  func lookAtAll() { continuation.yield(Change(isComplete: false)) }

  /// Ends it.
  func end() {
    isEnded.store(true, ordering: .relaxed)
    continuation.finish()
  }

  /// A thread of its own, because it waits nearly all the time.
  private func start(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue(label: "pressmark.watch").async(execute: work)
  }

  private func look(_ folders: WatchedFolders, _ first: [FilePath: FileSystem.Stamp]) {
    var last = first
    while !isEnded.load(ordering: .relaxed) {
      usleep(Self.pause)
      let now = folders.stamps()
      var change = Change()
      for (path, stamp) in now where last[path] != stamp { change.paths.insert(path) }
      for path in last.keys where now[path] == nil { change.paths.insert(path) }
      if !change.paths.isEmpty { continuation.yield(change) }
      last = now
    }
  }

  #if os(Linux)
    private func relay(_ messages: FolderMessages, _ folders: WatchedFolders) {
      while !messages.isFull, !isEnded.load(ordering: .relaxed) {
        var change = Change()
        messages.wait(milliseconds: 250, into: &change)
        var waited = 0
        while !change.isEmpty, waited < Self.longest, messages.wait(milliseconds: Self.quiet, into: &change) {
          waited += Self.quiet
        }
        if !change.isEmpty { continuation.yield(change) }
      }
      // Folders have come that the system does not watch any more.
      let now = folders.stamps()
      if !isEnded.load(ordering: .relaxed) { lookAtAll() }
      look(folders, now)
    }
  #endif
}
