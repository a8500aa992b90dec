import NIOCore
import NIOHTTP1

/// A browser's connection: reads its requests one after the other, refuses what nobody may ask, and sends the answers.
struct Connection: Sendable {
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

  let channel: Channel
  let hosts: ServedHosts
  let answer: @Sendable (Request) async -> Response

  /// A request must be whole after this time, and one that is done is followed by another: slow senders keep nobody.
  private static let patience = TimeAmount.seconds(15)
  /// Forms of the desk are smaller.
  private static let largestBody = 64 << 10

  func serve() async {
    try? await channel.executeThenClose { inbound, outbound in
      var parts = inbound.makeAsyncIterator()
      while let (head, body) = try await request(&parts) {
        let response = await response(to: head, body)
        let isLast = !head.isKeepAlive || body == nil
        if case .events(let events) = response.body {
          if head.method == .GET { return try await send(events, response, head, outbound, &parts) }
          try await send(Response(200, response.type, []), to: head, outbound, isLast: isLast)
        }
        try await send(response, to: head, outbound, isLast: isLast)
        if isLast { return }
      }
    }
  }

  /// The next request; its body `nil` where it is too large.
  private func request(
    _ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
  ) async throws -> (HTTPRequestHead, [UInt8]?)? {
    let channel = channel.channel
    let deadline = channel.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    defer { deadline.cancel() }
    var head: HTTPRequestHead?
    var body: [UInt8] = []
    while let part = try await parts.next() {
      switch part {
      case .head(let found): head = found
      case .body(let bytes):
        body += bytes.readableBytesView
        if body.count > Self.largestBody { return head.map { ($0, nil) } }
      case .end: return head.map { ($0, body) }
      }
    }
    return nil
  }

  private func response(to head: HTTPRequestHead, _ body: [UInt8]?) async -> Response {
    let host = head.headers["host"].count == 1 ? head.headers.first(name: "host") : nil
    guard hosts.contains(host) else {
      return .refusal(421, "This is a preview on this machine alone; it is not known under that name.")
    }
    guard hosts.allows(origin: head.headers.first(name: "origin"), host: host) else {
      return .refusal(403, "A page from elsewhere may not ask this preview for anything.")
    }
    let method: Request.Method
    switch head.method {
    case .GET: method = .get
    case .HEAD: method = .head
    case .POST: method = .post
    default: return .refusal(405, "A preview shows pages, and does nothing else.")
    }
    guard let body else { return .refusal(413, "That is too much for a preview.") }
    guard let target = RequestTarget(head.uri) else { return .refusal(400, "That is no address of a page.") }
    return await answer(Request(method: method, target: target, range: head.headers.first(name: "range"), body: body))
  }

  // MARK: - Sending

  private func head(of response: Response, _ request: HTTPRequestHead, isLast: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders([
      ("Content-Type", response.type), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
      // A page from elsewhere must not lay the desk's buttons under its own.
      ("X-Frame-Options", "DENY"),
    ])
    if let location = response.location { headers.add(name: "Location", value: location) }
    if response.status == 405 { headers.add(name: "Allow", value: "GET, HEAD, POST") }
    if isLast { headers.add(name: "Connection", value: "close") }
    return HTTPResponseHead(version: request.version, status: .init(statusCode: response.status), headers: headers)
  }

  private func send(
    _ response: Response, to request: HTTPRequestHead,
    _ outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
    isLast: Bool
  ) async throws {
    guard case .bytes(let bytes) = response.body else { return }
    var head = head(of: response, request, isLast: isLast)
    var sent = bytes[...]
    if response.status == 200, request.method != .POST {
      head.headers.add(name: "Accept-Ranges", value: "bytes")
      switch ByteRange(request.headers.first(name: "range"), of: bytes.count) {
      case .whole: break
      case .part(let range):
        head.status = .partialContent
        head.headers.add(
          name: "Content-Range", value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)")
        sent = bytes[range]
      case .unsatisfiable:
        head.status = .rangeNotSatisfiable
        head.headers.add(name: "Content-Range", value: "bytes */\(bytes.count)")
        sent = []
      }
    }
    head.headers.add(name: "Content-Length", value: String(sent.count))
    try await outbound.write(.head(head))
    if request.method != .HEAD, !sent.isEmpty {
      try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: sent))))
    }
    try await outbound.write(.end(nil))
  }

  /// Sends messages until the browser goes away.
  private func send(
    _ events: AsyncStream<String>, _ response: Response, _ request: HTTPRequestHead,
    _ outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>,
    _ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
  ) async throws {
    try await outbound.write(.head(head(of: response, request, isLast: true)))
    let sending = Task {
      for await event in events { try await outbound.write(.body(.byteBuffer(ByteBuffer(string: event)))) }
    }
    // Nothing more comes from a browser that listens; the end of the connection does.
    while let _ = try? await parts.next() {}
    sending.cancel()
    _ = try? await sending.value
  }
}
