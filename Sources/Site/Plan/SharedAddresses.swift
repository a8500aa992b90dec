import Archive
import Markdown

extension Catalogue {
  /// Names that are several and come to one address, "C++" and "C#": both have a page, and if they are one after all
  /// the editor must be told.
  ///
  /// Where the vocabulary has both, somebody has decided.
  func sharedAddresses(_ project: Project, _ taxonomies: [Taxonomy]) -> [Diagnostic] {
    taxonomies.flatMap { kind in
      self[kind].sharedAddresses.flatMap { sharing in
        let names = sharing.map { self[kind].names[$0] }.filter(\.hasPage)
        return names.dropFirst().filter { $0.term == nil || names[0].term == nil }.map { name in
          let (file, position) = place(of: name, kind)
          let (first, path) = (names[0], SitePath.name(kind, name.slug, page: 0).text)
          return Diagnostic(
            .warning, project.shown(content: file), at: position,
            "the \(kind.key) '\(name.text)' here and '\(first.text)' in \(project.shown(content: self.place(of: first, kind).file)) "
              + "come to one address: '\(name.text)' has \(path)",
            advice: kind.isOwn
              ? "If they are one, write them alike."
              : "If they are one: \(project.command("\(kind.key) merge", [name.text], options: [("into", first.text)]))\n"
                + "If not, all is well; with both in \(Vocabulary.fileName) under \(kind.termsKey): this is not told again."
          )
        }
      }
    }
  }

  /// What stands where names of the archive's own taxonomies are expected, and is none.
  func valuesWithoutName(_ project: Project, _ taxonomies: [Taxonomy]) -> [Diagnostic] {
    taxonomies.flatMap { kind in
      articles.flatMap { article in
        kind.valuesWithoutName(in: article).map { position in
          Diagnostic(
            .warning, project.shown(content: article.file), at: position,
            "what stands here is no name, and has no page of '\(kind.frontMatterKey)'",
            advice: "Write a name, or a list of names: \(kind.frontMatterKey): [\"Ann Lee\", \"Zoe Hill\"].")
        }
      }
    }
  }

  /// Where a name stands first.
  private func place(of name: Name, _ kind: Taxonomy) -> (file: String, position: TextPosition) {
    let article = articles[name.articles[0]]
    return (article.file, article.positions[kind.frontMatterKey] ?? TextPosition(line: 1, column: 1))
  }
}
