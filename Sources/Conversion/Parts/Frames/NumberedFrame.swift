import Support

/// `Article 3`, `Document 3`, above each article, from 1 on.
enum NumberedFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    var places: [Int] = []
    for place in lines.filled.indices where (6...30).contains(lines.length(place)) && lines.beginsBlock(place) {
      guard lines.bytes(place).contains(where: { $0.isASCIIDigit }),
        DocumentMark.number(lines.string(place)) == places.count + 1
      else { continue }
      places.append(place)
    }
    guard places.count > 2 else { return [] }
    let ends = places.dropFirst() + [lines.filled.count]
    let strong = zip(places, ends).count { PartTop(lines, from: $0 + 1, to: $1).isStrong }
    guard strong * 5 >= places.count * 4 else { return [] }
    return places.map { FrameCut(end: lines.filled[$0], next: lines.filled[$0] + 1) }
  }
}
