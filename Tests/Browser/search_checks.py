"""What the search must do in a browser. Each check opens search.html of a site and yields findings: (page, check,
problem).

What a query must find is said by the fixture archive's texts; that the index holds neither more nor less than the texts
is tested in Swift.
"""

import json
import pathlib
import shutil
import urllib.parse

from browsing import View
from built_site import Site
from page_checks import OVERFLOW, TARGETS, axe
from strict_server import StrictServer

PAGE = "search.html"
FERRY = "The last ferry sails with nobody aboard"

# A query, what else is asked, and the headlines that must be found, or words of what the page must say.
QUERIES = [
    ("all words", "prudence magistrate", {}, [FERRY]),
    ("capitals and accents do not matter", "PRÚDENCE Mágistrate", {}, [FERRY]),
    ("a phrase", '"made up its mind without"', {}, [FERRY]),
    ("a printed phrase in a longer query", "magistrate “ferry is a bridge”", {}, [FERRY]),
    ("the same words in another order are no phrase", '"its mind made up without"', {}, "Nothing found"),
    ("a phrase over a compound", '"harbour master counted 311"', {}, [FERRY]),
    ("without a word", "magistrate -prudence", {}, "Nothing found"),
    ("without a phrase", 'prudence magistrate -"made up its mind"', {}, "Nothing found"),
    ("without a phrase that is not there", 'prudence magistrate -"its mind made up"', {}, [FERRY]),
    ("near", "aldous NEAR prudence", {}, [FERRY]),
    ("not near", "aldous NEAR thursday", {}, "Nothing found"),
    ("a beginning", "magistr* aldous", {}, [FERRY]),
    ("no beginning without a star", "magistr aldous", {}, "Nothing found"),
    ("in the headline", "title:ferry title:aboard", {}, [FERRY]),
    ("a phrase in the headline", 'title:"with nobody aboard"', {}, [FERRY]),
    ("a phrase that only the headline has", '"sails with nobody"', {}, [FERRY]),
    ("not in the headline", "title:magistrate", {}, "Nothing found"),
    ("an author", "author:marlow author:reed magistrate", {}, [FERRY]),
    ("a subject", "tag:ferries tag:strikes", {}, [FERRY]),
    ("a publication", 'in:"Selmouth Beacon" magistrate aldous', {}, [FERRY]),
    ("a whole name", "tag=strikes magistrate", {}, [FERRY]),
    ("years", "magistrate aldous", {"from": 1926, "to": 1926}, [FERRY]),
    ("other years", "magistrate aldous", {"from": 1927}, "Nothing found"),
    ("a mistyped word", "magistarte aldous", {}, "Did you mean magistrate aldous?"),
    ("letters exchanged over the middle", "magitsrate aldous", {}, "Did you mean magistrate aldous?"),
    ("a letter missing of five", "ster aldous", {}, "Did you mean steer aldous?"),
    ("markup", '<img src=x onerror="hacked=1"> \'"()&%00', {}, "Nothing found"),
    ("no words", "— …", {}, "Nothing found for “— …”"),
    ("stars alone", "***", {}, "Nothing found for “***”"),
    ("a quotation mark alone", '"', {}, "Nothing found"),
    ("nothing at all", " ", {}, ""),
]

DOCKERS = "Dockers meet; the meeting is adjourned to the dock"
MARKET = "A true and complete account of the opening of the new fish market"

# The same where words find their other forms: the market's text has "rain", the dockers' has "raining".
FORMS = [
    ("another form", "rain umbrellas", {}, [DOCKERS]),
    ("the form that is asked for comes first", "rain", {}, [MARKET, DOCKERS]),
    ("and so does the other", "raining", {}, [DOCKERS, MARKET]),
    ("a quoted word has no other forms", '"rain"', {}, [MARKET]),
    ("nor have those of a phrase", '"the rain"', {}, [MARKET]),
    ("no phrase of other forms", '"it was rain"', {}, "Nothing found"),
    ("without any form", "umbrellas -rain", {}, "Nothing found"),
    ("without one form", 'umbrellas -"rain"', {}, [DOCKERS]),
    ("another form near", "umbrellas NEAR rain", {}, [DOCKERS]),
]

# Runs before the page does: what no title and no query may reach.
TRAP = "window.hacked = 0; window.alert = () => { hacked = 'alert' };"


def address(base, query="", **others):
    return base + "?" + urllib.parse.urlencode({"q": query, **others}) if query else base


class SearchView(View):
    """A window on search.html."""

    def __init__(self, browser, base, width=1280, **options):
        super().__init__(browser, base.removesuffix(PAGE), width, **options)
        self.base = base
        self.context.add_init_script(TRAP)

    def search(self, query, **others):
        """Opens the page with a query and waits until it says what it has found."""
        self.open(address(self.base, query, **others))
        return self.settle()

    def settle(self):
        """Waits as any view does; returns what the page says."""
        super().settle()
        return self.status

    @property
    def status(self):
        return "".join(self.window.locator("[role=status]").all_inner_texts()).strip()

    @property
    def headlines(self):
        return self.window.locator(".found ol li > a").all_inner_texts()

    def complaints(self):
        """What the browser complained of, and what ran that must not."""
        found = list(self.problems)
        found += [f"refused by the policy: {refusal}" for refusal in self.ask("() => window.refusals ?? []")]
        if self.ask("() => hacked"):
            found.append("text of a query or of the archive was run as a script")
        return found


def unexpected(view, page, queries):
    """What queries find that they must not, or find not."""
    for what, query, others, expected in queries:
        status = view.search(query, **others)
        found = view.headlines
        if isinstance(expected, str):
            is_right = expected in status
        else:
            is_right = len(found) == len(expected) and all(map(str.startswith, found, expected))
        if not is_right:
            yield page, what, f"{query} finds {found}: “{status}”"
        for problem in view.complaints():
            yield page, what, problem


def forms(site, server, browser):
    """A word finds its other forms, which are marked as it is."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        yield from unexpected(view, page, FORMS)
        view.search("rain umbrellas")
        marks = view.window.locator(".found li p mark").all_inner_texts()
        if marks != ["raining", "umbrellas"]:
            yield page, "passage", f"marks {marks}"


def queries(site, server, browser):
    """Each kind of query finds what it must, with nothing that a strict policy refuses."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        yield from unexpected(view, page, QUERIES)
        view.search("harbour")
        paths = view.ask("() => [...document.querySelectorAll('.found ol a')].map(link => link.href)")
        if len(paths) != 10:
            yield page, "ten results", f"{len(paths)} results"
        while view.window.is_visible("[data-do=more]"):
            view.window.click("[data-do=more]")
            view.settle()
        if len(view.headlines) != int(view.status.split()[0]):
            yield page, "more results", f"{len(view.headlines)} results of “{view.status}”"
        for problem in view.complaints():
            yield page, "hostile titles", problem
        for path in set(paths):
            place = urllib.parse.urlsplit(path)
            if not path.startswith(server.address("")) or view.context.request.get(path).status != 200:
                yield page, "results", f"leads to {place.path}"


def texts(site, server, browser):
    """A result shows the passage with its words marked, and leads the browser to it."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        view.search('magistrate "laid for forty"')
        marks = view.window.locator(".found li p mark").all_inner_texts()
        if "laid for forty" not in marks:
            yield page, "passage", f"marks {marks}"
        link = view.window.locator(".found li > a").first.get_attribute("href")
        if "#:~:text=" not in link:
            yield page, "passage", f"no text fragment: {link}"
        view.window.locator(".found li > a").first.click()
        view.window.wait_for_load_state("load")
        if FERRY not in view.window.inner_text("h1"):
            yield page, "passage", f"the result leads to {view.window.url}"


def typing(site, server, browser):
    """Results come while a query is typed, the address follows, and the back button goes to the query before."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        view.open(server.address("index.html"))
        view.window.fill(".masthead [name=q]", "magistrate")
        view.window.press(".masthead [name=q]", "Enter")
        view.settle()
        if FERRY not in view.headlines:
            yield page, "the masthead's field", f"finds {view.headlines}"
        view.window.press("#search [name=q]", "End")
        view.window.keyboard.type(" ald", delay=30)
        view.settle()
        if view.headlines != [FERRY]:
            yield page, "typing the beginning of a word", f"finds {view.headlines}"
        view.window.keyboard.press("Enter")
        if "Nothing found" not in view.settle():
            yield page, "entering the beginning of a word", f"says “{view.status}”"
        view.window.keyboard.type("ous", delay=30)
        view.window.keyboard.press("Enter")
        view.settle()
        if "q=magistrate+aldous" not in view.window.url:
            yield page, "the address", f"is {view.window.url}"
        for query in ["magistrate ald", "magistrate"]:
            view.window.go_back()
            view.settle()
            field = view.ask("() => document.querySelector('#search [name=q]')?.value")
            if field != query:
                yield page, "back", f"leads to {view.window.url}, with “{field}” in the field"
                return
        said = view.ask("""() => new Promise(done => {
          let times = 0;
          const status = document.querySelector('[role=status]');
          new MutationObserver(() => {
            times += status.textContent !== '' && status.getAttribute('aria-live') !== 'off';
          })
            .observe(status, { childList: true, subtree: true, characterData: true });
          const field = document.querySelector('#search [name=q]');
          ['ma', 'mag', 'magi', 'magis'].forEach((query, i) => setTimeout(() => {
            field.value = query;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          }, 150 * i));
          setTimeout(() => done(times), 2000);
        })""")
        if said != 1:
            yield page, "screen readers", f"hear {said} times what one query found"
        page.evidence.note(page, "results")
        yield from ((page, "typing", problem) for problem in view.complaints())


def order_and_chart(site, server, browser):
    """Results are sorted by date; the chart's numbers are those of the results, and its bars narrow them to a year."""
    page = site.page(PAGE)
    days = "() => [...document.querySelectorAll('.found time')].map(time => time.dateTime.slice(0, 4))"
    with SearchView(browser, server.address(PAGE)) as view:
        for sort, isReversed in [("newest", True), ("oldest", False)]:
            view.search("harbour", sort=sort)
            found = view.ask(days)
            if len(found) < 10 or found != sorted(found, reverse=isReversed):
                yield page, sort, f"the years are {found}"
        status = view.search("harbour", **{"with": "ferry"})
        count = int(status.split()[0])
        if view.window.locator(".bars a").count() < 10:
            yield page, "chart", "has no bars"
        view.window.click(".numbers summary")
        rows = view.window.locator(".numbers tr").all_inner_texts()
        cells = [row.split("\t") for row in rows[1:]]
        if sum(int(own) for _, own, _ in cells) != count:
            yield page, "table", f"its numbers are not {count}: {cells}"
        csv = view.window.input_value(".numbers textarea").splitlines()
        if csv[0] != "Years,harbour,ferry,all" or sum(int(line.split(",")[1]) for line in csv[1:]) != count:
            yield page, "CSV", f"{csv[:3]}"
        view.window.click("[data-do=share]")
        if "%" not in view.window.inner_text(".numbers table"):
            yield page, "share", "shows no per cent"
        some = next(name for name, own, _ in cells if name.isdigit() and int(own) > 1)
        view.window.locator(f".bars a[href*='from={some}']").dispatch_event("click")
        view.settle()
        year, total = view.window.input_value("[name=from]"), int(view.status.split()[0])
        if [total] != [int(own) for name, own, _ in cells if name == year]:
            yield page, "bar", f"{year} has {total} articles"
        view.search('"the harbour"')
        if not view.status.startswith("At least 10") or view.window.is_visible(".bars") \
                or not view.window.is_visible("[data-do=check]"):
            yield page, "phrase", f"of which not all are checked has a chart: “{view.status}”"
            return
        view.window.click("[data-do=check]")
        view.settle()
        if not view.status[0].isdigit() or not view.window.is_visible(".bars"):
            yield page, "phrase", f"is checked and has no chart: “{view.status}”"
        yield from ((page, "chart", problem) for problem in view.complaints())


def narrowing(site, server, browser):
    """The names beside the results say how many results they have, and lead to these."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        view.search("magistrate OR ferry OR lamp")
        view.window.click(".facets summary")
        view.settle()
        links = view.window.locator(".facets li").all_inner_texts()
        if len(links) < 5:
            yield page, "names", f"are {links}"
        for text in links[:5]:
            view.window.locator(".facets li", has_text=text).first.locator("a").click()
            status = view.settle()
            if status.split()[0] != text.split()[-1]:
                yield page, "names", f"{text}: “{status}”"
            view.window.go_back()
            view.settle()
            view.window.click(".facets summary")
            view.settle()
        yield from ((page, "names", problem) for problem in view.complaints())


def keys(site, server, browser):
    """`/` leads to the field, arrows from result to result, Escape back, and no typed word is lost."""
    page = site.page(PAGE)
    focus = """() => document.activeElement.textContent || document.activeElement.name
      || document.activeElement.localName"""
    with SearchView(browser, server.address(PAGE)) as view:
        view.search("harbour")
        first, second = view.headlines[:2]
        steps = [("/", "q"), ("ArrowDown", first), ("ArrowDown", second), ("ArrowUp", first), ("ArrowDown", second),
                 ("Escape", "q"), ("/", "q"), ("Escape", "body")]
        for key, expected in steps:
            view.window.keyboard.press(key)
            if expected not in view.ask(focus):
                yield page, "keyboard", f"{key} leads to {view.ask(focus)}"
        if view.window.input_value("#search [name=q]") != "harbour/":
            yield page, "keyboard", f"the field holds “{view.window.input_value('#search [name=q]')}”"


def looks(site, server, browser):
    """With results: axe, nothing wider than the window, targets large enough for a finger, light and dark, on paper."""
    page = site.page(PAGE)
    for width, scheme in [(320, "light"), (360, "dark"), (1280, "light"), (1280, "dark")]:
        with SearchView(browser, server.address(PAGE), width, color_scheme=scheme) as view:
            view.search(site.word, **{"with": "lamp"})
            for summary in view.window.locator("main summary").all():
                summary.click()
            view.settle()
            for violation in axe(view, page):
                yield page, f"{width} px, {scheme}", f"axe: {violation}"
            if overflow := view.ask(OVERFLOW):
                yield page, f"{width} px, {scheme}", f"scrolls sideways: {overflow}"
            # The bars are also in the table.
            for small in view.ask(TARGETS, 24 if width > 400 else 44):
                if 'tabindex="-1"' not in small:
                    yield page, f"{width} px", f"target: {small}"
            view.window.emulate_media(media="print")
            if view.window.is_visible("#search") or not view.window.is_visible(".found ol a"):
                yield page, "print", "the form is printed, or the results are not"
            if site.word not in view.window.locator(".paper").inner_text():
                yield page, "print", "what was searched is not printed"


def coming_back(site, server, browser):
    """Who has asked for more results, opens one and comes back, is where it was; paper says what was searched."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE), 360) as view:
        view.search("the", **{"from": 1900, "sort": "oldest"})
        said = view.ask("() => document.querySelector('.paper').textContent")
        if not all(words in said for words in ["the", "1900", "Oldest first"]):
            yield page, "paper", f"says “{said}”"
        for _ in range(2):
            view.window.click("[data-do=more]")
            view.settle()
        before = view.headlines
        if len(before) < 20:
            yield page, "more results", f"are {len(before)}"
        # What a browser keeps of pages that were left is no proof.
        view.ask("() => addEventListener('unload', () => {})")
        view.window.locator(".found ol li > a").nth(len(before) - 3).click()
        view.settle()
        view.window.go_back()
        view.settle()
        if view.headlines != before:
            yield page, "coming back", f"{len(view.headlines)} results are shown, not {len(before)}"
        if view.ask("() => scrollY") < 1000:
            yield page, "coming back", f"the reader is at {view.ask('() => scrollY')} px"


def from_disk(site, browser):
    """A search from a disk finds what one from a server finds."""
    page = site.page(PAGE)
    with SearchView(browser, page.file.as_uri()) as view:
        view.search("magistrate aldous")
        if view.headlines != [FERRY]:
            yield page, "from disk", f"finds {view.headlines}: “{view.status}”"
        view.window.fill("#search [name=q]", "magistrate")
        view.settle()
        if FERRY not in view.headlines or "q=magistrate" not in view.window.url:
            yield page, "from disk", f"finds {view.headlines} at {view.window.url}"
        yield from ((page, "from disk", problem) for problem in view.complaints())


def without_script(site, server, browser):
    """Without JavaScript there is no field, and the page leads to the indexes."""
    with View(browser, server.origin, java_script_enabled=False) as view:
        for path in [PAGE, "index.html"]:
            view.open(server.address(path))
            if view.window.locator("input:visible, button:visible").count():
                yield site.page(path), "without JavaScript", "there is a field that does nothing"
        view.open(server.address(PAGE))
        if not view.window.is_visible("main .ways a[href*=tags]"):
            yield site.page(PAGE), "without JavaScript", "the page leads nowhere"


def without_streams(site, server, browser):
    """A browser that cannot read the texts finds all the same, and says that phrases are not checked."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        view.context.add_init_script("delete self.DecompressionStream")
        view.search('"its mind made up"')
        if FERRY not in view.headlines or "not checked" not in view.status:
            yield page, "without streams", f"finds {view.headlines}: “{view.status}”"
        yield from ((page, "without streams", problem) for problem in view.complaints())


def replaced(site, browser, scratch):
    """A reader who has the page of a site that is replaced finds by the new index; a file that stays away is told."""
    page = site.page(PAGE)
    copy = Site("replaced", pathlib.Path(scratch) / "replaced", site.base_url)
    shutil.rmtree(copy.folder, ignore_errors=True)
    shutil.copytree(site.folder, copy.folder)
    files = [file for file in (copy.folder / "search").glob("*.js") if file.stem != "index"]
    names = {file.stem: file.stem[::-1] for file in files}
    with StrictServer(copy) as server, SearchView(browser, server.address(PAGE)) as view:
        view.open(server.address(PAGE))
        view.settle()
        # The reader has the old root. The new index: all files have other names.
        for file in (copy.folder / "search").glob("*.js"):
            text = file.read_text(encoding="utf-8")
            for old, new in names.items():
                text = text.replace(old, new)
            file.unlink()
            file.with_stem(names.get(file.stem, file.stem)).write_text(text, encoding="utf-8")
        view.window.fill("#search [name=q]", "magistrate aldous")
        view.settle()
        if view.headlines != [FERRY]:
            yield page, "replaced", f"finds {view.headlines}: “{view.status}”"
    with StrictServer(copy) as server, SearchView(browser, server.address(PAGE)) as view:
        for file in (copy.folder / "search").glob("*.js"):
            if file.stem != "index":
                file.unlink()
        if "cannot be loaded" not in view.search("magistrate"):
            yield page, "missing files", f"the page says “{view.status}”"
        if view.ask("() => hacked"):
            yield page, "missing files", "text was run as a script"


def words(site, server, browser, cases=pathlib.Path(__file__).with_name("search-words.json")):
    """Texts are cut into the same words as in Swift."""
    page = site.page(PAGE)
    with SearchView(browser, server.address(PAGE)) as view:
        view.open(server.address(PAGE))
        for case in json.loads(cases.read_text(encoding="utf-8")):
            found = view.ask("text => pressmark.words(text)", case["text"])
            if found != case["words"]:
                yield page, case["what"], f"{case['text']}: {found}"
        # A link must not have a reader's browser look up thousands of words.
        for joint in " ", "-", "/":
            for query in joint.join(f"w{number}" for number in range(20_000)), "鉄道" * 10_000:
                for asked in query, f'"{query}"', f"title:{query}":
                    found = view.ask(
                        "query => { const count = ({ of }) => of.reduce((sum, node) => sum + count(node), 1);"
                        " return count(pressmark.parse(query, [])); }", asked)
                    if not 64 < found < 200:
                        yield page, "a long query", f"{asked[:40]}…: {found} nodes"
