import Markdown

extension ConfigurationKey {
  /// A place that the site is published to.
  static let place = [
    ConfigurationKey("to", .filled, "Its kind and where it is: rclone:remote:bucket/archive.") { $0.place.to = $1 },
    ConfigurationKey(
      "url", .either([.needed("^https?://.+$"), .choice(["none"])]),
      "The web address at which readers find it; none where there is none."
    ) { $0.readReaders($1) },
  ]
}

extension ConfigurationReader {
  private static let targetAdvice =
    "Write its kind and its place: public: \"rsync:editor@example.org:/var/www/archive\"."

  /// The places that the site is published to.
  mutating func readPublishing(_ entry: YAMLEntry) {
    for target in mapping(entry) {
      guard PublishTarget.isName(target.key) else {
        fail(
          Diagnostic(
            .error, path, at: target.position, "'\(target.key)' is no name for a place to publish to",
            advice: "Take letters from a to z, digits, - and _."))
        continue
      }
      // The first place is where the archive has its address; that another one has it too, nobody has said.
      place = (to: target, readers: configuration.publish.isEmpty ? .atBaseURL : .nowhere)
      if case .mapping(let entries) = target.value {
        place.to = nil
        for option in entries { read(option, among: ConfigurationKey.place) }
      }
      guard let to = place.to, let text = text(to) else {
        if place.to == nil {
          fail(target, "'\(target.key)' does not say where to", "Write: to: \"…\". " + Self.targetAdvice)
        }
        continue
      }
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("-"),
        !text.unicodeScalars.contains(where: { $0.value < 0x20 })
      else {
        // What is written there is not shown: it may hold a password.
        fail(to, "this does not say where to publish", Self.targetAdvice)
        continue
      }
      configuration.publish.append(
        PublishTarget(
          name: target.key, kind: String(parts[0]), address: String(parts[1]), readers: place.readers,
          position: to.valuePosition))
    }
  }

  /// Where readers find what lies at a place.
  fileprivate mutating func readReaders(_ entry: YAMLEntry) {
    guard let text = text(entry) else { return }
    if text == "none" {
      place.readers = .nowhere
    } else if let url = BaseURL(text) {
      place.readers = .at(url)
    } else {
      let example = "url: \"https://example.org/archive\""
      failAddress(entry, text, "Write it in full: \(example); or url: none, where readers find it at none.")
    }
  }
}
