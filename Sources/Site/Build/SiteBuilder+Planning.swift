import Archive
import Files
import Subjects
import SystemPackage

/// What there is to make, and what it is made from.
extension SiteBuilder {
  /// All that a build shall make.
  struct Planned {
    let plan: SitePlan
    var catalogue: Catalogue { plan.catalogue }
    /// For each article how its source text is left; `nil` when it is not published.
    let sources: [FileSystem.Stamp?]
    /// The source texts that are not there.
    let absentSources: [String]
    let known: KnownPages
    /// The addresses that were built before; `nil` where nobody knows.
    let addresses: AddressListFile?
  }

  /// Puts the articles in order and says where each page lies.
  func plan(_ found: Found, _ told: inout Told) async -> Planned {
    let (vocabulary, mistakes) = Vocabulary.load(project)
    told.diagnostics += mistakes
    let second = SecondFiles(among: found.loaded, in: project)
    told.left += second.diagnostics
    told.diagnostics += [second.damage].compactMap(\.self)
    let articles = second.leaving(found.loaded.articles)
    let catalogue = Catalogue(
      articles, configuration: configuration, vocabulary: vocabulary, holdsDrafts: options.showsDrafts)
    told.diagnostics += catalogue.sharedAddresses(project, configuration.allTaxonomies)
    told.diagnostics += catalogue.valuesWithoutName(project, configuration.ownTaxonomies)
    let published = PublishedSources(
      of: catalogue, drafts: articles.filter { $0.isKeptOut && (!options.showsDrafts || $0.has(.withdrawn)) },
      in: project, isOff: !configuration.publishesSources)
    told.diagnostics += published.diagnostics.filter { $0 != second.damage }
    told.left += published.refusals
    var packs = SourcePacks()
    if configuration.sources == .packed {
      packs = SourcePacks(of: catalogue, published.stamps, in: project)
      told.diagnostics += packs.diagnostics
    }
    var inline = InlineSources()
    if configuration.sources == .inline {
      inline = InlineSources(of: catalogue, published.stamps, in: project)
      told.diagnostics += inline.diagnostics
    }
    var media = MediaFiles(of: catalogue, found.own, in: project)
    if !options.isOnlyChecked {
      await media.makeCopies(
        configuration, beside: found.own, in: project, keeps: !options.isCompared, jobs: options.run.jobs,
        progress: progress(of: .planning))
    }
    told.diagnostics += media.diagnostics
    let addresses = addresses(&told)
    let kept = KeptAddresses(
      addresses?.list ?? AddressList(), of: catalogue, configuration, found.loaded.articles,
      files: found.loaded.files.paths)
    told.diagnostics += MenuPage.missing(found.own.pages, configuration, project)
    let plan = SitePlan(
      catalogue, configuration: configuration, sources: published.stamps.map { $0 != nil },
      assets: found.theme?.assets.map(\.path) ?? [], own: found.own, media: media, packs: packs,
      inline: inline, kept: kept)
    told.diagnostics += kept.diagnostics(plan, project)
    let known = KnownPages(found.memory, of: plan, areAsLeft: found.areAsLeft, areListed: found.isManifestAsLeft)
    return Planned(
      plan: plan, sources: published.stamps, absentSources: published.absent, known: known, addresses: addresses)
  }

  /// The list of the addresses that were built before.
  private func addresses(_ told: inout Told) -> AddressListFile? {
    do {
      return try AddressListFile(project)
    } catch {
      told.diagnostics.append(error)
      return nil
    }
  }

  func renderer(of planned: Planned, _ theme: Theme, _ found: Found) -> SiteRenderer {
    let context = SiteContext(
      planned.plan, project: project, connections: Connections(planned.catalogue, theme.templates),
      masthead: theme.masthead, words: theme.words, hasCustomStyle: theme.hasCustomStyle,
      isThemeChanged: theme.isChanged)
    return SiteRenderer(context: context, theme: theme, began: found.loaded.began)
  }

  /// Opens the output folder, unless it is only checked whether all can be made.
  func maker(
    of planned: Planned, _ renderer: SiteRenderer, _ found: Found
  ) throws(SiteWriter.Refusal) -> PageMaker {
    let inputs = found.memory.map {
      PageInputs(
        SharedInputs(
          renderer.context, templates: renderer.theme.templates, sources: planned.sources,
          environment: $0.environment))
    }
    let listed = found.isManifestAsLeft ? found.memory?.listed : nil
    let writer: (any SiteStage)?
    if options.isOnlyChecked {
      writer = nil
    } else if !options.isCompared {
      writer = try SiteWriter(project.site, project: project, force: options.force, old: listed)
    } else if let listed {
      writer = SiteComparison(listed: listed)
    } else {
      writer = SiteComparison(listed: try SiteWriter.manifest(of: project))
    }
    return PageMaker(renderer: renderer, writer: writer, inputs: inputs, known: planned.known)
  }
}
