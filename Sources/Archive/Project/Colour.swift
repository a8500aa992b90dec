import Support

/// A colour of the sRGB space, as CSS writes it.
public struct Colour: Sendable, Hashable {
  /// The parts, 0 to 255.
  public let red: Int
  /// The parts, 0 to 255.
  public let green: Int
  /// The parts, 0 to 255.
  public let blue: Int

  /// A colour of these parts.
  public init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (min(255, max(0, red)), min(255, max(0, green)), min(255, max(0, blue)))
  }

  /// White, on which colours for the dark are mixed.
  public static let white = Colour(red: 255, green: 255, blue: 255)

  /// The names of HTML 4, which every browser has known for ever.
  private static let names: [String: (Int, Int, Int)] = [
    "black": (0, 0, 0), "silver": (192, 192, 192), "gray": (128, 128, 128), "white": (255, 255, 255),
    "maroon": (128, 0, 0), "red": (255, 0, 0), "purple": (128, 0, 128), "fuchsia": (255, 0, 255), "green": (0, 128, 0),
    "lime": (0, 255, 0), "olive": (128, 128, 0), "yellow": (255, 255, 0), "navy": (0, 0, 128), "blue": (0, 0, 255),
    "teal": (0, 128, 128), "aqua": (0, 255, 255),
  ]

  /// Reads `#8a1c1c`, `#812`, `rgb(138 28 28)`, `rgb(138, 28, 28)`, `hsl(0 66% 33%)` or one of the sixteen names of
  /// HTML 4; `nil` for anything else.
  public init?(css text: String) {
    let text = text.lowercased()
    if let (red, green, blue) = Self.names[text] {
      self.init(red: red, green: green, blue: blue)
    } else if text.hasPrefix("#") {
      self.init(hexadecimal: text.dropFirst())
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      self.init(rgb: Self.numbers(text.dropFirst(4).dropLast()))
    } else if text.hasPrefix("hsl("), text.hasSuffix(")") {
      self.init(hsl: Self.numbers(text.dropFirst(4).dropLast()))
    } else {
      return nil
    }
  }

  private init?(hexadecimal digits: Substring) {
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == digits.count, digits.utf8.count == values.count else { return nil }
    switch values.count {
    case 3: self.init(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    case 6:
      self.init(
        red: values[0] * 16 + values[1], green: values[2] * 16 + values[3], blue: values[4] * 16 + values[5])
    default: return nil
    }
  }

  private init?(rgb numbers: [Substring]) {
    let values = numbers.compactMap { Int(decimalDigits: $0) }
    guard numbers.count == 3, values.count == 3, values.allSatisfy({ $0 <= 255 }) else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  private init?(hsl numbers: [Substring]) {
    guard numbers.count == 3, numbers[1].hasSuffix("%"), numbers[2].hasSuffix("%"),
      let hue = Int(decimalDigits: numbers[0].hasSuffix("deg") ? numbers[0].dropLast(3) : numbers[0]),
      let saturation = Int(decimalDigits: numbers[1].dropLast()),
      let lightness = Int(decimalDigits: numbers[2].dropLast()),
      hue <= 360, saturation <= 100, lightness <= 100
    else { return nil }
    // CSS Color 4, section 7.1.
    func part(_ n: Int) -> Int {
      let k = Double((n * 30 + hue) % 360) / 30
      let (s, l) = (Double(saturation) / 100, Double(lightness) / 100)
      return Int(((l - s * min(l, 1 - l) * max(-1, min(k - 3, 9 - k, 1))) * 255).rounded())
    }
    self.init(red: part(0), green: part(8), blue: part(4))
  }

  private static func numbers(_ text: Substring) -> [Substring] {
    text.split { $0 == " " || $0 == "," }
  }

  /// As CSS writes it: `#8a1c1c`.
  public var css: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// This colour with a part of another, in hundredths.
  public func mixed(with other: Colour, hundredths: Int) -> Colour {
    func part(_ one: Int, _ two: Int) -> Int { (one * (100 - hundredths) + two * hundredths + 50) / 100 }
    return Colour(red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }
}
