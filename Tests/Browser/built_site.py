"""A built site: its pages, what kind each is, and which few of them show everything that the site has."""

import functools
import html.parser
import pathlib
import re
import urllib.parse

from accessibility import Evidence

# Addresses as docs/architecture.md and the plan of the site give them. A page that none of these describes is a kind of
# its own, named after its address, so that a new kind of page is checked from its first day. The first word is what the
# accessibility statement takes the kind for (accessibility.py).
KINDS = [
    ("home", "home", r"index\.html"),
    ("not-found", "page not found", r"404\.html"),
    ("dates", "year", r"\d{4}/index\.html"),
    ("dates", "month", r"\d{4}/\d\d/index\.html"),
    ("dates", "day", r"\d{4}/\d\d/\d\d/index\.html"),
    ("own-page", "own page", r"(about|help/[^/]+)\.html"),
    ("downloads", "downloads", r"downloads\.html"),
    ("statement", "accessibility statement", r"accessibility\.html"),
    ("search", "search", r"search\.html"),
    ("dates", "undated", r"undated/index\.html"),
    ("dates", "later page of a year", r"\d{4}/page_\d+\.html"),
    ("dates", "later page of a month", r"\d{4}/\d\d/page_\d+\.html"),
    ("dates", "later page of a day", r"\d{4}/\d\d/\d\d/page_\d+\.html"),
    ("dates", "later page of what has no date", r"undated/page_\d+\.html"),
    ("names", "letter of an index", r"[^/]+/letter_[^/]+\.html"),
    ("article", "article", r"(\d{4}(/\d\d){0,2}|undated)/(?!index\.html$)[^/]+\.html"),
    ("dates", "on this day", r"on-this-day/\d\d-\d\d\.html"),
    ("dates", "days of the year", r"on-this-day/index\.html"),
    ("names", "index of tags", r"tags/index\.html"),
    ("names", "index of authors", r"authors/index\.html"),
    ("names", "index of publications", r"publications/index\.html"),
    ("names", "tag", r"tags/(?!index\.html$)[^/]+\.html"),
    ("names", "author", r"authors/(?!index\.html$)[^/]+\.html"),
    ("names", "publication", r"publications/(?!index\.html$)[^/]+\.html"),
    ("issues", "index of issues", r"issues/index\.html"),
    ("issues", "later page of a newspaper's issues", r"issues/[^/]+/page_\d+\.html"),
    ("issues", "index of a newspaper's issues", r"issues/[^/]+/index\.html"),
    ("issues", "issue", r"issues/[^/]+/(?!index\.html$)[^/]+\.html"),
    ("names", "index of sections", r"sections/index\.html"),
    ("names", "section", r"sections/(?!index\.html$)[^/]+\.html"),
    ("names", "index of places", r"places/index\.html"),
    ("names", "place", r"places/(?!index\.html$)[^/]+\.html"),
    ("names", "index of languages", r"languages/index\.html"),
    ("names", "language", r"languages/(?!index\.html$)[^/]+\.html"),
    ("names", "later page of a tag", r"tags/[^/]+/\d+\.html"),
    ("names", "later page of an author", r"authors/[^/]+/\d+\.html"),
    ("names", "later page of a publication", r"publications/[^/]+/\d+\.html"),
    ("names", "later page of a section", r"sections/[^/]+/\d+\.html"),
    ("names", "later page of a place", r"places/[^/]+/\d+\.html"),
    ("names", "later page of a language", r"languages/[^/]+/\d+\.html"),
    ("dates", "later page of a day of the year", r"on-this-day/\d\d-\d\d/\d+\.html"),
]


class PageReader(html.parser.HTMLParser):
    """Collects what distinguishes one page from another: its elements with their classes, and languages."""

    def __init__(self, text):
        super().__init__()
        self.features = set()
        self.redirects_to = None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "refresh":
            self.redirects_to = (values.get("content") or "").partition("url=")[2]
        self.features.add(tag)
        for name in (values.get("class") or "").split():
            self.features.add(f"{tag}.{name}")
        for name in ("lang", "dir"):
            if values.get(name):
                self.features.add(f"{name}={values[name]}")


class Page:
    def __init__(self, site, path):
        self.path = path
        self.file = site.folder / path
        # What is asked on the search page, so that it shows results.
        self.query = "?" + urllib.parse.urlencode({"q": site.word, "with": "lamp"}) if path == "search.html" else ""
        self.kind = site.kind(path)
        self.group = site.group(path)
        self.evidence = site.evidence

    def __repr__(self):
        return self.path

    @functools.cached_property
    def text(self):
        return self.file.read_text(encoding="utf-8")

    @functools.cached_property
    def reader(self):
        return PageReader(self.text)


class Site:
    """The folder of a built site. `base_url`: the address it was built for, or None."""

    def __init__(self, name, folder, base_url=None):
        self.name = name
        self.folder = pathlib.Path(folder).resolve()
        self.base_url = base_url
        # Where a server has to put the site, for the links of 404.html.
        self.prefix = urllib.parse.urlsplit(base_url or "").path.rstrip("/") + "/"
        # A word that many of its texts have, in the language of its own pages.
        self.word = "harbour" if base_url else "مرفأ"
        self.evidence = Evidence()

    @staticmethod
    def group(path):
        """What the accessibility statement takes a page for; `None` for a kind that it does not know."""
        return next((group for group, _, pattern in KINDS if re.fullmatch(pattern, path)), None)

    @staticmethod
    def kind(path):
        for _, name, pattern in KINDS:
            if re.fullmatch(pattern, path):
                return name
        folder, slash, name = path.rpartition("/")
        if name != "index.html":
            name = re.sub(r"[^-\d/]+$", "*", name.removesuffix(".html")) + ".html"
        return re.sub(r"\d+", "N", folder + slash + name)

    @functools.cached_property
    def all_pages(self):
        files = sorted(file for file in self.folder.rglob("*.html") if file.is_file())
        return [Page(self, file.relative_to(self.folder).as_posix()) for file in files]

    @functools.cached_property
    def pages(self):
        """Every page but those that only lead on to another."""
        return [page for page in self.all_pages if page.reader.redirects_to is None]

    @functools.cached_property
    def redirects(self):
        return [page for page in self.all_pages if page.reader.redirects_to is not None]

    @functools.cached_property
    def samples(self):
        """The fewest pages, or nearly, on which every element, class, language and direction of each kind is seen."""
        kinds = {}
        for page in self.pages:
            kinds.setdefault(page.kind, []).append(page)
        chosen = []
        for pages in kinds.values():
            wanted = set().union(*(page.reader.features for page in pages))
            while wanted:
                best = max(pages, key=lambda page: (len(page.reader.features & wanted), len(page.text)))
                chosen.append(best)
                wanted -= best.reader.features
        return chosen

    def page(self, path):
        return next(page for page in self.all_pages if page.path == path)
