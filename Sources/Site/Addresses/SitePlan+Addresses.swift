import Archive

extension SitePlan {
  /// Every address at which this site has an article or a name, or a page that leads on to one.
  var addresses: AddressList {
    var rows: [AddressList.Row] = []
    rows.reserveCapacity(catalogue.addressees.count)
    for page in pages[..<firstLarge] where page.kind.hasLastingAddress {
      if page.kind.isOfArticle {
        rows.append(AddressList.Row(page.path, of: catalogue.addressee(page.index)))
      } else if page.number == 0 {
        rows.append(AddressList.Row(page.path, .name(catalogue[page.taxonomy].names[page.index].text)))
      }
    }
    rows += redirects.map { AddressList.Row($0.path, of: catalogue.addressee($0.index)) }
    rows += kept.restingNames
    // Where an editor has put a file of their own, it answers.
    let before = kept.articles.map(\.row) + kept.lost.map(\.row)
    if !before.isEmpty {
      let own = Set(pages.filter { $0.kind.isOwn }.map(\.path))
      rows += before.filter { own.contains($0.address) }
    }
    return AddressList(rows)
  }
}
