/// The shapes of the records that pages offer, each with a number: its place in memory while a page is printed.
struct ShapeTable {
  private(set) var all: [TemplateShape] = []
  private var numbers: [ObjectIdentifier: Int] = [:]

  mutating func number(of shape: TemplateShape) -> Int {
    if let known = numbers[shape.id] { return known }
    numbers[shape.id] = all.count
    all.append(shape)
    return all.count - 1
  }
}
