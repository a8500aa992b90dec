import Files
public import SystemPackage

extension Project {
  /// A command of Pressmark for this archive, which can be pasted into a shell where the user is. It names the archive
  /// where it would not be found from there.
  ///
  /// - Parameters:
  ///   - name: the words of the command: `tags merge`.
  ///   - operands: what it is to work on, as words.
  ///   - options: options with their values: `("into", "Lima")`; a flag has none.
  public func command(
    _ name: String, _ operands: [String] = [], options: [(name: String, value: String?)] = []
  ) -> String {
    var words = ["pressmark \(name)"]
    // A word that begins with a hyphen would be taken for an option.
    if operands.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    words += operands.map(\.shellQuoted)
    var named = options
    if let root = rootFromHere {
      if name == "build", operands.isEmpty { words.append(root.shellQuoted) } else { named.append(("root", root)) }
    }
    let settings = named.map { name, value in
      "--\(name)" + (value.map { ($0.hasPrefix("-") ? "=" : " ") + $0.shellQuoted } ?? "")
    }
    words.insert(contentsOf: settings, at: words.count > 1 && words[1] == "--" ? 1 : words.count)
    return words.joined(separator: " ")
  }

  /// The way to a file or folder from where the user is, as a word of a shell's command line.
  public static func wordFromHere(_ path: FilePath) -> String { fromHere(path).shellQuoted }

  /// The same for a folder, with `/` at its end.
  public static func folderFromHere(_ folder: FilePath) -> String { (fromHere(folder) + "/").shellQuoted }

  /// The way to a file or folder from where the user is: relative where that is shorter to read.
  public static func fromHere(_ path: FilePath) -> String {
    let here = Array(FileSystem.currentFolder.components)
    let there = Array(path.components)
    let common = zip(here, there).prefix { $0 == $1 }.count
    let ways = here.count - common
    // So far above, or beside, the whole path says more.
    guard ways == 0 || common > 1 && ways <= 3 else { return path.string }
    let names = Array(repeating: "..", count: ways) + there[common...].map(\.string)
    guard let first = names.first else { return "." }
    return (first.hasPrefix("-") ? "./" : "") + names.joined(separator: "/")
  }

  /// The archive's folder as a command has to name it; `nil` where it is found without.
  private var rootFromHere: String? {
    Self.root(of: FileSystem.currentFolder) == root ? nil : Self.fromHere(root)
  }
}
