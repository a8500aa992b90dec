import Archive
import Conversion
import Support

/// A folder's survey as a terminal shows it.
struct SurveyPage {
  /// How many doubtful texts are listed.
  let longestList: Int

  /// The doubtful texts, then the tables.
  func text(of survey: FolderSurvey) -> String {
    var page = ""
    if !survey.doubtful.isEmpty {
      page += "Doubtful, worst first:\n"
      for text in survey.doubtful.prefix(longestList) {
        page += "    \(text.file.printable): \(text.kinds.joined(separator: ", "))\n"
      }
      let more = survey.doubtful.count - longestList
      if more > 0 { page += "    and \(more) more (--list \(survey.doubtful.count))\n" }
      page += "\n"
    }
    page += "\(counted(survey.articles, "article"))\n\n"
    for field in FolderSurvey.fields {
      let count = survey.found[field] ?? 0
      let share = survey.articles == 0 ? 0 : count * 1000 / survey.articles
      page += "    \(field.padded(to: 14))\(String(count).leading(8))   \("\(share / 10).\(share % 10)".leading(5)) %\n"
    }
    if !survey.doubts.isEmpty {
      page += "\n"
      for (kind, count) in survey.doubts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        page += "    \(String(count).leading(8))   \(kind)\n"
      }
    }
    for layout in survey.layouts {
      page += "\n\(counted(layout.texts, "text")) laid out alike"
      page += layout.doubtful > 0 ? ", \(layout.doubtful) of them doubtful" : ""
      page += ", such as \(layout.example.printable)"
      page += layout.name.map { "; pressmark.yml calls this \($0):\n\n" } ?? ", are read so:\n\n"
      for line in layout.lines { page += line.isEmpty ? "\n" : "        \(line.printable)\n" }
    }
    if survey.layouts.contains(where: { $0.name == nil }) {
      page += "\nWhere that is wrong, correct the content file of one and type: pressmark learn FILE\n"
    }
    if let proposed = survey.proposedDateOrder {
      page += "\nThe dates in figures speak for \(proposed). If you know that it is so, write it into pressmark.yml.\n"
    }
    return page
  }
}

extension String {
  /// With blanks before it.
  fileprivate func leading(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
