import Archive
import Conversion

/// A text's inspection as a terminal shows it.
struct InspectionPage {
  let usesColour: Bool

  /// The lines with their roles, then the fields and the doubts.
  func text(of inspection: Inspection) -> String {
    var page =
      bold("\(inspection.file)\(inspection.part > 1 ? ", article \(inspection.part)" : "") (\(inspection.encoding))")
      + "\n\n"
    for line in inspection.lines { page += text(of: line) }
    page += "\n"
    let width = inspection.fields.map(\.key.count).max() ?? 0
    for field in inspection.fields {
      page += "\(bold(field.key.padded(to: width)))  \(field.value.printable)\n"
    }
    // Lines of their own, with nothing in them that could steer a terminal.
    if !inspection.diagnostics.isEmpty {
      page += "\n" + inspection.diagnostics.map(\.description).joined(separator: "\n") + "\n"
    }
    if !inspection.tags.isEmpty { page += "\n" + inspection.tags.map(text).joined() }
    return page + "\n"
  }

  private func text(of tag: ArticleTag) -> String {
    var places: [String] = []
    if tag.isInHeadline { places.append("headline") }
    if tag.isInStandfirst { places.append("standfirst") }
    if let paragraph = tag.firstParagraph { places.append("from paragraph \(paragraph) in \(tag.paragraphs)") }
    var text = "\(bold("tag"))  \(colour("headline", tag.label))  \(hundredths(tag.score))\n"
    text += "     \(tag.count)× in this text (\(places.joined(separator: ", ")))"
    if let texts = tag.texts { text += "; in \(texts == 1 ? "1 text" : "\(texts) texts") of the archive" }
    text += tag.isOfVocabulary ? "; a subject of the vocabulary\n" : "\n"
    for part in tag.parts {
      text += "     " + faint("\(part.weight >= 0 ? "+" : "−")\(hundredths(abs(part.weight))) \(part.reason)") + "\n"
    }
    return text
  }

  private func hundredths(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let digits = hundredths % 100
    return "\(number < 0 ? "−" : "")\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  private func text(of line: Inspection.Line) -> String {
    let number = String(line.number)
    let role = line.isContinued ? "" : line.role
    let confidence = line.confidence.map { line.isContinued ? "" : "\(Int(($0 * 100).rounded()))%" } ?? ""
    let shown = line.text.count > 90 ? line.text.prefix(89) + "…" : line.text[...]
    var text = String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
    text += colour(line.role, role.padded(to: 14)) + confidence.padded(to: 5) + shown + "\n"
    for reason in line.reasons {
      let sign = reason.weight >= 0 ? "+" : "−"
      let weight = (abs(reason.weight) * 10).rounded() / 10
      text += String(repeating: " ", count: 25) + faint("\(sign)\(weight) \(reason.reason)") + "\n"
    }
    return text
  }

  // MARK: - Colour

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text.printable)\u{1B}[0m" : text.printable }
  private func faint(_ text: String) -> String { usesColour ? "\u{1B}[2m\(text.printable)\u{1B}[0m" : text.printable }

  private func colour(_ role: String, _ text: String) -> String {
    let text = text.printable
    guard usesColour else { return text }
    let code =
      switch role {
      case "headline", "kicker", "standfirst", "subhead": 36
      case "date", "folio", "masthead": 33
      case "byline": 32
      case "left out", "label": 31
      case "paragraph": 0
      default: 35
      }
    return code == 0 ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension String {
  /// With blanks behind it.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
