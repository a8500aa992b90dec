extension SourceText {
  /// The error of a text that is not UTF-8, at the first byte that is not.
  func encodingError() -> TemplateError? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return nil
      case .error:
        return error(at: offset, "this is not UTF-8", advice: "Save the template in the encoding UTF-8.")
      }
    }
  }
}
