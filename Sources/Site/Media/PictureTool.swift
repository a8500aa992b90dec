import Files
import SystemPackage

/// The program that makes pictures smaller: libvips where it is installed, otherwise ImageMagick.
///
/// Nobody has looked at what is in a picture: the program works in a folder of its own that is deleted behind it, on a
/// copy with a name of ours, knows which format it is, and has limits of time and room.
struct PictureTool: Sendable {
  /// Why a picture cannot be made smaller.
  struct Failure: Error, Equatable {
    /// Half a sentence that follows a colon.
    let why: String
    /// Whether it may be otherwise the next time.
    var isPassing = false
  }

  private enum Kind {
    case vips, imageMagick
  }

  private let kind: Kind
  private let program: FilePath
  private var name: String { program.lastComponent?.string ?? "" }
  /// Tells it from other versions of it, and from what other versions of Pressmark ask of it.
  let stamp: String

  /// The one that is installed, if any is.
  static let installed = PictureTool(["vips": .vips, "magick": .imageMagick, "convert": .imageMagick])

  /// What installs one.
  static let installation =
    Program("vips", debian: "libvips-tools", macOS: "vips", elsewhere: "Fedora: vips-tools").installation

  /// The largest picture that is made smaller: what it takes of memory grows with it.
  static let mostPixels = 100_000_000
  /// The largest file.
  static let mostBytes = 100 << 20

  private init?(_ names: KeyValuePairs<String, Kind>) {
    for (name, kind) in names {
      guard let program = ChildProcess.program(name), let version = ChildProcess.version(of: program) else { continue }
      // Others have programs of these names.
      guard version.contains(kind == .vips ? "vips" : "ImageMagick") else { continue }
      (self.kind, self.program, stamp) = (kind, program, "\(version) 1")
      return
    }
    return nil
  }

  /// A picture in another width, upright, without what its camera and its editor noted.
  func shrink(_ bytes: [UInt8], _ format: PictureFormat, to width: Int) throws(Failure) -> [UInt8] {
    do {
      return try ScratchFolder.with { try shrink(bytes, format, to: width, in: $0) }
    } catch let failure as Failure {
      throw failure
    } catch let failure as ChildProcess.Failure {
      throw Failure(why: failure.sentence(name), isPassing: failure.isPassing)
    } catch let error as FileError {
      throw Failure(why: "a copy to work on \(error.message)", isPassing: true)
    } catch {
      throw Failure(why: "\(error)", isPassing: true)
    }
  }

  private func shrink(_ bytes: [UInt8], _ format: PictureFormat, to width: Int, in folder: FilePath) throws -> [UInt8] {
    let (source, copy) = (folder.appending("picture"), folder.appending("copy.\(format.rawValue)"))
    try FileSystem.write(bytes, to: source)
    let arguments =
      switch kind {
      case .vips: Self.vips(source, copy, format, width)
      case .imageMagick: Self.imageMagick(source, copy, format, width)
      }
    let settings = ["VIPS_BLOCK_UNTRUSTED=1", "VIPS_CONCURRENCY=1", "MAGICK_THREAD_LIMIT=1"]
    let process = ChildProcess(
      program, arguments, in: folder, environment: ChildProcess.environment(home: folder) + settings, seconds: 60,
      mostOutput: 1 << 20)
    let result = try process.run()
    guard result.status == 0 else { throw Failure(why: "\(name) cannot read it: \(result.lastLine)") }
    let made = try FileSystem.read(copy, limit: Self.mostBytes)
    guard ImageSize.find(in: made)?.width == width, PictureFormat(made) == format else {
      throw Failure(why: "\(name) made something else of it")
    }
    return made
  }

  private static func vips(
    _ source: FilePath, _ copy: FilePath, _ format: PictureFormat, _ width: Int
  ) -> [String] {
    let options =
      switch format {
      case .jpeg: "Q=80,optimize-coding,strip"
      case .png: "compression=9,strip"
      case .webP: "Q=80,strip"
      }
    return [
      "thumbnail", source.string, "\(copy.string)[\(options)]", String(width), "--height", "10000000", "--size", "down",
      "--export-profile", "srgb", "--fail-on", "error",
    ]
  }

  private static func imageMagick(
    _ source: FilePath, _ copy: FilePath, _ format: PictureFormat, _ width: Int
  ) -> [String] {
    let limits = ["memory": "1GiB", "map": "1GiB", "disk": "1GiB", "thread": "1"] as KeyValuePairs
    var arguments = limits.flatMap { ["-limit", $0, $1] }
    // The format stands before each name: otherwise the bytes may choose among some hundred.
    arguments += ["-regard-warnings", "\(format.rawValue):\(source.string)", "-auto-orient", "-resize", "\(width)x"]
    // The profile of its colours stays; times would make each copy another.
    arguments += ["+profile", "!icc,*", "+set", "comment"]
    arguments += ["-define", "png:exclude-chunk=date,tIME,tEXt,zTXt,iTXt,eXIf"]
    if format != .png { arguments += ["-quality", "80"] }
    return arguments + ["\(format.rawValue):\(copy.string)"]
  }
}
