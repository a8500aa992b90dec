import TemplateEngine

/// What a server shows for an address that does not exist.
struct NotFoundPage: TemplateRecord {
  static let fields = TemplateFields<NotFoundPage>(
    "404", "The page for an address that does not exist. It offers nothing more than every page.", [])
}
