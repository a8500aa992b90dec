import Archive

/// What stands in the place of a page that cannot be made.
struct ProblemPage {
  let bytes: [UInt8]

  init(_ diagnostics: [Diagnostic]) {
    bytes = HTMLText.page("Something is wrong") { page in
      page.add("<main>\n<h1>Something is wrong</h1>\n")
      page.add("<p>As soon as it is mended, the page is shown here.</p>\n")
      for diagnostic in diagnostics { page.add(diagnostic) }
      page.add("</main>\n")
    }
  }
}

extension HTMLText {
  /// Adds what is wrong, where, and how to mend it.
  mutating func add(_ diagnostic: Diagnostic) {
    add("<section class=\"problem\">\n")
    add("h2", diagnostic.message)
    add("\n<p><code>")
    add(words: diagnostic.place)
    add("</code></p>\n")
    if !diagnostic.excerpt.isEmpty {
      add("<pre>")
      add(words: diagnostic.excerpt.joined(separator: "\n"))
      add("</pre>\n")
    }
    add("p", diagnostic.advice)
    add("\n</section>\n")
  }
}
