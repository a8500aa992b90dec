/// Form feeds, where pages begin with heads of articles.
enum PageFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    let pages = lines.filled.indices.filter { $0 > 0 && lines.text.lines[lines.filled[$0]].followsPageBreak }
    guard pages.count > 1 else { return [] }
    let ends = pages.dropFirst() + [lines.filled.count]
    let top = PartTop(lines, from: 0, to: pages[0])
    guard top.isHead else { return [] }
    // A masthead with its date stands at the top of every page of one article, too.
    let heads = zip(pages, ends).compactMap { page, end -> Int? in
      let head = PartTop(lines, from: page, to: end)
      let isNew =
        !head.dates.isEmpty && head.dates.isDisjoint(with: top.dates) || head.hasByline && top.hasByline
        || head.isLabelled && top.isLabelled
      return head.isHead && isNew ? page : nil
    }
    return heads.count > 1 ? heads.map { FrameCut(at: lines.filled[$0]) } : []
  }
}
