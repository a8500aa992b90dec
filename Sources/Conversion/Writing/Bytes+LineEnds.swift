extension [UInt8] {
  /// The same with line feeds alone.
  var withoutCarriageReturns: [UInt8] {
    indices.compactMap { self[$0] == 0x0D && $0 + 1 < count && self[$0 + 1] == 0x0A ? nil : self[$0] }
  }
}
