extension SystemRandomNumberGenerator {
  /// A word of 128 random bits, in hexadecimal digits, that nobody can guess.
  static var word: String {
    var random = SystemRandomNumberGenerator()
    let digits = (random.next() as UInt64, random.next() as UInt64)
    return String(digits.0, radix: 16) + "-" + String(digits.1, radix: 16)
  }
}
