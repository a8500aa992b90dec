"""What a page must be in a browser. Each check looks at `pages` of a site and yields findings: (page, check, problem)."""

import itertools
import urllib.parse

from browsing import AXE, View

WIDTHS = [(360, 740), (768, 1024), (1280, 900)]
SCHEMES = ["light", "dark"]

# What is wrong, in words; and for the accessibility statement which rules found something to look at. The text of an
# article has the contrast of level AAA.
AXE_RUN = """async () => {
  axe.configure({ rules: [{ id: 'color-contrast-enhanced', selector: 'main article p', enabled: true }] });
  const found = await axe.run(document, { resultTypes: ['violations'] });
  const rules = list =>
    list.filter(rule => rule.id !== 'color-contrast-enhanced').map(rule => ({ id: rule.id, tags: rule.tags }));
  return {
    violations: found.violations.map(rule =>
      `${rule.id}: ${rule.help}: ` + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')
      + (rule.nodes.length > 3 ? ` and ${rule.nodes.length - 3} more` : '')),
    passes: rules(found.passes),
    incomplete: rules(found.incomplete),
  };
}"""


def axe(view, page=None):
    """What axe-core finds wrong. `page`: the page of a site for whose kind it is noted what was looked at."""
    if not view.ask("() => typeof window.axe?.run === 'function'"):
        view.ask(AXE)
    found = view.ask(AXE_RUN)
    if page is not None:
        page.evidence.note_rules(page, found["passes"], found["incomplete"])
    return found["violations"]


OVERFLOW = """() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return null;
  const isRTL = getComputedStyle(page).direction === 'rtl';
  const culprit = [...document.body.querySelectorAll('*')].find(element => {
    const box = element.getBoundingClientRect();
    return isRTL ? box.left < -1 : box.right > page.clientWidth + 1;
  });
  return `${page.scrollWidth} px wide in a window of ${page.clientWidth}`
    + (culprit ? `: ${culprit.outerHTML.slice(0, 160)}` : '');
}"""


# A text's image has no size before it comes, since Markdown gives none; that is not the theme's doing.
SHIFT = "() => document.querySelector('img:not([height])') ? 0 : shift"


def everything_at_every_width(site, server, browser, pages, widths=WIDTHS, schemes=SCHEMES):
    """Console, requests, policy, layout shift, horizontal scroll and axe, at each width, light and dark."""
    for (width, height), scheme in itertools.product(widths, schemes):
        with View(browser, server.origin, width, height, color_scheme=scheme) as view:
            # Handed over with each page it takes a fifth of all this time.
            view.context.add_init_script(AXE)
            for page in pages:
                where = f"{width} px, {scheme}"
                for problem in view.open(server.address(page.path)):
                    yield page, where, problem
                for refusal in view.ask("() => refusals"):
                    yield page, where, f"refused by the Content-Security-Policy: {refusal}"
                overflow = view.ask(OVERFLOW)
                if overflow:
                    yield page, where, f"scrolls sideways: {overflow}"
                for violation in axe(view, page):
                    yield page, where, f"axe: {violation}"
                if view.ask(SHIFT) > 0:
                    # Once more: on a busy machine Chromium may paint a page in the middle of reading it.
                    list(view.open(server.address(page.path)))
                    view.ask("() => new Promise(done => setTimeout(done, 500))")
                    shift = view.ask(SHIFT)
                    if shift > 0:
                        yield page, where, f"the layout shifts by {shift:.4f}"


def narrow_windows(site, server, browser, pages):
    """No page scrolls sideways at 320 px, which is 1280 px at 400 %."""
    with View(browser, server.origin, 320, 640) as view:
        for page in pages:
            yield from ((page, "320 px", problem) for problem in view.open(server.address(page.path)))
            overflow = view.ask(OVERFLOW)
            if overflow:
                yield page, "320 px", f"scrolls sideways: {overflow}"
            page.evidence.note(page, "reflow")


# What WCAG 2.2 lets a reader set, 1.4.12; a sheet of the document's own, which no policy refuses.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# Texts that are cut off and were not when it was asked before. Of the way to a page the last step may be: the heading
# below says it.
CLIPPED = """() => {
  const cuts = value => value === 'hidden' || value === 'clip';
  const clipped = [...document.body.querySelectorAll(':not([aria-current=page])')].filter(element => {
    const style = getComputedStyle(element);
    return element.innerText?.trim() && element.checkVisibility()
      && (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1
        || cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  const before = window.clipped ?? [];
  window.clipped = clipped;
  return clipped.filter(element => !before.includes(element)).map(element => element.outerHTML.slice(0, 140));
}"""


def show(view, server, page):
    """Opens a page so that all of it is seen: the search with results, and all that can be opened there."""
    view.open(server.address(page.path) + page.query)
    if page.query:
        view.settle()
        view.ask("() => { for (const part of document.querySelectorAll('main details')) part.open = true }")
        view.settle()


def text_spacing(site, server, browser, pages):
    """Letters, words, lines and paragraphs further apart, as a reader may set them, hide nothing of a text."""
    for width in (360, 1280):
        with View(browser, server.origin, width) as view:
            for page in pages:
                show(view, server, page)
                view.ask(CLIPPED)
                view.ask(SPACING)
                overflow = view.ask(OVERFLOW)
                if overflow:
                    yield page, f"text spacing, {width} px", f"scrolls sideways: {overflow}"
                for clipped in view.ask(CLIPPED):
                    yield page, f"text spacing, {width} px", f"a text is cut off: {clipped}"
                page.evidence.note(page, "text-spacing")


WORDS = "() => document.body.innerText.replace(/\\s+/g, ' ').trim()"


def without_scripts(site, server, browser, pages):
    """All that a page says with JavaScript, it says without."""
    with View(browser, server.origin) as with_scripts, View(browser, server.origin, java_script_enabled=False) as without:
        for page in pages:
            with_scripts.open(server.address(page.path))
            without.open(server.address(page.path))
            expected, words = with_scripts.ask(WORDS), without.ask(WORDS)
            if not words or not without.ask("() => !!document.querySelector('main')?.innerText.trim()"):
                yield page, "without JavaScript", "nothing is there"
            elif expected != words and "<noscript" not in page.text:
                at = next((i for i, (a, b) in enumerate(zip(expected, words)) if a != b), min(len(expected), len(words)))
                yield page, "without JavaScript", f"the words differ from “{expected[at:at + 60]}”"


# The element with the focus: can it be seen, does it show the focus, is it a way to somewhere?
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const rects = [...element.getClientRects()];
  const sees = rects.some(rect => {
    const hit = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return hit && (element.contains(hit) || hit.contains(element));
  });
  const last = window.lastStop;
  window.lastStop = element;
  return {
    html: element.outerHTML.slice(0, 120),
    isOnward: !last || !!(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
    isSkip: element === document.querySelector('a[href^="#"]'),
    isInMain: !!element.closest('main'),
    isInWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isOnTop: sees,
    shows: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none',
  };
}"""


# What can be clicked and has no place in the order of the Tab key; but for what is drawn of links that have one.
UNREACHED = """() => {
  const all = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
  const reached = new Set(all.filter(element => element.tabIndex === 0).map(element => element.getAttribute('href')));
  return all.filter(element => element.tabIndex !== 0)
    .filter(element => !(element.matches('svg[aria-hidden=true] a') && reached.has(element.getAttribute('href'))))
    .map(element => element.outerHTML.slice(0, 120));
}"""

WAYS = "() => [...document.querySelectorAll('.masthead nav a')].map(link => link.href)"


def keyboard(site, server, browser, pages, stops=40, stops_in_results=400):
    """Tab goes to the skip link first, which works, then through everything in its order, and is always seen."""
    ways = None
    with View(browser, server.origin, reduced_motion="reduce") as view:
        for page in pages:
            show(view, server, page)
            address = view.window.url
            ways = ways or view.ask(WAYS)
            if not ways or view.ask(WAYS) != ways:
                yield page, "keyboard", f"the ways in the masthead are not those of the first page: {view.ask(WAYS)}"
            for unreached in view.ask(UNREACHED):
                yield page, "keyboard", f"the Tab key does not lead to {unreached}"
            view.window.keyboard.press("Tab")
            focus = view.ask(FOCUS)
            if not focus or not focus["isSkip"]:
                yield page, "keyboard", f"the first stop is no link into the page: {focus and focus['html']}"
                continue
            if not (focus["isInWindow"] and focus["isOnTop"] and focus["shows"]):
                yield page, "keyboard", f"the skip link is not seen when it has the focus: {focus}"
            seen = set()
            for _ in range(stops_in_results if page.query else stops):
                view.window.keyboard.press("Tab")
                focus = view.ask(FOCUS)
                # Behind the last stop Chromium goes to its own window, or to the first again.
                if not focus or focus["isSkip"]:
                    break
                for flaw, words in [("isInWindow", "outside the window"), ("isOnTop", "under something else"),
                                    ("shows", "without a visible focus"), ("isOnward", "not behind the stop before")]:
                    if not focus[flaw] and (flaw, focus["html"]) not in seen:
                        seen.add((flaw, focus["html"]))
                        yield page, "keyboard", f"{words}: {focus['html']}"
            if view.window.url != address:
                yield page, "keyboard", f"the Tab key leads to another page: {view.window.url}"
            show(view, server, page)
            view.window.keyboard.press("Tab")
            view.window.keyboard.press("Enter")
            view.window.keyboard.press("Tab")
            focus = view.ask(FOCUS)
            if focus and not focus["isInMain"] and view.ask("() => !!document.querySelector('main :is(a[href], summary, button, input, [tabindex])')"):
                yield page, "keyboard", f"the skip link does not lead into the text, but before {focus['html']}"
            page.evidence.note(page, "navigation", "reach", "focus", "tab", "skip")


# Targets that are too small. A target is large enough when it is so itself, or when a circle of the size around its
# middle meets no other target (WCAG 2.5.8). Links within a line of text are exempt.
TARGETS = """size => {
  const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')]
    .filter(element => element.checkVisibility() && !element.matches('.skip'))
    .map(element => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const isInText = element => getComputedStyle(element).display === 'inline'
    && [...element.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, blockquote, figcaption, caption, div').childNodes]
      .some(node => node.nodeType === 3 && node.textContent.trim());
  return targets.filter(({ element, box }) => {
    if (box.width >= size - .5 && box.height >= size - .5 || isInText(element)) return false;
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    return targets.some(other => {
      if (element.contains(other.element) || other.element.contains(element)) return false;
      // A link that goes over two lines has two boxes.
      return [...other.element.getClientRects()].some(rect => {
        const dx = Math.max(rect.left - x, 0, x - rect.right), dy = Math.max(rect.top - y, 0, y - rect.bottom);
        return Math.hypot(dx, dy) < size / 2 - .5;
      });
    });
  }).map(({ element, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} px: ${element.outerHTML.slice(0, 140)}`);
}"""


def targets(site, server, browser, pages):
    """What a reader clicks or touches is large enough: 24 px with a mouse, 44 px under a finger."""
    for width, size, options in [(1280, 24, {}), (360, 44, {"has_touch": True, "is_mobile": True})]:
        with View(browser, server.origin, width, 740, **options) as view:
            for page in pages:
                view.open(server.address(page.path))
                for small in view.ask(TARGETS, size):
                    yield page, f"targets of {size} px", small
                page.evidence.note(page, "targets")


PRINTED = """() => {
  const shown = element => element.checkVisibility() && element.getBoundingClientRect().height > 0;
  const found = [...document.querySelectorAll('nav, a[href="#main"]')].filter(shown)
    .map(element => `is printed: ${element.outerHTML.slice(0, 120)}`);
  const headline = document.querySelector('h1');
  if (!headline || !shown(headline)) found.push('the heading is not printed');
  const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) / 3;
  const page = getComputedStyle(document.body);
  if (light(page.color) > 90) found.push(`text is printed in ${page.color}`);
  if (!page.backgroundColor.endsWith(', 0)') && light(page.backgroundColor) < 250) found.push(`on ${page.backgroundColor}`);
  return found;
}"""


def printing(site, server, browser, pages):
    """Paper gets the text and no navigation, dark on white, whatever the screen's colours are."""
    with View(browser, server.origin, color_scheme="dark") as view:
        view.window.emulate_media(media="print", color_scheme="dark")
        for page in pages:
            view.open(server.address(page.path))
            for problem in view.ask(PRINTED):
                yield page, "print", problem


# Boxes in a row follow the direction of what holds them, text begins at the side where its direction begins.
DIRECTION = """direction => {
  const found = [];
  const page = getComputedStyle(document.documentElement);
  if (page.direction !== direction) found.push(`the page's direction is ${page.direction}`);
  const name = element => element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1).slice(0, 100);
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (!/^(flex|grid|table-row|inline-flex|inline-grid)$/.test(style.display)) continue;
    const boxes = [...element.children].filter(child => child.checkVisibility()
      && !/^(absolute|fixed|sticky)$/.test(getComputedStyle(child).position))
      .map(child => child.getBoundingClientRect()).filter(box => box.width > 0 && box.height > 0);
    for (let i = 1; i < boxes.length; i++) {
      const [a, b] = [boxes[i - 1], boxes[i]];
      if (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) < 2) continue;
      const isMirrored = b.right <= a.left + 1, isNot = b.left >= a.right - 1;
      if (style.direction === 'rtl' ? !isMirrored : !isNot) {
        found.push(`boxes do not run ${style.direction}: ${name(element)}`);
        break;
      }
    }
  }
  // Where a heading's first line begins, measured by its text and not by its box.
  for (const element of document.querySelectorAll('h1, h2')) {
    const style = getComputedStyle(element);
    if (style.textAlign === 'center' || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const line = range.getClientRects()[0];
    if (!line) continue;
    const box = element.getBoundingClientRect();
    const before = line.left - box.left - parseFloat(style.paddingLeft) - parseFloat(style.borderLeftWidth);
    const after = box.right - line.right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth);
    const text = element.closest('[dir]') || document.documentElement;
    const side = getComputedStyle(text).direction;
    if (side === 'rtl' ? after > before + 4 : before > after + 4)
      found.push(`a heading of ${side} text is at the other side: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""


def direction(site, server, browser, pages, expected):
    """The layout runs with the language's script, and an article in another script has its own direction."""
    for width in (360, 1280):
        with View(browser, server.origin, width) as view:
            for page in pages:
                view.open(server.address(page.path))
                for problem in view.ask(DIRECTION, expected):
                    yield page, f"{expected}, {width} px", problem


def from_disk(site, browser, pages):
    """A page opened as a file needs nothing but the site's own files; only a server ever shows 404.html."""
    with View(browser, site.folder.as_uri()) as view:
        for page in pages:
            if page.kind == "page not found":
                continue
            yield from ((page, "from disk", problem) for problem in view.open(page.file.as_uri()))


def redirects(site, server, browser):
    """An old address leads to the page."""
    with View(browser, server.origin) as view:
        for page in site.redirects:
            view.open(server.address(page.path))
            target = urllib.parse.urljoin(server.address(page.path), page.reader.redirects_to)
            view.window.wait_for_url(target, timeout=5000)
            if not view.ask("() => !!document.querySelector('main h1')"):
                yield page, "old address", f"leads to no page: {target}"


def missing_pages(site, server, browser):
    """404.html is whole at any depth below the site's address, and every link on it leads somewhere."""
    page = site.page("404.html")
    with View(browser, server.origin) as view:
        for path in ["nothing.html", "1926/05/04/no/such/page.html", "tags/no tag?page=2"]:
            yield from ((page, "missing page", problem) for problem in view.open(server.address(path)))
            if not view.ask("() => [...document.styleSheets].some(sheet => sheet.cssRules.length > 0)"):
                yield page, "missing page", f"comes without its style sheet at {path}"
        addresses = view.ask("() => [...new Set([...document.links].map(link => link.href.split('#')[0]))]")
        for address in addresses:
            if address == view.window.url.split("#")[0]:
                continue
            status = view.context.request.get(address).status
            if status != 200:
                yield page, "missing page", f"links to what is not there: {address}"


def weights(site, server, browser, pages):
    """Bytes and requests of a page: (page, bytes of its HTML, bytes of all it loads, requests)."""
    for page in pages:
        with View(browser, server.origin) as view:
            view.open(server.address(page.path))
            view.window.wait_for_load_state("networkidle")
            paths = [urllib.parse.unquote(urllib.parse.urlsplit(address).path) for address in view.requests]
            sizes = [(site.folder / path.removeprefix(site.prefix)).stat().st_size for path in paths]
            yield page, page.file.stat().st_size, sum(sizes), len(sizes)
