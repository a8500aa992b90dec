import Archive
import TemplateEngine

/// `_redirects`: old addresses and where they lead, a line each, for hosts that answer with a redirect by it; for
/// Apache and nginx the same in their words.
///
/// Whatever its host might misread or has no room for stays a page of its own (`AliasPage`), which leads on at any
/// host.
struct RedirectList: PrintedFile {
  static let noun = "the list of redirects"

  // `SitePlan` plans it, when it knows the old addresses.

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for redirect in inputs.plan.redirects {
      inputs.add(redirect.path)
      inputs.add(ArticlePage.path(of: inputs.context.catalogue.addressee(redirect.index)))
    }
  }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    guard let list = RedirectList(renderer.context.configuration) else { return }
    for redirect in renderer.plan.redirects {
      for line in list.lines(redirect, to: renderer.context.catalogue.addressee(redirect.index)) {
        output.append(raw: Array(line.utf8))
      }
    }
  }

  /// Takes those out of the old addresses that the host's list has: as many as there is room for. None where the
  /// archive brings a list of its own.
  static func take(from aliases: inout [PlannedPage], of plan: SitePlan) -> [PlannedPage] {
    guard let list = RedirectList(plan.configuration), !plan.own.copies.contains(where: { $0.path == list.path }) else {
      return []
    }
    let planned = Set(plan.pages.map(\.path))
    var room = (lines: list.limits.lines ?? .max, bytes: list.limits.bytes ?? .max)
    var taken: [PlannedPage] = []
    var left: [PlannedPage] = []
    for alias in aliases {
      guard alias.kind == AliasPage.self else {
        left.append(alias)
        continue
      }
      let lines = list.lines(alias, to: plan.catalogue.addressee(alias.index))
      let bytes = lines.reduce(0) { $0 + $1.utf8.count }
      let isShort = lines.allSatisfy { $0.utf8.count <= list.limits.lineLength ?? .max }
      guard list.takes(alias, plan.catalogue.addressee(alias.index)), !alias.hidesPage(among: planned), isShort,
        lines.count <= room.lines,
        bytes <= room.bytes
      else {
        left.append(alias)
        continue
      }
      room = (room.lines - lines.count, room.bytes - bytes)
      taken.append(alias)
    }
    aliases = left
    return taken
  }

  private let limits: HostLimits.Redirects
  /// The file.
  var path: String { limits.form.rawValue }
  /// The path that the site has at its host.
  private let top: String

  /// `nil` where the host reads no list.
  init?(_ configuration: Configuration) {
    guard let limits = configuration.host?.redirects else { return nil }
    self.limits = limits
    top = configuration.baseURL?.path ?? "/"
  }

  /// An old address has a line; a folder's page is asked for in three ways.
  private func lines(_ alias: PlannedPage, to article: Article) -> [String] {
    let index = "/index.html"
    var addresses = [alias.path]
    if alias.path.hasSuffix(index) {
      let folder = alias.path.dropLast(index.count)
      addresses = [String(folder), folder + "/", alias.path]
    }
    let target = top + ArticlePage.path(of: article).percentEncodedPath
    return addresses.map { address in
      let old = (limits.isBelowSite ? "/" : top) + address
      return switch limits.form {
      case .lines: "\(old) \(target) 301\n"
      case .apache: "RedirectMatch 301 ^\(old.replacing(".", with: "\\."))$ \(target)\n"
      case .nginx: "location = \(old) { return 301 \(target); }\n"
      }
    }
  }

  /// Whether the list can hold an old address. Servers of one's own differ in how they write a target's letters outside
  /// ASCII, so that such a one has a page.
  private func takes(_ alias: PlannedPage, _ article: Article) -> Bool {
    alias.path.isPlainPath && (limits.form == .lines || (top + ArticlePage.path(of: article)).isPlainPath)
  }
}

extension PlannedPage {
  /// Whether the folder that this is the page of has the name of another page without its ending: a host that leads
  /// from `riot.html` to `riot` would be led back, without end.
  fileprivate func hidesPage(among planned: Set<String>) -> Bool {
    path.hasSuffix("/index.html") && planned.contains(path.dropLast("/index.html".count) + ".html")
  }
}

extension String {
  /// Whether it is a path of nothing but letters and digits in ASCII, `-`, `_`, `.` and `/`: hosts differ in how they
  /// compare others, and read `*` and `:` as more than themselves.
  fileprivate var isPlainPath: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): true
      default: false
      }
    }
  }
}
