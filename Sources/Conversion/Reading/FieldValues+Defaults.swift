import Archive
import Documents

extension FieldValues {
  /// What a document says of itself.
  init(_ properties: [DocumentText.Property]) {
    self.init()
    for property in properties {
      switch property.key {
      case "title": headline = headline ?? property.value
      case "date": date = date ?? (try? PartialDate(edtf: String(property.value.prefix(10))))
      case "author" where byline == nil && !property.value.contains("://"):
        (byline, authors) = (property.value, LayoutValues.authors(property.value))
      case "publisher": publication = publication ?? property.value
      case "rights": rights = rights ?? property.value
      default: break
      }
    }
  }

  /// What the archive knows of a folder's texts.
  init(_ defaults: TextDefaults) {
    self.init()
    for value in defaults.values {
      switch value.key {
      case .date: date = try? PartialDate(edtf: value.text)
      case .byline: (byline, authors) = (value.text, LayoutValues.authors(value.text))
      default: self[value.key] = value.text
      }
    }
  }
}
