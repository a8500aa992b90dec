/// The years, numerals and weekdays of Japanese and Chinese dates.
enum EastAsianCalendar {
  /// An era: the year before its first, and its last year.
  struct Era: Sendable {
    let offset: Int
    let last: Int
    /// The first year whose months are those of today's calendar.
    var firstSolar = 0
  }

  /// Eras by their two characters, in the old and new forms. Years of the Republic (民國) are still counted; those of
  /// Dangun (檀紀) were South Korea's until 1961.
  static let eras: [[Unicode.Scalar]: Era] = [
    ["明", "治"]: Era(offset: 1867, last: 45, firstSolar: 1873),
    ["大", "正"]: Era(offset: 1911, last: 15),
    ["昭", "和"]: Era(offset: 1925, last: 64),
    ["平", "成"]: Era(offset: 1988, last: 31),
    ["令", "和"]: Era(offset: 2018, last: 99),
    ["民", "國"]: Era(offset: 1911, last: 188),
    ["民", "国"]: Era(offset: 1911, last: 188),
    ["檀", "紀"]: Era(offset: -2333, last: 4294),
    ["檀", "纪"]: Era(offset: -2333, last: 4294),
    ["단", "기"]: Era(offset: -2333, last: 4294),
    ["同", "治"]: Era(offset: 1861, last: 13, firstSolar: 1912),
    ["光", "緒"]: Era(offset: 1874, last: 34, firstSolar: 1912),
    ["光", "绪"]: Era(offset: 1874, last: 34, firstSolar: 1912),
    ["宣", "統"]: Era(offset: 1908, last: 3, firstSolar: 1912),
    ["宣", "统"]: Era(offset: 1908, last: 3, firstSolar: 1912),
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

  /// The Japanese or Korean weekday, 1 (Monday) to 7.
  static func japaneseWeekday(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "月", "월": 1
    case "火", "화": 2
    case "水", "수": 3
    case "木", "목": 4
    case "金", "금": 5
    case "土", "토": 6
    case "日", "일": 7
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
