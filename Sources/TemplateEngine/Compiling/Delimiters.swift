/// The two character sequences around a tag; `{{` and `}}` until a tag sets others ("delimiters").
struct Delimiters {
  var opening: [UInt8] = Array("{{".utf8)
  var closing: [UInt8] = Array("}}".utf8)
}
