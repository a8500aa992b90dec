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
    let file = file(key)
    if let known = known.withLock({ $0[key] }) { return try Self.get(known) }
    if let (reader, _) = file.read(), let text = DocumentText(reader) { return text }
    let result = Result { () throws(DocumentError) in
      try DocumentReader(kind, decode: Self.utf8).read(bytes)
    }
    if keeps, case .success(let text) = result {
      file.write { piece, _ in piece.add(text) }
    } else {
      known.withLock { $0[key] = result }
    }
    return try Self.get(result)
  }

  /// Forgets what no document of the archive says any more.
  func forgetAll(but documents: [(digest: SHA256Digest, kind: DocumentKind)]) {
    if keeps { CacheFile.forget("document", but: documents.map { file(Self.key($0.digest, $0.kind)) }, of: project) }
  }

  private static func key(_ digest: SHA256Digest, _ kind: DocumentKind) -> String {
    "\(digest.hexadecimal) \(kind.name)"
  }

  private func file(_ key: String) -> CacheFile {
    CacheFile("document", of: FilePath(key), in: project, madeWith: stamp)
  }

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
