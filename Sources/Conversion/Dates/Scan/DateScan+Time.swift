/// Times of day beside a date: they are no part of it, but belong to the same words.
extension DateScan {
  /// A time of day.
  struct TimeOfDay {
    /// The token after it.
    var next: Int
    /// Whether hours and minutes are parted by a colon.
    var hasColon = false
    /// Whether a time zone follows.
    var hasZone = false
    /// Whether it follows without a word or sign.
    var isBare = true
  }

  /// `08:51:03 CST`, `at 10 a.m.`, `, 10.15 Uhr`, `à 10h30`, `T10:00:00Z`.
  func timeOfDay(at index: Int) -> TimeOfDay? {
    var place = index
    var hasLead = false
    if self[place].has(.isoTime), self[place].isGlued, self[place + 1].isGlued {
      place += 1
    } else {
      if let mark = self[place].mark, mark == "," || mark == "|" || mark == "–" || mark == "-" || mark == "(" {
        place += 1
      }
      while place < index + 4, self[place].kind == .word, self[place].has(.timeLead), !self[place].has(.label) {
        hasLead = true
        place += 1
        if self[place].mark == ".", self[place].isGlued { place += 1 }
      }
    }
    let hours = self[place]
    guard hours.isShortNumber, hours.value <= 24 else { return nil }
    var time = TimeOfDay(next: place + 1, isBare: place == index)
    if isMinutes(after: ":", at: time.next) {
      time.hasColon = true
      time.next += 2
      if isMinutes(after: ":", at: time.next) {
        time.next += 2
        // Fractions of a second.
        if self[time.next].mark == ".", self[time.next].isGlued, self[time.next + 1].isGlued,
          self[time.next + 1].kind == .number
        {
          time.next += 2
        }
      }
      time.next = afterTimeUnit(time.next) ?? time.next
    } else {
      let minutes = isMinutes(after: ".", at: time.next) ? time.next + 2 : time.next
      // `kl. 10.30` needs no unit.
      guard let next = afterTimeUnit(minutes) ?? (hasLead && minutes > time.next ? minutes : nil) else { return nil }
      time.next = next
      // `10h30`, `10 h 30`.
      if minutes == place + 1, self[next].isShortNumber, self[next].digits == 2, self[next].value < 60,
        self[next].isGlued || !self[next + 1].isGlued
      {
        time.next += 1
      }
    }
    if let next = afterZone(time.next) {
      time.hasZone = true
      time.next = next
    }
    return isFree(after: time.next, isStrict: false) ? time : nil
  }

  private func isMinutes(after mark: Unicode.Scalar, at index: Int) -> Bool {
    self[index].mark == mark && self[index].isGlued && self[index + 1].isGlued && self[index + 1].kind == .number
      && self[index + 1].digits == 2 && self[index + 1].value <= 60
  }

  /// Past `pm`, `p.m.`, `Uhr`, `h`.
  private func afterTimeUnit(_ index: Int) -> Int? {
    if self[index].has(.timeUnit) {
      let hasStop = self[index + 1].mark == "." && self[index + 1].isGlued && self[index + 2].isGlued
      return hasStop ? index + 2 : index + 1
    }
    // a.m., p.m.: letters and stops.
    let letter = self[index]
    guard letter.kind == .word, letter.range.count == 1, self[index + 1].mark == ".",
      self[index + 2].kind == .word, self[index + 2].range.count == 1, self[index + 3].mark == "."
    else { return nil }
    return index + 4
  }

  /// Past `CST`, `(UTC)`, `+0100`, `-05:00`, `GMT+1`.
  private func afterZone(_ index: Int) -> Int? {
    var place = index
    if self[place].mark == "(", self[place + 1].has(.zone), self[place + 2].mark == ")" { return place + 3 }
    if self[place].has(.zone), self[place].isCapitalised { place += 1 }
    if self[place].mark == "+" || self[place].isDash, self[place + 1].kind == .number, self[place + 1].isGlued,
      self[place + 1].digits == 4 || self[place + 1].digits <= 2 && place > index || self[place + 2].mark == ":"
    {
      place += 2
      if self[place].mark == ":", self[place + 1].isShortNumber { place += 2 }
    }
    if place > index, self[place].mark == "(", self[place + 1].has(.zone), self[place + 2].mark == ")" { place += 3 }
    return place > index ? place : nil
  }
}
