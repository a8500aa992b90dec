import Support

extension String {
  /// Whether an address of the web or of mail, or a name of a social network, stands in it.
  var holdsAddress: Bool {
    if beginsWithWWW { return true }
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      // "://" and "@" before a letter.
      if byte == UInt8(ascii: "/"), previous == (UInt8(ascii: ":"), UInt8(ascii: "/")) { return true }
      if previous.1 == UInt8(ascii: "@"), byte != 0x20 { return true }
      previous = (previous.1, byte)
    }
    return false
  }

  /// Whether it is one address of the web and nothing else.
  var isAddressAlone: Bool {
    !contains(" ") && !contains("@") && (contains("://") || beginsWithWWW)
  }

  private var beginsWithWWW: Bool {
    utf8.prefix(4).elementsEqual("www.".utf8) { $0 == $1 || $0 | 0x20 == $1 && $0.isASCIILetter }
  }

  /// Whether bars or slashes part its words, as in a list of links.
  var holdsBars: Bool {
    var slashes = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "|"), previous == 0x20 { return true }
      if byte == UInt8(ascii: "/"), previous == 0x20 { slashes += 1 }
      previous = byte
    }
    return slashes > 1
  }
}
