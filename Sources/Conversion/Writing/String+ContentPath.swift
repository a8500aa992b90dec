import Archive
import Files
import Support

extension String {
  /// Whether this is the article's path, or the same with a number.
  func isPath(for content: ContentFile) -> Bool {
    if self == content.path(content.slug) { return true }
    guard let number = Int(String(digitsAtEnd)), number > 1 else { return false }
    return self == content.path(content.slug.numbered(number))
  }

  /// The path of a content file without the number at the end of its name.
  var withoutNumber: String {
    let rest = dropLast(".md".count + digitsAtEnd.count)
    return !digitsAtEnd.isEmpty && rest.hasSuffix("-") ? rest.dropLast() + ".md" : self
  }

  /// The number at the end of a content file's name; 1 for one without.
  var number: Int { hasSameBytes(as: withoutNumber) ? 1 : Int(digitsAtEnd) ?? 1 }

  /// The digits at the end of a content file's name.
  private var digitsAtEnd: Substring {
    let name = dropLast(".md".count)
    let start = name.lastIndex { !$0.isASCII || !$0.isNumber }.map(name.index(after:)) ?? name.startIndex
    return name[start...]
  }

  /// The name of a content file to which an editor's program or a slip has given another ending; `nil` where it is
  /// none.
  var asContentName: String? {
    for ending in [".md.txt", ".markdown", ".mdown", ".md"] where lowercased().hasSuffix(ending) {
      let name = dropLast(ending.count) + ".md"
      return hasSameBytes(as: String(name)) ? nil : String(name)
    }
    return nil
  }
}
