import Files

extension Ledger.Row {
  /// Whether a content file that holds `bytes` is as conversion wrote it: git on Windows puts CR before line feeds.
  public func isOwn(_ bytes: [UInt8]) -> Bool {
    guard let written else { return false }
    if SHA256Digest(of: bytes) == written { return true }
    return bytes.contains(0x0D) && SHA256Digest(of: bytes.withoutCarriageReturns) == written
  }
}

extension [UInt8] {
  /// The same with line feeds alone.
  public var withoutCarriageReturns: [UInt8] {
    indices.compactMap { self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A ? nil : self[$0] }
  }
}
