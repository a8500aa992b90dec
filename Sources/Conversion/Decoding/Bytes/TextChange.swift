/// What decoding changed in a text, said for whoever reads the archive later.
struct TextChange: Sendable, Equatable {
  /// The change in plain English, without a full stop: "removed 3 soft hyphens".
  let note: String

  init(_ note: String) {
    self.note = note
  }
}
