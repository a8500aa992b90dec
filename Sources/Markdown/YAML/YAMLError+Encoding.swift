extension YAMLError {
  /// The error of a text that is not UTF-8, at its first wrong byte (YAML 1.2.2, section 5.2).
  static func notUTF8(_ bytes: ArraySlice<UInt8>, firstLine: Int) -> YAMLError {
    var cursor = TextCursor(firstLine: firstLine)
    var decoder = Unicode.UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { cursor.pass(scalar) }
    return YAMLError(
      position: cursor.position, message: "this text is not UTF-8",
      advice: "Save the file again with the encoding UTF-8, which every editor offers.")
  }
}
