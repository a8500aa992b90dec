/// The theme of the package's `Templates/`, as it was when this program was built.
public enum DefaultTheme {
  /// Its files.
  public static var files: [(path: String, bytes: [UInt8])] {
    embeddedFiles.map { path, contents in
      (path, contents.withUTF8Buffer { Array($0) })
    }
  }
}
