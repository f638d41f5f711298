import YAMLSource

/// Two Services that swap the stable role at each promotion.
public struct PingPong: Sendable {
  /// The Service that is stable first.
  public let pingService: ObjectReference
  /// The other one.
  public let pongService: ObjectReference

  init?(_ canary: Field) throws(InputError) {
    guard let field = try canary.mapping("pingPong") else { return nil }
    guard let ping = try ObjectReference.read(field, "pingService"),
      let pong = try ObjectReference.read(field, "pongService")
    else {
      throw field.error("Ping service and Pong service both must be set")
    }
    pingService = ping
    pongService = pong
  }
}
