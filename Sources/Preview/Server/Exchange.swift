/// A request that was understood, and may be answered.
struct Request: Sendable {
  /// How it asks.
  enum Method: Sendable { case get, head, post }

  let method: Method
  let target: RequestTarget
  /// The `Range` header.
  var range: String?
  /// What was sent with it.
  var body: [UInt8] = []
}

/// What a preview answers.
struct Response: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Messages without end, as server-sent events (HTML Standard, section 9.2).
    case events(AsyncStream<String>)
  }

  /// The code (RFC 9110, section 15).
  var status: Int
  var type: String
  var body: Body
  /// Where the browser shall go instead.
  var location: String?

  init(_ status: Int = 200, _ type: String, _ bytes: [UInt8], location: String? = nil) {
    (self.status, self.type, body, self.location) = (status, type, .bytes(bytes), location)
  }

  init(events: AsyncStream<String>) {
    (status, type, body) = (200, "text/event-stream", .events(events))
  }

  /// A sentence for whoever asked for what cannot be had.
  static func refusal(_ status: Int, _ sentence: String) -> Response {
    Response(status, "text/plain; charset=utf-8", Array((sentence + "\n").utf8))
  }

  static func redirect(to address: String) -> Response {
    Response(302, "text/plain; charset=utf-8", [], location: address)
  }
}
