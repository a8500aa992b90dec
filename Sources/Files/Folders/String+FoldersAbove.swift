extension String {
  /// The folders in which a file lies, by its path from some top: `1997` and `1997/04` for `1997/04/index.html`.
  public var foldersAbove: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }
}
