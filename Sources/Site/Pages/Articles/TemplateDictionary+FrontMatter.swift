import Markdown
import TemplateEngine

extension TemplateValue {
  /// A value of the front matter.
  init(_ value: YAMLValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { TemplateValue($0.value) })
    case .mapping(let entries): self = .record(TemplateDictionary(entries))
    }
  }
}

extension TemplateDictionary {
  /// Keys and values of the front matter.
  init(_ entries: [YAMLEntry]) {
    self.init(Dictionary(entries.map { ($0.key, TemplateValue($0.value)) }) { first, _ in first })
  }
}
