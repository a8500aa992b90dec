import Files

/// A file of the index: a script that hands over a value by the file's name.
struct ScriptFile {
  /// Its name, without the ending: for all but the root the beginning of its value's digest.
  let name: String
  /// The script.
  let bytes: [UInt8]

  /// What it is called in its folder.
  var fileName: String { Self.fileName(name) }

  /// What a file of a name is called in its folder.
  static func fileName(_ name: String) -> String { name + ".js" }

  /// How many characters a name has: 50 bits.
  static let nameLength = 10
  private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)

  /// A file named after its value.
  init(_ value: JSONWriter) { self.init(Self.name(of: value.bytes), value) }

  /// A file with a name of its own.
  init(_ name: String, _ value: JSONWriter) {
    self.name = name
    bytes = Array("pressmark(\"\(name)\",".utf8) + value.bytes + Array(");\n".utf8)
  }

  private static func name(of value: [UInt8]) -> String {
    var rest = SHA256Digest(of: value).firstHalf.0.bigEndian
    return String(unsafeUninitializedCapacity: nameLength) { name in
      for place in 0..<nameLength {
        name.initializeElement(at: place, to: digits[Int(rest >> 59)])
        rest <<= 5
      }
      return nameLength
    }
  }
}
