import Markdown

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
      var readers = configuration.publish.isEmpty ? PublishTarget.Readers.atBaseURL : .nowhere
      var place: YAMLEntry? = target
      if case .mapping(let entries) = target.value {
        place = entries.first { $0.key == "to" }
        for option in entries where option.key != "to" {
          guard option.key == "url" else {
            failUnknown(option, among: ConfigurationKey.place.names)
            continue
          }
          guard let text = text(option) else { continue }
          if text == "none" {
            readers = .nowhere
          } else if let url = BaseURL(text) {
            readers = .at(url)
          } else {
            failAddress(
              option, text,
              "Write it in full: url: \"https://example.org/archive\"; or url: none, where readers find it at none.")
          }
        }
      }
      guard let place, let text = text(place) else {
        if place == nil {
          fail(target, "'\(target.key)' does not say where to", "Write: to: \"…\". " + Self.targetAdvice)
        }
        continue
      }
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !parts[1].hasPrefix("-"),
        !text.unicodeScalars.contains(where: { $0.value < 0x20 })
      else {
        // What is written there is not shown: it may hold a password.
        fail(place, "this does not say where to publish", Self.targetAdvice)
        continue
      }
      configuration.publish.append(
        PublishTarget(
          name: target.key, kind: String(parts[0]), address: String(parts[1]), readers: readers,
          position: place.valuePosition))
    }
  }
}
