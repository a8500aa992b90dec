internal import CCmark

/// Pictures of which the size is known: the text beside one does not jump when it arrives, and those further down are
/// fetched when a reader comes near them (HTML, section 4.8.4).
extension CommonMarkDocument {
  /// A picture of a text.
  struct Picture {
    let node: OpaquePointer
    /// Where it is.
    let address: String
    let size: PixelSize?
    let choices: PictureChoices?
  }

  /// Puts elements with their sizes in the place of pictures, in the order of the text. A picture alone in its
  /// paragraph is a figure, and its title the caption. One that is shown smaller than it is leads to itself, unless it
  /// is a link's words.
  func show(_ pictures: [Picture]) {
    let words = pictures.map { Self.text(in: $0.node) }
    // From the last on: a picture among the words of another one is gone with it.
    for (number, picture) in pictures.enumerated().reversed() {
      let node = picture.node
      let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
      let paragraph = Self.paragraph(of: node)
      var html: [UInt8] = []
      let isLink = picture.choices != nil && !Self.isInLink(node)
      if isLink {
        html += "<a href=\"".utf8
        HTMLText.append(picture.address, onto: &html)
        html += "\">".utf8
      }
      html += "<img src=\"".utf8
      HTMLText.append(picture.choices?.choices.last?.address ?? picture.address, onto: &html)
      if let choices = picture.choices {
        html += "\" srcset=\"".utf8
        HTMLText.append(choices.list, onto: &html)
        html += "\" sizes=\"".utf8
        HTMLText.append(choices.sizes, onto: &html)
      }
      html += "\" alt=\"".utf8
      HTMLText.append(words[number], onto: &html)
      html += "\"".utf8
      if let size = picture.size { html += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8 }
      if number > 0 { html += " loading=\"lazy\"".utf8 }
      html += " decoding=\"async\"".utf8
      if paragraph == nil, !title.isEmpty {
        html += " title=\"".utf8
        HTMLText.append(title, onto: &html)
        html += "\"".utf8
      }
      html += isLink ? " /></a>".utf8 : " />".utf8
      guard let element = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { continue }
      cmark_node_set_on_enter(element, String(decoding: html, as: UTF8.self))
      guard cmark_node_replace(node, element) == 1 else {
        cmark_node_free(element)
        continue
      }
      cmark_node_free(node)
      guard let paragraph else { continue }
      var caption: [UInt8] = []
      if !title.isEmpty {
        caption += "<figcaption>".utf8
        HTMLText.append(title, onto: &caption)
        caption += "</figcaption>\n".utf8
      }
      replace(paragraph, with: "<figure>", String(decoding: caption, as: UTF8.self) + "</figure>")
    }
  }

  /// Whether a picture stands among a link's words: links do not stand in links.
  private static func isInLink(_ picture: OpaquePointer) -> Bool {
    var node = picture
    while let above = cmark_node_parent(node) {
      if cmark_node_get_type(above) == CMARK_NODE_LINK { return true }
      node = above
    }
    return false
  }

  /// The paragraph in which a picture stands alone, as it is or as a link's words; `nil` where other words do.
  static func paragraph(of picture: OpaquePointer) -> OpaquePointer? {
    var node = picture
    while cmark_node_next(node) == nil, cmark_node_previous(node) == nil, let above = cmark_node_parent(node) {
      switch cmark_node_get_type(above) {
      case CMARK_NODE_PARAGRAPH: return above
      case CMARK_NODE_LINK: node = above
      default: return nil
      }
    }
    return nil
  }
}
