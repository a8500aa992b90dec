import ArgumentParser
import Site

/// `pressmark template-names`.
struct TemplateNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template-names",
    abstract: "Print the names that templates may use, as docs/templates.md lists them.", shouldDisplay: false)

  mutating func run() throws {
    StandardStreams.output(TemplateReference.markdown.utf8)
  }
}
