import Archive
import Documents
import Files
import Synchronization
import SystemPackage

/// What an archive's documents say. Each is read once by the programs that read it, and is then known by its digest,
/// from run to run: in `.pressmark/`, disposable as all that lies there.
final class DocumentStore: Sendable {
  private let project: Project
  /// Whether what was read is left for the next run.
  private let keeps: Bool
  private let stamp: String
  /// What was read in this run, where it is not kept, and what could not be read.
  private let known = Mutex<[String: Result<DocumentText, DocumentError>]>([:])
  /// What this run has asked for.
  private let asked = Mutex<Set<String>>([])

  /// - Parameters:
  ///   - keeps: whether anything may be written.
  ///   - programStamp: what tells one build of the program from another.
  init(_ project: Project, keeps: Bool = false, programStamp: String = "") {
    self.project = project
    self.keeps = keeps
    stamp = programStamp
  }

  /// What a document says.
  ///
  /// - Throws: `DecodingError` when nothing can be made of it.
  func text(of bytes: [UInt8], _ kind: DocumentKind) throws(DecodingError) -> DocumentText {
    let key = Self.key(SHA256Digest(of: bytes), kind)
    asked.withLock { _ = $0.insert(key) }
    if let known = known.withLock({ $0[key] }) { return try Self.get(known) }
    if let (reader, _) = file(key).read(), let text = DocumentText(reader) { return text }
    if let (reader, _) = failure(key).read(), let error = DocumentError(reader) { return try Self.get(.failure(error)) }
    let result = Result { () throws(DocumentError) in
      try DocumentReader(kind, decode: Self.utf8).read(bytes)
    }
    switch result {
    case .success(let text) where keeps: file(key).write { piece, _ in piece.add(text) }
    case .failure(let error) where keeps && error.missingTool == nil && !error.isPassing:
      failure(key).write { piece, _ in piece.add(error) }
    default: known.withLock { $0[key] = result }
    }
    return try Self.get(result)
  }

  /// Forgets what no document of the archive says any more, of those that are known and those that were asked for.
  func forgetAll(but documents: [(digest: SHA256Digest, kind: DocumentKind)]) {
    if !keeps { return }
    let kept = asked.withLock { $0 }.union(documents.map { Self.key($0.digest, $0.kind) })
    CacheFile.forget("document", but: kept.flatMap { [file($0), failure($0)] }, of: project)
  }

  private static func key(_ digest: SHA256Digest, _ kind: DocumentKind) -> String {
    "\(digest.hexadecimal) \(kind.name)"
  }

  private func file(_ key: String) -> CacheFile {
    CacheFile("document", of: FilePath(key), in: project, madeWith: stamp)
  }

  /// Why a document cannot be read: other states of the programs may read it.
  private func failure(_ key: String) -> CacheFile {
    CacheFile("document", of: FilePath("\(key) failed"), in: project, madeWith: "\(stamp) \(Self.programs)")
  }

  private static let programs = Program.forDocuments.compactMap(\.path).map { program in
    (try? FileSystem.stamp(of: program)).map { "\(program) \($0.size) \($0.changed)" } ?? ""
  }.joined(separator: " ")

  private static func get(_ result: Result<DocumentText, DocumentError>) throws(DecodingError) -> DocumentText {
    do {
      return try result.get()
    } catch {
      throw DecodingError(message: error.message, advice: error.advice, missingTool: error.missingTool)
    }
  }

  /// A page in UTF-8, whatever it says of itself.
  private static func utf8(_ bytes: [UInt8], _ charset: String?) -> [UInt8] {
    if let decoded = try? DecodedBytes(bytes, label: nil), decoded.encoding == .utf8 { return decoded.text }
    let decoded = try? DecodedBytes(bytes, label: charset)
    return (decoded ?? (try? DecodedBytes(bytes, label: nil)))?.text
      ?? Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
