import Dispatch

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The threads that the program works with.
enum Threads {
  /// Whether as many can be made as the work may take: who waits for one that never comes waits for ever.
  static func canBeMade() -> Bool {
    let gate = DispatchSemaphore(value: 0)
    var threads: [pthread_t] = []
    defer {
      for _ in threads { gate.signal() }
      for thread in threads { pthread_join(thread, nil) }
    }
    // One for each processor, and one that looks after them.
    for _ in 0...processorCount() {
      #if canImport(Darwin)
        var made: pthread_t?
      #else
        var made = pthread_t()
      #endif
      let box = Unmanaged.passRetained(gate as AnyObject)
      let status = pthread_create(
        &made, nil,
        { wait in
          #if canImport(Darwin)
            let box = Unmanaged<AnyObject>.fromOpaque(wait)
          #else
            guard let wait else { return nil }
            let box = Unmanaged<AnyObject>.fromOpaque(wait)
          #endif
          (box.takeRetainedValue() as? DispatchSemaphore)?.wait()
          return nil
        }, box.toOpaque())
      guard status == 0 else {
        box.release()
        return false
      }
      #if canImport(Darwin)
        if let made { threads.append(made) }
      #else
        threads.append(made)
      #endif
    }
    return true
  }
}
