import Archive

/// What is wrong or doubtful, as a build finds it.
struct Told {
  /// Whether a warning stops the build as an error does.
  let isStrict: Bool
  var diagnostics: [Diagnostic] = []
  /// What is told of files that are left out, which stops nothing else.
  var left: [Diagnostic] = []

  init(isStrict: Bool) {
    self.isStrict = isStrict
  }

  /// Whether nothing may be written.
  var stops: Bool { diagnostics.containsError || isStrict && !all.isEmpty }

  /// All of it, in the order of files and lines.
  var all: [Diagnostic] { (diagnostics + left).sorted() }
}
