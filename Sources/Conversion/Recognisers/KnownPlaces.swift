/// Cities that stand in datelines without their country, so that "London, 24 April 1997" names no newspaper.
enum KnownPlaces {
  /// Whether everybody knows the place.
  static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }

  private static let names: Set<String> = [
    "london", "manchester", "liverpool", "birmingham", "leeds", "glasgow", "edinburgh", "cardiff", "belfast", "dublin",
    "paris", "lyon", "marseille", "brussels", "bruxelles", "amsterdam", "rotterdam", "the hague", "berlin", "hamburg",
    "münchen", "munich", "köln", "frankfurt", "leipzig", "dresden", "wien", "vienna", "zürich", "zurich", "geneva",
    "genève",
    "genf", "bern", "madrid", "barcelona", "sevilla", "lisboa", "lisbon", "porto", "roma", "rome", "milano", "milan",
    "torino",
    "turin", "napoli", "naples", "athens", "αθήνα", "istanbul", "ankara", "moscow", "москва", "ленинград", "петроград",
    "санкт-петербург", "st petersburg", "petrograd", "leningrad", "warsaw", "warszawa", "kraków", "prague", "praha",
    "budapest", "bucharest", "belgrade", "sofia", "stockholm", "göteborg", "oslo", "copenhagen", "københavn",
    "helsinki",
    "kiev", "kyiv", "new york", "washington", "chicago", "boston", "philadelphia", "san francisco", "los angeles",
    "new orleans", "toronto", "montreal", "ottawa", "mexico city", "méxico", "havana", "la habana", "lima", "bogotá",
    "buenos aires", "santiago", "rio de janeiro", "são paulo", "caracas", "montevideo", "la paz", "quito", "cairo",
    "jerusalem", "beirut", "damascus", "baghdad", "tehran", "delhi", "new delhi", "bombay", "mumbai", "calcutta",
    "karachi",
    "peking", "beijing", "shanghai", "hong kong", "tokyo", "東京", "大阪", "北京", "上海", "seoul", "manila", "singapore",
    "sydney", "melbourne", "auckland", "wellington", "johannesburg", "cape town", "nairobi", "lagos", "accra",
  ]
}
