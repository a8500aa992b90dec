#if os(Linux)
  import Archive
  import Files
  import Synchronization
  import SystemPackage

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// The messages of Linux about files (inotify(7)): one watch for each folder, since there is none for all below it.
  final class FolderMessages: Sendable {
    /// The system gives no messages.
    struct Failure: Error {
      let message: String
    }

    private let folders: WatchedFolders
    private let messages: FileDescriptor
    private let watched = Mutex<[Int32: FilePath]>([:])
    private let hasMissed = Atomic(false)

    /// Whether a folder that came could not be watched any more: from then on something is told by no message.
    var isFull: Bool { hasMissed.load(ordering: .relaxed) }

    /// What is told: a file that was written and closed, came, went, or may be read now. A file that is still being
    /// written is not read.
    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)

    init(_ folders: WatchedFolders) throws(Failure) {
      self.folders = folders
      let descriptor = inotify_init1(CInt(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else { throw Failure(message: "this system has no more room for watching files") }
      messages = FileDescriptor(rawValue: descriptor)
      for root in folders.roots {
        guard watch(below: root) else {
          try? messages.close()
          throw Failure(message: "this system does not watch as many folders (fs.inotify.max_user_watches)")
        }
      }
    }

    deinit { try? messages.close() }

    /// Whether the system tells of a file that is written into the archive's hidden folder.
    func tellOf(probeIn project: Project) -> Bool {
      let own = Project.ownFolderName
      let file = own + "/probe"
      // Where nothing can be written nothing can be proven.
      guard (try? project.ownFolder.replace(file, with: [])) != nil else { return true }
      let folder = project.root.appending(own)
      let watch = inotify_add_watch(messages.rawValue, folder.string, Self.events)
      guard watch >= 0 else { return false }
      defer { inotify_rm_watch(messages.rawValue, watch) }
      watched.withLock { $0[watch] = folder }
      try? project.ownFolder.delete(file)
      var change = Change()
      let isTold = wait(milliseconds: 500, into: &change)
      watched.withLock { $0[watch] = nil }
      return isTold
    }

    /// Waits for messages, at most so long; whether there were any.
    @discardableResult
    func wait(milliseconds: Int, into change: inout Change) -> Bool {
      var waiting = pollfd(fd: messages.rawValue, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, CInt(milliseconds)) > 0 else { return false }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while let count = try? buffer.withUnsafeMutableBytes({ try messages.read(into: $0) }), count > 0 {
        read(buffer[..<count], into: &change)
        if count < buffer.count / 2 { break }
      }
      return true
    }

    /// Each message is four numbers of 32 bits (the watch, what has happened, a cookie, the length of the name), and a
    /// name that zeros fill up.
    private func read(_ bytes: ArraySlice<UInt8>, into change: inout Change) {
      var rest = bytes
      while rest.count >= 16 {
        let (watch, mask, length) = (
          Int32(bitPattern: number(rest)), number(rest.dropFirst(4)), number(rest.dropFirst(12))
        )
        let name = rest.dropFirst(16).prefix(Int(length)).prefix { $0 != 0 }
        rest = rest.dropFirst(16 + Int(length))
        if mask & UInt32(IN_Q_OVERFLOW) != 0 {
          // Nobody knows what was missed, new folders among it.
          change.isComplete = false
          for root in folders.roots { watchNew(root) }
        }
        if mask & UInt32(IN_IGNORED) != 0 { watched.withLock { $0[watch] = nil } }
        guard let folder = watched.withLock({ $0[watch] }), let name = String(validating: name, as: UTF8.self),
          !name.isEmpty
        else {
          continue
        }
        let path = folder.appending(name)
        guard folders.contains(path) else { continue }
        // A file that has just come is being written; a link is not.
        let isNew = mask & UInt32(IN_CREATE) != 0 && mask & UInt32(IN_ISDIR) == 0
        if isNew, FileSystem.target(ofLink: path) == nil { continue }
        change.paths.insert(path)
        if mask & UInt32(IN_ISDIR) != 0, mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
          // What was put there before anybody watched is told by no message.
          change.isComplete = false
          watchNew(path)
        } else if mask & UInt32(IN_ISDIR) != 0 {
          change.isComplete = false
        }
      }
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
      // In the order of the processor's: Linux on big-endian ones is not built for.
      bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    private func watchNew(_ folder: FilePath) {
      if !watch(below: folder) { hasMissed.store(true, ordering: .relaxed) }
    }

    /// Watches a folder and all below it; whether that could be done. A folder that is gone again needs none.
    private func watch(below folder: FilePath) -> Bool {
      var known: Set<FilePath> = []
      // What comes into a folder between its being listed and its being watched is told by nobody: they are listed
      // again until none is new.
      while true {
        let new = folders.folders(below: folder).filter { known.insert($0).inserted }
        if new.isEmpty { return true }
        for folder in new {
          let watch = inotify_add_watch(messages.rawValue, folder.string, Self.events)
          if watch >= 0 { watched.withLock { $0[watch] = folder } } else if errno == ENOSPC { return false }
        }
      }
    }
  }
#endif
