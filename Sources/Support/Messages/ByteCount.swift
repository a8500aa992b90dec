/// A number of bytes, as people say it: "950 bytes", "61 KB", "9.1 MB", "1.3 GB" (1 KB is 1,000 bytes).
public func byteCount(_ bytes: Int) -> String {
  guard bytes >= 1000 else { return counted(bytes, "byte") }
  var (tenths, unit) = (bytes / 100, 0)
  let units = ["KB", "MB", "GB"]
  // What would be rounded to 1,000 is told in the next unit.
  while tenths >= 9995, unit < units.count - 1 { (tenths, unit) = ((tenths + 500) / 1000, unit + 1) }
  let isWhole = tenths >= 100
  let number = isWhole ? grouped((tenths + 5) / 10) : "\(tenths / 10).\(tenths % 10)"
  return "\(number) \(units[unit])"
}
