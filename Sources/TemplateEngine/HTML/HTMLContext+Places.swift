/// What a place in a page means for the values that stand there.
extension HTMLContext {
  /// Whether two pieces of a page stand at the same kind of place, so that it does not matter to what follows which of
  /// them is printed.
  func isSamePlace(as other: HTMLContext) -> Bool {
    // In a tag a section may hold whole attributes: <li{{#gap}} class="gap"{{/gap}}>
    if isBetweenAttributes, other.isBetweenAttributes { return element == other.element }
    guard state == other.state else { return false }
    switch state {
    case .text, .endTag, .declaration, .markupDeclaration, .comment, .tagOpen: return true
    case .tagName, .inTag, .plainText: return element == other.element
    case .rawText: return element == other.element && isDataBlock == other.isDataBlock
    case .attributeName, .afterAttributeName, .beforeValue, .value:
      return element == other.element && attribute == other.attribute
    }
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .inTag, .attributeName, .afterAttributeName: true
    default: false
    }
  }

  /// The place, as an error puts it.
  var described: String {
    let element = String(decoding: self.element, as: UTF8.self)
    let attribute = String(decoding: self.attribute, as: UTF8.self)
    return switch state {
    case .text: "in the page's text"
    case .tagOpen, .tagName, .inTag, .attributeName, .afterAttributeName: "inside the tag <\(element)>"
    case .endTag: "inside a closing tag"
    case .beforeValue, .value: "inside the attribute '\(attribute)'"
    case .plainText, .rawText: "inside <\(element)>"
    case .markupDeclaration, .declaration, .comment: "inside a comment"
    }
  }

  /// The attributes that hold an address, and so decide what is loaded or followed (HTML standard, "URL attributes").
  private static let addressAttributes: Set<String> = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "srcset", "imagesrcset", "background", "longdesc",
    "manifest", "ping", "xlink:href", "codebase", "classid", "profile", "icon", "lowsrc", "dynsrc",
  ]

  /// The elements that load and run, or take the page's place, without a reader's doing.
  private static let loadingElements: Set<String> = [
    "script", "iframe", "frame", "object", "embed", "link", "base", "applet", "portal",
  ]

  /// Whether this is the value of an attribute that holds an address.
  var isAddress: Bool {
    switch state {
    case .beforeValue, .value: Self.addressAttributes.contains(String(decoding: attribute, as: UTF8.self))
    default: false
    }
  }

  /// Whether the attribute holds several addresses.
  var isAddressList: Bool {
    ["srcset", "imagesrcset", "ping"].contains(String(decoding: attribute, as: UTF8.self))
  }

  /// Why a value that nobody vouches for cannot stand here, and what to do; nil when it can, escaped.
  var refusalOfText: (reason: String, advice: String)? {
    let element = String(decoding: self.element, as: UTF8.self)
    let attribute = String(decoding: self.attribute, as: UTF8.self)
    switch state {
    case .text, .plainText: return nil
    case .tagOpen, .tagName, .inTag, .attributeName, .afterAttributeName, .endTag:
      return (
        "text cannot stand inside a tag: it could become an attribute or a script",
        "Write it into an attribute, in quotes: title=\"{{name}}\"."
      )
    case .rawText:
      return (
        "text cannot stand inside <\(element)>: no escaping makes it safe there",
        "Write it into an attribute of an element instead, such as data-name=\"{{name}}\"."
      )
    case .markupDeclaration, .declaration, .comment:
      return (
        "text cannot stand inside a comment of HTML: it could end the comment",
        "For a comment to other editors of the template write {{! … }}."
      )
    case .beforeValue, .value(quote: 0):
      return (
        "the value of the attribute '\(attribute)' has no quotes, and a space in the text would end it",
        "Put quotes round it: \(attribute)=\"{{name}}\"."
      )
    case .value:
      if attribute.hasPrefix("on") || attribute == "srcdoc" || attribute == "style" {
        return (
          "text cannot stand in the attribute '\(attribute)': no escaping makes it safe there",
          attribute == "style"
            ? "Give the element a class, and style that in assets/style.css."
            : "Write it into an attribute that is only read, such as title or data-name."
        )
      }
      if isAddress, Self.loadingElements.contains(element) {
        return (
          "text cannot say what <\(element)> loads",
          "Write the address into the template; only addresses that the archive made can stand here."
        )
      }
      if element == "meta", attribute == "content",
        String(decoding: valueText, as: UTF8.self).lowercased().contains("url=")
      {
        return (
          "text cannot say where a page leads on to by itself",
          "Only addresses that the archive made can stand here."
        )
      }
      return nil
    }
  }

  /// Whether a number or a yes or no can stand here: everywhere but in the names of tags and attributes.
  var refusesNumbers: Bool {
    switch state {
    case .tagOpen, .tagName, .inTag, .attributeName, .afterAttributeName, .endTag: true
    default: false
    }
  }

  /// What the beginning of the address says, as far as the template writes it.
  var addressBeginning: AddressBeginning {
    isAddressDecided ? .safe : AddressBeginning(valueText)
  }
}
