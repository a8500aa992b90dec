import Archive

extension FieldValues {
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
