import CYaml

/// What libyaml finds in a text, one after the other (yaml.h, `yaml_parser_parse`).
///
/// Safety: the parser and the event lie in memory of this value alone, from `init` to `deinit`; an event is deleted
/// before the next is read, and all that is taken from one is copied. The text outlives this value, for it stands in
/// the closure to which the text's buffer is given.
struct YAMLEvents: ~Copyable {
  /// What is found at a place.
  enum Event {
    case scalar(String, isPlain: Bool)
    case listBegins, listEnds, mappingBegins, mappingEnds
    case alias
    case documentBegins, documentEnds, streamBegins, streamEnds
  }

  /// Why libyaml stopped.
  struct Failure: Error {
    /// Whether the text holds characters that YAML does not allow; then libyaml knows no line.
    let isOfCharacters: Bool
    let problem: String
    let mark: YAMLMark
    /// What it was reading, and where that begins.
    let context: (text: String, mark: YAMLMark)?
  }

  /// Where the last event begins.
  private(set) var mark = YAMLMark(line: 1, column: 1)
  /// The anchor and the tag of the last event, where it has them.
  private(set) var hasAnchor = false
  private(set) var tag: String?

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    // It fails where there is no memory, and then nothing in Swift goes on either.
    precondition(yaml_parser_initialize(parser) == 1, "no memory for libyaml")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event.
  mutating func next() throws(Failure) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    mark = YAMLMark(event.start_mark)
    (hasAnchor, tag) = (false, nil)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      note(anchor: scalar.anchor, tag: scalar.tag)
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      note(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
      return .listBegins
    case YAML_SEQUENCE_END_EVENT: return .listEnds
    case YAML_MAPPING_START_EVENT:
      note(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
      return .mappingBegins
    case YAML_MAPPING_END_EVENT: return .mappingEnds
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentBegins
    case YAML_DOCUMENT_END_EVENT: return .documentEnds
    case YAML_STREAM_START_EVENT: return .streamBegins
    default: return .streamEnds
    }
  }

  private mutating func note(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
    hasAnchor = anchor != nil
    self.tag = tag.map { String(cString: $0) }
  }

  private var failure: Failure {
    let parser = parser.pointee
    let context = parser.context.map { (text: String(cString: $0), mark: YAMLMark(parser.context_mark)) }
    return Failure(
      isOfCharacters: parser.error == YAML_READER_ERROR,
      problem: parser.problem.map { String(cString: $0) } ?? "there is no memory left",
      mark: YAMLMark(parser.problem_mark), context: context)
  }
}

extension YAMLMark {
  /// libyaml counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
