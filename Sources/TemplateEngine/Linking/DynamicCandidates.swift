/// The templates that a name known at run time only may mean at one place.
struct DynamicCandidates: Sendable {
  /// The functions that print them there.
  var functions: [String: Int] = [:]

  /// Why the others cannot be printed there.
  var reasons: [String: String] = [:]

  /// Whether a template that does not exist prints nothing.
  var isMissingAllowed = false
}
