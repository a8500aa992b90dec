import Archive
import TemplateEngine

/// JSON-LD in the terms of schema.org: a NewsArticle, which is part of a PublicationIssue, which is part of a
/// Newspaper. Addresses are absolute, and so left out without a base URL.
extension ArticleMetadata {
  func append(structuredDataTo output: inout TemplateOutput) {
    let article = context.articles[index]
    let isNews = context.configuration.itemType == .newspaperArticle
    var members = JSONMembers(in: &output)
    members.add("@context", "https://schema.org", in: &output)
    members.add("@type", isNews ? "NewsArticle" : "Article", in: &output)
    members.add("headline", article.title, in: &output)
    members.add("alternativeHeadline", article.kicker, in: &output)
    members.add("abstract", article.standfirst, in: &output)
    members.add("image", picture, in: &output)
    addDate(to: &members, &output)
    addAuthors(to: &members, &output)
    members.add("inLanguage", article.language ?? context.configuration.language, in: &output)
    members.add("articleSection", article.section, in: &output)
    members.add("pagination", article.page, in: &output)
    let tags = context.catalogue.tags.namesOfArticle[index].map { context.catalogue.tags.names[$0].text }
    members.add("keywords", tags, in: &output)
    if let place = article.place {
      members.begin("locationCreated", in: &output)
      append(named: place, "Place", to: &output)
    }
    members.add("license", license, in: &output)
    if let rights = article.rights, !rights.isWebAddress { members.add("copyrightNotice", rights, in: &output) }
    if let base = context.configuration.baseURL {
      for name in ["url", "mainEntityOfPage"] as [StaticString] {
        members.begin(name, in: &output)
        output.append(raw: "\"")
        output.append(jsonPart: base.text)
        output.append(raw: "/")
        output.append(percentEncoding: ArticlePage.path(of: article))
        output.append(raw: "\"")
      }
    }
    addIssue(to: &members, &output)
    members.end(in: &output)
  }

  private func addDate(to members: inout JSONMembers, _ output: inout TemplateOutput) {
    guard let point = date?.point else { return }
    members.begin("datePublished", in: &output)
    output.append(raw: "\"")
    output.append(point: point, separator: "-")
    output.append(raw: "\"")
  }

  private func addAuthors(to members: inout JSONMembers, _ output: inout TemplateOutput) {
    let numbers = context.catalogue.authors.namesOfArticle[index]
    if numbers.isEmpty { return }
    members.begin("author", in: &output)
    output.append(raw: "[")
    for (place, number) in numbers.enumerated() {
      if place > 0 { output.append(raw: ",") }
      append(named: context.catalogue.authors.names[number].text, "Person", to: &output)
    }
    output.append(raw: "]")
  }

  /// What it is part of: the issue, its volume and the newspaper, as far as they are known.
  private func addIssue(to members: inout JSONMembers, _ output: inout TemplateOutput) {
    let article = context.articles[index]
    guard article.publication != nil || article.issue != nil || article.volume != nil else { return }
    members.begin("isPartOf", in: &output)
    var issue = JSONMembers(in: &output)
    issue.add("@type", "PublicationIssue", in: &output)
    issue.add("issueNumber", article.issue, in: &output)
    if let base = context.configuration.baseURL, let number = context.issues.issue(of: index) {
      issue.add("url", base.address(of: NumberedIssue(context: context, index: number).path.text), in: &output)
    }
    addDate(to: &issue, &output)
    if let volume = article.volume {
      issue.begin("isPartOf", in: &output)
      var members = JSONMembers(in: &output)
      members.add("@type", "PublicationVolume", in: &output)
      members.add("volumeNumber", volume, in: &output)
      addPeriodical(to: &members, &output)
      members.end(in: &output)
    } else {
      addPeriodical(to: &issue, &output)
    }
    issue.end(in: &output)
  }

  private func addPeriodical(to members: inout JSONMembers, _ output: inout TemplateOutput) {
    guard let publication = context.publication(of: index) else { return }
    members.begin("isPartOf", in: &output)
    let isNews = context.configuration.itemType == .newspaperArticle
    append(named: publication, isNews ? "Newspaper" : "Periodical", to: &output)
  }

  private func append(named name: String, _ type: String, to output: inout TemplateOutput) {
    var members = JSONMembers(in: &output)
    members.add("@type", type, in: &output)
    members.add("name", name, in: &output)
    members.end(in: &output)
  }
}
