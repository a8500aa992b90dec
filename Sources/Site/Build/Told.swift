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

  /// All of it, in the order of files and lines: once what kept several tasks from going on.
  var all: [Diagnostic] {
    var told: Set<Diagnostic> = []
    return (diagnostics + left).filter { told.insert($0).inserted }.sorted()
  }
}
