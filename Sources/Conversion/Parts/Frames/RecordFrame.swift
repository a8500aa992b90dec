/// Records of a database or a reference manager that stand one below the other: what begins or ends each parts them.
enum RecordFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    RecordMark.beginnings(in: lines.text).map { FrameCut(at: $0) }
  }
}
