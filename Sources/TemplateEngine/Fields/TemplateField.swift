/// One name that a record offers to templates. The factories say which kinds of value there are.
public struct TemplateField<Record>: Sendable {
  let shape: TemplateShape.Field

  @usableFromInline
  init(
    _ name: String, _ meaning: String, _ type: TemplateShape.ValueType, isOptional: Bool = false, _ access: FieldAccess
  ) {
    shape = TemplateShape.Field(name: name, meaning: meaning, type: type, isOptional: isOptional, access: access)
  }

  /// The same field, with a value that is the same on every page of one depth: what is printed from such fields alone
  /// (a masthead, a footer) is printed once a depth and copied from then on.
  public var sameOnEveryPage: TemplateField {
    var field = shape
    field.isSameOnEveryPage = true
    return TemplateField(field)
  }

  private init(_ shape: TemplateShape.Field) {
    self.shape = shape
  }
}
