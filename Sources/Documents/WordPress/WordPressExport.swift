import Markdown

/// WordPress's export, "WXR" 1.0 to 1.2: RSS with elements of its own.
struct WordPressExport {
  /// An article.
  struct Item {
    var html = ""
    var values: [String: String] = [:]
    var tags: [String] = []
    /// Short codes of WordPress that stand for something that is elsewhere.
    var shortCodes = 0
  }

  private(set) var items: [Item] = []
  /// What is no article: "12 comments".
  private(set) var leftOut: [String] = []

  /// Whether a file that begins so is such an export.
  static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    String(decoding: bytes.prefix(8192), as: UTF8.self).contains("wordpress.org/export/")
  }

  /// Reads an export.
  ///
  /// - Throws: `DocumentError` when it is not whole, or there is no article in it.
  init(_ bytes: [UInt8]) throws(DocumentError) {
    var reader = ItemReader(bytes)
    reader.read()
    guard reader.isWhole else {
      throw DocumentError(
        "the export is damaged or cut off: not every tag in it ends",
        advice: "In WordPress, choose Tools, Export, All content anew, and put the file that you get here.")
    }
    items = reader.items
    leftOut = reader.counts.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
    guard !items.isEmpty else {
      throw DocumentError(
        "there is no article in this WordPress export",
        advice: "In WordPress, choose Tools, Export, All content, and put the file that you get here.")
    }
  }

  /// Goes through the items.
  private struct ItemReader {
    private var scanner: MarkupScanner
    private(set) var items: [Item] = []
    /// How many of each kind are no articles.
    private(set) var counts: [String: Int] = [:]
    private var names: [String: String] = [:]
    private var path: [String] = []
    /// Whether everything that begins has ended.
    var isWhole: Bool { path.isEmpty }
    private var text = ""
    private var item: Item?
    private var author: (login: String, name: String) = ("", "")
    private var category = ""
    /// Whether it is the one that WordPress gives to what has none, under whatever name.
    private var isNoCategory = false

    init(_ bytes: [UInt8]) { scanner = MarkupScanner(bytes) }

    mutating func read() {
      while let token = scanner.next() {
        switch token {
        case .start(let name, let attributes):
          if path.count > 60 { return }
          path.append(name)
          text = ""
          if name == "item" { item = Item() }
          if name == "category" {
            category = scanner.attribute("domain", in: attributes) ?? ""
            isNoCategory = scanner.attribute("nicename", in: attributes) == "uncategorized"
          }
        case .text(let words): text += words
        case .end(let name):
          guard path.last == name else { continue }
          path.removeLast()
          end(name)
          text = ""
        }
      }
    }

    private mutating func end(_ name: String) {
      switch name {
      case "wp:author_login": author.login = text
      case "wp:author_display_name": author.name = text
      case "wp:author": names[author.login] = author.name.isEmpty ? author.login : author.name
      case "wp:comment": counts["comment", default: 0] += 1
      case "item":
        if let item { take(item) }
        item = nil
      case "category" where path.last == "item":
        if ["category", "post_tag"].contains(category), !isNoCategory,
          !(item?.tags.contains(PostText.plain(text)) ?? true)
        {
          item?.tags.append(PostText.plain(text))
        }
      default: if path.last == "item" { item?.values[name] = text }
      }
    }

    private mutating func take(_ item: Item) {
      let kind = item.values["wp:post_type"] ?? "post"
      let status = item.values["wp:status"] ?? "publish"
      guard kind == "post", !["trash", "auto-draft", "inherit"].contains(status) else {
        counts[kind == "post" ? "post in the trash" : kind, default: 0] += 1
        return
      }
      var item = item
      let creator = item.values["dc:creator"] ?? ""
      item.values["dc:creator"] = names[creator] ?? creator
      (item.html, item.shortCodes) = PostText.html(of: item.values["content:encoded"] ?? "")
      items.append(item)
    }
  }
}

extension WordPressExport.Item {
  /// An excerpt whose words cannot be told from its tags.
  var lostExcerpt: String? {
    guard let excerpt = values["excerpt:encoded"], excerpt.contains("<"), PostText.plain(excerpt) == excerpt else {
      return nil
    }
    return excerpt
  }

  /// What the export says of the article, as a front matter.
  var frontMatter: [DocumentText.Line] {
    var writer = FrontMatterWriter()
    func append(_ key: String, _ value: String?) {
      let value = (value ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !value.isEmpty { writer.append(key, value) }
    }
    append("title", values["title"].map(PostText.plain))
    let date = String((values["wp:post_date"] ?? "").prefix(10))
    append("date", date.hasPrefix("0000") ? nil : date)
    append("author", values["dc:creator"])
    if !tags.isEmpty { writer.append("tags", tags) }
    if lostExcerpt == nil { append("excerpt", values["excerpt:encoded"].map(PostText.plain)) }
    append("slug", values["wp:post_name"])
    if let link = values["link"], !link.contains("?") { writer.append("aliases", [link]) }
    let isLocked = !(values["wp:post_password"] ?? "").isEmpty
    let status = values["wp:status"] ?? "publish"
    if isLocked || status != "publish" { append("status", isLocked ? "private" : status) }
    return String(decoding: writer.finish(), as: UTF8.self).split(separator: "\n").map { DocumentText.Line(String($0)) }
  }
}
