#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension String {
  /// Whether both texts are the same bytes in UTF-8: to Swift, two forms of the same letter are equal.
  public func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && sharesBytes(with: other, utf8.count)
  }

  /// Whether the first bytes of both texts in UTF-8 are the same; neither has fewer.
  func sharesBytes(with other: String, _ count: Int) -> Bool {
    let areSame = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard count > 0, let first = one.baseAddress, let second = other.baseAddress else { return true }
        return memcmp(first, second, count) == 0
      }
    }
    return areSame.flatMap(\.self) ?? utf8.prefix(count).elementsEqual(other.utf8.prefix(count))
  }

  /// Whether this text's bytes in UTF-8 come before the other's: the order of paths, which no language and no form of a
  /// letter changes.
  public func precedesInBytes(_ other: String) -> Bool {
    let precedes = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return one.count < other.count }
        let order = memcmp(first, second, min(one.count, other.count))
        return order != 0 ? order < 0 : one.count < other.count
      }
    }
    return precedes.flatMap(\.self) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
