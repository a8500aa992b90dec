import Foundation
public import Testing

extension Trait where Self == ConditionTrait {
  /// A suite that takes long: kills, full disks, random changes, large archives. `make test-all` runs it, as CI does;
  /// `make test` leaves it out.
  public static var thorough: Self {
    .enabled("make test-all runs it") { ProcessInfo.processInfo.environment["PRESSMARK_TESTS"] == "all" }
  }
}
