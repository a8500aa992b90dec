import Checking
import Testing

/// An archive with which nothing is wrong.
@Suite struct SoundArchiveTests {
  @Test func nothingIsToldOfASoundArchive() async throws {
    let archive = try await CheckedProject()
    #expect(await archive.check().map(\.description) == [])
  }
}
