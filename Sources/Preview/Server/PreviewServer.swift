import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens on this machine, and hands each request on.
///
/// swift-nio reads HTTP on threads of its own, with limits for the size of heads; slow senders meet
/// `Connection`'s patience.
struct PreviewServer: Sendable {
  typealias Listener = NIOAsyncChannel<Connection.Channel, Never>

  /// No port is free.
  struct Failure: Error {
    let message: String
  }

  /// Where it listens: one address, or this machine's own in both forms.
  private let listeners: [Listener]
  /// The port.
  let port: Int
  private let hosts: ServedHosts

  /// So many ports are tried, from the one that is asked for.
  private static let tries = 64
  private static let loopback = ["127.0.0.1", "::1"]

  /// - Parameters:
  ///   - host: `localhost`, for both of this machine's own addresses, or another name or address.
  ///   - port: the port, or where it is taken one of the next; 0 for any.
  init(host: String, port: Int) async throws(Failure) {
    hosts = ServedHosts(host)
    var reason = ""
    for port in port == 0 ? 0...0 : port...min(port + Self.tries, 65_535) {
      do {
        (listeners, self.port) = try await Self.listen(on: host, port)
        return
      } catch {
        reason = "\(error)"
        if (error as? IOError)?.errnoCode != EADDRINUSE { break }
      }
    }
    throw Failure(message: reason)
  }

  private static func listen(on host: String, _ port: Int) async throws -> ([Listener], Int) {
    if host != "localhost" {
      let listener = try await bind(host, port)
      return ([listener], listener.channel.localAddress?.port ?? port)
    }
    let first = try await bind(loopback[0], port)
    let taken = first.channel.localAddress?.port ?? port
    do {
      return ([first, try await bind(loopback[1], taken)], taken)
    } catch {
      // Not every machine has IPv6; where another program has the port there, this one would be shown instead.
      if (error as? IOError)?.errnoCode != EADDRINUSE { return ([first], taken) }
      try? await first.channel.close()
      throw error
    }
  }

  private static func bind(_ host: String, _ port: Int) async throws -> Listener {
    try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
          return try Connection.Channel(wrappingChannelSynchronously: channel)
        }
      }
  }

  /// Answers until the task is cancelled.
  func run(_ answer: @escaping @Sendable (Request) async -> Response) async {
    await withTaskGroup { group in
      for listener in listeners {
        group.addTask {
          try? await listener.executeThenClose { connections in
            await withDiscardingTaskGroup { group in
              do {
                for try await channel in connections {
                  group.addTask { await Connection(channel: channel, hosts: hosts, answer: answer).serve() }
                }
              } catch {}
              group.cancelAll()
            }
          }
        }
      }
    }
  }
}
