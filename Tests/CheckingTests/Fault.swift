import TestSupport
import Testing

/// A fault that is put into a sound archive, and the check that finds it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// The check, by its name.
  let check: String
  /// What is wrong, for the reader of a failed test.
  let what: String
  /// Whether the archive is built again with the fault in it.
  let isBuilt: Bool
  /// Puts it in.
  let put: @Sendable (TemporaryProject) throws -> Void

  var testDescription: String { "\(check): \(what)" }

  /// A fault in the built site.
  static func inSite(_ check: String, _ what: String, put: @escaping @Sendable (TemporaryProject) throws -> Void)
    -> Fault
  {
    Fault(check: check, what: what, isBuilt: false, put: put)
  }

  /// A fault in what the site is built from.
  static func inSources(
    _ check: String, _ what: String, put: @escaping @Sendable (TemporaryProject) throws -> Void
  ) -> Fault {
    Fault(check: check, what: what, isBuilt: true, put: put)
  }

  /// A fault in a page that the editor has put into `public/`.
  static func inPage(_ check: String, _ what: String, _ body: String) -> Fault {
    inSources(check, what) { project in
      let head = "<!DOCTYPE html>\n<html lang=\"en\">\n<title>Of old</title>\n"
      try project.write("public/old.html", head + body + "\n")
    }
  }
}

extension TemporaryProject {
  /// Puts words in the place of others in a file.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    try write(path, try read(path).replacing(old, with: new))
  }
}
