/// Something in the bytes of a page that is no HTML, and that browsers have to guess at.
enum HTMLFlaw: Sendable, Equatable {
  /// A `<` that begins no tag.
  case strayLess
  /// A tag or comment that does not end.
  case noEnd
  /// An attribute's value without quotes around it.
  case unquoted(Range<Int>)
  /// An attribute that stands in a tag twice.
  case repeated(Range<Int>)
  /// An attribute right behind the quotes of the one before, or a name that no attribute has.
  case strangeAttribute
  /// A declaration of XML, or another tag that begins with `<?`.
  case processingInstruction
}
