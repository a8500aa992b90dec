import Files

/// What a git-pages server holds of a site, as it says it in `.git-pages/manifest.pb`: a message in the form of
/// protocol buffers, whose field 4 has each path once, with what lies there.
struct PagesListing {
  /// The paths of files and links.
  var files: Set<PathKey> = []
  /// Those of folders, but for the site's own.
  var folders: Set<PathKey> = []

  /// A site that holds nothing.
  init() {}

  /// Reads it; `nil` when these bytes are something else.
  init?(_ bytes: [UInt8]) {
    let (contents, path, entry, type) = (4, 1, 2, 1)
    let folder = 1
    do {
      for field in try Message(bytes[...]).fields where field.number == contents {
        let pair = try Message(field.bytes)
        let name = PathKey(String(decoding: pair.last(path)?.bytes ?? [], as: UTF8.self))
        if name.path.isEmpty { continue }
        if try Message(pair.last(entry)?.bytes ?? []).last(type)?.value == folder {
          folders.insert(name)
        } else {
          files.insert(name)
        }
      }
    } catch {
      return nil
    }
  }

  /// A message: fields with numbers, each a whole number or bytes.
  private struct Message {
    struct Field {
      let number: Int
      var value = 0
      var bytes: ArraySlice<UInt8> = []
    }

    struct IsDamaged: Error {}

    private(set) var fields: [Field] = []

    init(_ bytes: ArraySlice<UInt8>) throws(IsDamaged) {
      var rest = bytes
      while !rest.isEmpty {
        let key = try Self.number(&rest)
        var field = Field(number: key >> 3)
        switch key & 7 {
        case 0: field.value = try Self.number(&rest)
        case 1: _ = try Self.take(8, &rest)
        case 2: field.bytes = try Self.take(try Self.number(&rest), &rest)
        case 5: _ = try Self.take(4, &rest)
        default: throw IsDamaged()
        }
        fields.append(field)
      }
    }

    func last(_ number: Int) -> Field? { fields.last { $0.number == number } }

    private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) throws(IsDamaged) -> ArraySlice<UInt8> {
      guard count <= rest.count else { throw IsDamaged() }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    /// A number in groups of seven bits, the lowest first; of one with more than 63, which none here has, not all.
    private static func number(_ rest: inout ArraySlice<UInt8>) throws(IsDamaged) -> Int {
      var number = 0
      for place in 0..<10 {
        guard let byte = rest.popFirst() else { throw IsDamaged() }
        if place < 9 { number |= Int(byte & 0x7F) << (7 * place) }
        if byte < 0x80 { return number }
      }
      throw IsDamaged()
    }
  }
}
