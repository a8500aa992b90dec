import Archive
import Files
import TemplateEngine

/// `datapackage.json`: what `archive.csv` and `archive.json` hold, for programs that read tables (Data Package and
/// Table Schema, version 2, https://datapackage.org).
struct DataPackage: LargeFile {
  static let noun = "the table of all articles"

  static func plan(_ plan: inout SitePlan) { plan.add("datapackage.json", Self.self, isLarge: true) }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    ArchiveTable.addInputs(of: page, to: &inputs)
  }

  /// The last two files before it are those that it describes.
  static func pieces(of page: PlannedPage, _ renderer: SiteRenderer, _ made: [BuildCache.Page]) -> PiecewiseFile? {
    let resources = made.suffix(2).map { (digest: $0.digest, size: $0.file.stamp.size) }
    let package = DataPackage(configuration: renderer.context.configuration, resources: resources)
    return PiecewiseFile(count: 1) { _ in
      var output = TemplateOutput()
      package.append(to: &output)
      return output.bytes
    }
  }

  let configuration: Configuration
  /// The digest and size of `archive.csv` and `archive.json`.
  let resources: [(digest: SHA256Digest, size: Int)]

  func append(to output: inout TemplateOutput) {
    var package = JSONMembers(in: &output)
    package.add("$schema", "https://datapackage.org/profiles/2.0/datapackage.json", in: &output)
    package.add("name", name, in: &output)
    package.add("title", configuration.title, in: &output)
    package.add("description", configuration.description, in: &output)
    if let base = configuration.baseURL { package.add("homepage", base.address(of: "index.html"), in: &output) }
    if let license = configuration.license {
      package.begin("licenses", in: &output)
      output.append(raw: "[{\"path\":")
      output.append(json: license)
      output.append(raw: "}]")
    }
    package.begin("resources", in: &output)
    for (place, resource) in resources.enumerated() {
      output.append(raw: place == 0 ? "[\n" : ",\n")
      append(resource, isTable: place == 0, to: &output)
    }
    output.append(raw: "\n]")
    package.end(in: &output)
    output.append(raw: "\n")
  }

  /// The title's words; the specification wants ASCII.
  private var name: String {
    guard let slug = Slug(configuration.title)?.text, slug.utf8.allSatisfy({ $0 < 0x80 }) else { return "archive" }
    return slug
  }

  private func append(
    _ file: (digest: SHA256Digest, size: Int), isTable: Bool, to output: inout TemplateOutput
  ) {
    var resource = JSONMembers(in: &output)
    resource.add("name", isTable ? "archive-csv" : "archive-json", in: &output)
    resource.add("path", isTable ? "archive.csv" : "archive.json", in: &output)
    resource.add("type", "table", in: &output)
    resource.add("format", isTable ? "csv" : "json", in: &output)
    resource.add("mediatype", isTable ? "text/csv" : "application/json", in: &output)
    resource.add("encoding", "utf-8", in: &output)
    resource.begin("bytes", in: &output)
    output.append(file.size)
    resource.add("hash", "sha256:\(file.digest.hexadecimal)", in: &output)
    resource.begin("schema", in: &output)
    var schema = JSONMembers(in: &output)
    // What an article does not have is left out of its object.
    if !isTable { schema.add("fieldsMatch", "superset", in: &output) }
    schema.begin("fields", in: &output)
    for (place, column) in ArchiveColumn.all.enumerated() {
      output.append(raw: place == 0 ? "[\n" : ",\n")
      append(column, isTable: isTable, to: &output)
    }
    output.append(raw: "\n]")
    schema.begin("primaryKey", in: &output)
    output.append(raw: "[\"path\"]")
    schema.end(in: &output)
    resource.end(in: &output)
  }

  private func append(_ column: ArchiveColumn, isTable: Bool, to output: inout TemplateOutput) {
    var field = JSONMembers(in: &output)
    field.add("name", "\(column.name)", in: &output)
    switch column.kind {
    case .text: field.add("type", "string", in: &output)
    case .number: field.add("type", "integer", in: &output)
    case .extra: field.add("type", "object", in: &output)
    case .list:
      // In JSON a list is an array; in a table it is one field.
      field.add("type", isTable ? "list" : "array", in: &output)
      if isTable { field.add("delimiter", " | ", in: &output) }
    }
    field.add("description", "\(column.meaning)", in: &output)
    field.end(in: &output)
  }
}
