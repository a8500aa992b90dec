import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Errno {
  /// Why a call of the system fails; `nil` when it does not. The reason is read at once: whatever runs between the call
  /// and a later look, the end of a string's life for one, may set another.
  @inline(__always)
  static func of(_ call: () -> CInt) -> Errno? { call() == 0 ? nil : Errno(rawValue: errno) }
}
