/// The years, numerals and weekdays of Japanese and Chinese dates.
enum EastAsianCalendar {
  /// An era: the year before its first, and its last year.
  struct Era: Sendable {
    let offset: Int
    let last: Int
  }

  /// Eras by their two characters, in the old and new forms. Years of the Republic (民國) are still counted.
  static let eras: [[Unicode.Scalar]: Era] = [
    ["明", "治"]: Era(offset: 1867, last: 45),
    ["大", "正"]: Era(offset: 1911, last: 15),
    ["昭", "和"]: Era(offset: 1925, last: 64),
    ["平", "成"]: Era(offset: 1988, last: 31),
    ["令", "和"]: Era(offset: 2018, last: 99),
    ["民", "國"]: Era(offset: 1911, last: 188),
    ["民", "国"]: Era(offset: 1911, last: 188),
  ]

  /// The value of a numeral of one digit.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一", "元", "壱", "壹": 1
    case "二", "弐", "貳": 2
    case "三", "参", "參": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The value of a numeral that multiplies the one before it, or adds to those after it.
  static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "廿": 20
    case "卅": 30
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  /// The Japanese weekday, 1 (Monday) to 7.
  static func japaneseWeekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "月": 1
    case "火": 2
    case "水": 3
    case "木": 4
    case "金": 5
    case "土": 6
    case "日": 7
    default: nil
    }
  }

  /// The number after 星期, 周 or 礼拜, 1 (Monday) to 7.
  static func chineseWeekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "日", "天": 7
    default: nil
    }
  }
}
