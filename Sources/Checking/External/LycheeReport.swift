import FoundationEssentials

/// What lychee writes with `--format json`, as its versions from 0.8 to 0.24 do.
struct LycheeReport {
  /// The pages that cannot be had.
  let answers: [LinkProgram.Answer]

  init(json: [UInt8]) throws {
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: Data(json))
    } catch {
      throw LinkProgram.Failure(message: "lychee wrote no JSON that is understood here")
    }
    let maps = [report.errors, report.failures, report.timeouts].compactMap(\.self)
    answers = maps.flatMap(\.values).joined().map { failure in
      LinkProgram.Answer(address: failure.url, reason: failure.status.words)
    }
  }

  /// Of each file with links, the links that failed.
  private struct Report: Decodable {
    let errors: [String: [Link]]?
    /// What earlier versions call the errors.
    let failures: [String: [Link]]?
    let timeouts: [String: [Link]]?

    enum CodingKeys: String, CodingKey {
      case errors = "error_map"
      case failures = "fail_map"
      case timeouts = "timeout_map"
    }
  }

  private struct Link: Decodable {
    let url: String
    let status: Status
  }

  private struct Status: Decodable {
    let words: String

    private struct Parts: Decodable {
      let text: String?
      let code: Int?
    }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        words = text
      } else {
        let parts = try Parts(from: decoder)
        words = parts.text ?? parts.code.map { "\($0)" } ?? "no answer"
      }
    }
  }
}
