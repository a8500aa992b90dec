extension String {
  /// Whether a system or a word processor keeps a file of this name for itself, in the midst of its users' files:
  /// Windows' `Thumbs.db` and `desktop.ini`, the Mac's `Icon` with a line end, and the `~$riots.docx` that lies beside
  /// `riots.docx` as long as that is open in Word. Such a file is as if it were hidden.
  public var isHousekeepingName: Bool {
    if hasPrefix("~$") || self == "Icon\r" { return true }
    // Most names are longer, and need not be looked at.
    return utf8.count <= 11 && ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(lowercased())
  }

  /// Whether a file of this name tells of the folder that it lies in, as is the custom.
  public var isAboutItsFolder: Bool {
    let name = lowercased()
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return ["readme", "license", "licence", "copying", "notice", "changes", "robots", "humans", "security"]
      .contains(stem)
  }
}
