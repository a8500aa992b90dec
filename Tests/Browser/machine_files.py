"""What programs read: feeds, sitemap, the tables of all articles, and the metadata in the pages.

Each check yields findings: (file, check, problem).
"""

import csv
import hashlib
import html.parser
import io
import json
import re
import urllib.parse
import xml.etree.ElementTree as ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

MOMENT = re.compile(  # RFC 3339
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)")
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


class Missing(Exception):
    pass


def read(site, path):
    file = site.folder / path
    if not file.is_file():
        raise Missing(f"there is no {path}")
    return file.read_bytes()


def path_of(site, address):
    """The file of an absolute address in the site, or None."""
    address = address.split("#")[0]
    if not site.base_url or not address.startswith(site.base_url + "/"):
        return None
    path = urllib.parse.unquote(address.removeprefix(site.base_url + "/"), errors="strict")
    return path if (site.folder / path).is_file() else None


def guarded(check):
    """A file that is missing or cannot be read is a finding, not the end."""
    def run(site):
        try:
            yield from check(site)
        except (Missing, ValueError, KeyError, TypeError, AttributeError, ElementTree.ParseError, csv.Error) as error:
            yield check.__name__, "cannot be read", f"{type(error).__name__}: {error}"
    run.__doc__ = check.__doc__
    return run


# Feeds

def atom_findings(site, path, feed):
    """RFC 4287, and the archives of RFC 5005."""
    def one(element, name):
        found = element.findall(ATOM + name)
        if len(found) != 1:
            yield path, "Atom", f"{element.tag.removeprefix(ATOM)} has {len(found)} elements {name}"
        elif not (found[0].text or "").strip():
            yield path, "Atom", f"an element {name} is empty"

    if feed.tag != ATOM + "feed":
        yield path, "Atom", f"is no feed but {feed.tag}"
        return
    entries = feed.findall(ATOM + "entry")
    for element in [feed, *entries]:
        for name in ("id", "title", "updated"):
            yield from one(element, name)
        name = element.findtext(ATOM + "title")
        identifier = element.findtext(ATOM + "id", "")
        if not IRI.fullmatch(identifier):
            yield path, "Atom", f"the id of “{name}” is no IRI: {identifier}"
        for moment in element.findall(ATOM + "updated") + element.findall(ATOM + "published"):
            if not MOMENT.fullmatch(moment.text or ""):
                yield path, "Atom", f"“{name}” has a moment that RFC 3339 does not know: {moment.text}"
        if XML_LANG in element.attrib and not LANGUAGE.fullmatch(element.attrib[XML_LANG]):
            yield path, "Atom", f"“{name}” has no language tag: {element.attrib[XML_LANG]}"
        for author in element.findall(ATOM + "author"):
            yield from one(author, "name")
        for category in element.findall(ATOM + "category"):
            if not category.get("term"):
                yield path, "Atom", f"“{name}” has a category without term"
        alternates = set()
        for link in element.findall(ATOM + "link"):
            relation = link.get("rel", "alternate")
            address = link.get("href", "")
            if relation != "license" and not path_of(site, address):
                yield path, "Atom", f"the link {relation} of “{name}” leads nowhere: {address}"
            key = (link.get("type"), link.get("hreflang"))
            if relation == "alternate" and key in alternates:
                yield path, "Atom", f"“{name}” has two links alternate of one kind"
            if relation == "alternate":
                alternates.add(key)
        if not alternates and element.find(ATOM + "content") is None:
            yield path, "Atom", f"“{name}” has neither content nor a link alternate"
        for single in ("subtitle", "rights", "summary", "generator", "icon", "logo", "published", "source", "content"):
            if len(element.findall(ATOM + single)) > 1:
                yield path, "Atom", f"“{name}” has several elements {single}"
    if feed.find(ATOM + "author") is None and any(entry.find(ATOM + "author") is None for entry in entries):
        yield path, "Atom", "neither the feed nor each entry has an author"
    own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
    if own != [f"{site.base_url}/{path}"]:
        yield path, "Atom", f"the link self is {own}"
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    for identifier in {identifier for identifier in ids if ids.count(identifier) > 1}:
        yield path, "Atom", f"two entries have the id {identifier}"
    moments = [entry.findtext(ATOM + "updated", "") for entry in entries]
    if moments and max(moments) != feed.findtext(ATOM + "updated"):
        yield path, "Atom", f"was updated {feed.findtext(ATOM + 'updated')}, its entries {max(moments)}"
    if moments != sorted(moments, reverse=True):
        yield path, "Atom", "the entries are not ordered by their moments, the last first"
    if not entries:
        yield path, "Atom", "has no entries"


@guarded
def feeds(site):
    """Atom and JSON Feed: right by themselves, and saying the same."""
    def relation(feed, name):
        link = next((link for link in feed.findall(ATOM + "link") if link.get("rel") == name), None)
        return None if link is None else path_of(site, link.get("href", ""))

    latest = ElementTree.fromstring(read(site, "feed.xml"))
    yield from atom_findings(site, "feed.xml", latest)

    # From the last archive back to the first: each is visited once, and names the one after it.
    visited, newer, archived = [], None, {}
    path = relation(latest, "prev-archive")
    while path and path not in visited:
        visited.append(path)
        feed = ElementTree.fromstring(read(site, path))
        yield from atom_findings(site, path, feed)
        if feed.find(HISTORY + "archive") is None:
            yield path, "RFC 5005", "does not say that it is an archive"
        if relation(feed, "current") != "feed.xml":
            yield path, "RFC 5005", "does not lead to feed.xml"
        if relation(feed, "next-archive") != newer:
            yield path, "RFC 5005", f"leads to {relation(feed, 'next-archive')} as the next and not to {newer}"
        for entry in feed.findall(ATOM + "entry"):
            identifier = entry.findtext(ATOM + "id")
            if identifier in archived:
                yield path, "RFC 5005", f"has an entry of {archived[identifier]}, too: {identifier}"
            archived[identifier] = path
        newer, path = path, relation(feed, "prev-archive")
    there = {file.relative_to(site.folder).as_posix() for file in (site.folder / "feeds").glob("*.xml")}
    if set(visited) != there:
        yield "feeds", "RFC 5005", f"no way leads to {sorted(there - set(visited))}"
    ids = [entry.findtext(ATOM + "id") for entry in latest.findall(ATOM + "entry")]
    if not set(ids) <= set(archived):
        yield "feed.xml", "RFC 5005", f"has entries that are in no archive: {sorted(set(ids) - set(archived))[:3]}"

    feed = json.loads(read(site, "feed.json"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        yield "feed.json", "JSON Feed", f"has version {feed.get('version')}"
    if not feed.get("title"):
        yield "feed.json", "JSON Feed", "has no title"
    if feed.get("feed_url") != f"{site.base_url}/feed.json":
        yield "feed.json", "JSON Feed", f"feed_url is {feed.get('feed_url')}"
    if not path_of(site, feed.get("home_page_url", "")):
        yield "feed.json", "JSON Feed", f"home_page_url is {feed.get('home_page_url')}"
    for item in feed["items"]:
        identifier = item.get("id")
        if not identifier or not isinstance(identifier, str):
            yield "feed.json", "JSON Feed", f"an item has no id: {item}"
        if not (item.get("content_text") or item.get("content_html")):
            yield "feed.json", "JSON Feed", f"{identifier} has neither content_text nor content_html"
        if not path_of(site, item.get("url", "")):
            yield "feed.json", "JSON Feed", f"the url of {identifier} leads nowhere: {item.get('url')}"
        for name in ("date_published", "date_modified"):
            if name in item and not MOMENT.fullmatch(item[name]):
                yield "feed.json", "JSON Feed", f"{name} of {identifier} is {item[name]}"
        if not all(isinstance(author, dict) and author.get("name") for author in item.get("authors", [])):
            yield "feed.json", "JSON Feed", f"authors of {identifier} are {item['authors']}"
        if not all(isinstance(tag, str) for tag in item.get("tags", [])):
            yield "feed.json", "JSON Feed", f"tags of {identifier} are {item['tags']}"
        for obsolete in ("author",):
            if obsolete in item:
                yield "feed.json", "JSON Feed", f"{identifier} has {obsolete}, which version 1.1 has no longer"
    if [item.get("id") for item in feed["items"]] != ids:
        yield "feed.json", "JSON Feed", "its items are not the entries of feed.xml"


# For search engines

@guarded
def sitemap(site):
    """The protocol of sitemaps.org: small enough, and all its addresses are in the site, as all pages are in it."""
    def addresses(path, depth=0):
        data = read(site, path)
        if len(data) > 50 * 1024 * 1024:
            yield path, None, f"has {len(data):,} bytes"
        root = ElementTree.fromstring(data)
        places = [place.text or "" for place in root.iter(SITEMAP + "loc")]
        if len(places) > 50_000:
            yield path, None, f"has {len(places):,} addresses"
        if root.tag == SITEMAP + "sitemapindex" and depth == 0:
            for place in places:
                part = path_of(site, place)
                if part is None:
                    yield path, None, f"leads to no sitemap: {place}"
                else:
                    yield from addresses(part, 1)
        elif root.tag == SITEMAP + "urlset":
            for place in places:
                yield path, place, None
        else:
            yield path, None, f"is no sitemap but {root.tag}"

    seen = set()
    for path, address, problem in addresses("sitemap.xml"):
        if problem:
            yield path, "sitemap", problem
            continue
        if len(address) >= 2048:
            yield path, "sitemap", f"an address of {len(address):,} characters"
        page = path_of(site, address)
        if page is None:
            yield path, "sitemap", f"an address that is not in the site: {address}"
        if page in seen:
            yield path, "sitemap", f"twice: {address}"
        seen.add(page)
    for page in site.pages:
        if page.kind != "page not found" and page.path not in seen:
            yield page, "sitemap", "is not in the sitemap"
    if "404.html" in seen:
        yield "sitemap.xml", "sitemap", "holds 404.html"
    lines = read(site, "robots.txt").decode("utf-8").splitlines()
    if f"Sitemap: {site.base_url}/sitemap.xml" not in lines:
        yield "robots.txt", "sitemap", "does not name the sitemap"


# All articles

def split(text, delimiter):
    """The values of a field; a backslash keeps the bar or backslash after it."""
    values, value, escaped = [], "", False
    position = 0
    while position < len(text):
        if not escaped and text.startswith(delimiter, position):
            values.append(value)
            value = ""
            position += len(delimiter)
            continue
        if not escaped and text[position] == "\\":
            escaped = True
        else:
            value += text[position]
            escaped = False
        position += 1
    return [*values, value]


@guarded
def tables(site):
    """archive.csv and archive.json say the same, and what datapackage.json says of them; each article's page is there."""
    table, array = read(site, "archive.csv"), json.loads(read(site, "archive.json"))
    package = json.loads(read(site, "datapackage.json"))
    resources = {resource["path"]: resource for resource in package["resources"]}
    for key in ("name", "resources"):
        if not package.get(key):
            yield "datapackage.json", "data package", f"has no {key}"
    if not re.fullmatch(r"[a-z0-9._-]+", package.get("name", "x")) and package.get("$schema", "").find("/1") >= 0:
        yield "datapackage.json", "data package", f"has the name {package['name']}"
    for path in ("archive.csv", "archive.json"):
        if path not in resources:
            yield "datapackage.json", "data package", f"does not describe {path}"
            return
        data, resource = read(site, path), resources[path]
        if "bytes" in resource and resource["bytes"] != len(data):
            yield path, "data package", f"has {len(data)} bytes, not {resource['bytes']}"
        if "hash" in resource and resource["hash"] != f"sha256:{hashlib.sha256(data).hexdigest()}":
            yield path, "data package", "has another SHA-256"

    text = table.decode("utf-8")
    if re.search(r"(?<!\r)\n", re.sub(r'"(?:[^"]|"")*"', "", text)):
        yield "archive.csv", "RFC 4180", "has lines that do not end with CR LF"
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    fields = resources["archive.csv"]["schema"]["fields"]
    if header != [field["name"] for field in fields]:
        yield "archive.csv", "data package", f"has the columns {header}"
    if len(set(header)) != len(header):
        yield "archive.csv", "RFC 4180", "has two columns of one name"
    if len(rows) != len(array):
        yield "archive.csv", "against archive.json", f"has {len(rows)} articles, not {len(array)}"
    known = {field["name"] for field in resources["archive.json"]["schema"]["fields"]}
    for number, (row, item) in enumerate(zip(rows, array), start=1):
        if len(row) != len(header):
            yield "archive.csv", "RFC 4180", f"article {number} has {len(row)} fields"
            continue
        if set(item) - known:
            yield "archive.json", "data package", f"article {number} has {sorted(set(item) - known)}"
        for field, value in zip(fields, row):
            name, kind = field["name"], field["type"]
            expected = item.get(name)
            # What a spreadsheet would calculate.
            value = re.sub(r"^'('*[=+\-@\t\r])", r"\1", value)
            if value == "":
                read_value = None
                expected = expected or None
            elif kind == "list":
                read_value = split(value, field["delimiter"])
            elif kind == "integer":
                read_value = int(value)
            elif kind == "object":
                read_value = json.loads(value)
            else:
                read_value = value
            if read_value != expected:
                yield "archive.csv", "against archive.json", f"article {number}, {name}: {read_value!r}, not {expected!r}"
    listed = [item["path"] for item in array]
    articles = {page.path for page in site.pages if page.kind == "article"}
    if len(set(listed)) != len(listed):
        yield "archive.json", "paths", "two articles have one path"
    if set(listed) != articles:
        yield "archive.json", "paths", f"differ from the site's articles: {sorted(set(listed) ^ articles)[:5]}"


@guarded
def web_manifest(site):
    manifest = json.loads(read(site, "manifest.webmanifest"))
    for key in ("name", "start_url", "icons"):
        if not manifest.get(key):
            yield "manifest.webmanifest", "web manifest", f"has no {key}"
    for address in [manifest["start_url"], *(icon["src"] for icon in manifest["icons"])]:
        if ":" in address or address.startswith("/") or not (site.folder / address).is_file():
            yield "manifest.webmanifest", "web manifest", f"names what is not there: {address}"


# In the pages

class HeadReader(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.data, self.coins, self.headings = [], [], [], [], []
        self.is_data = self.is_heading = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta":
            self.meta.append((values.get("name") or values.get("property"), values.get("content")))
        elif tag == "link":
            self.links.append((values.get("rel"), values.get("href")))
        elif tag == "script" and values.get("type") == "application/ld+json":
            self.is_data = True
            self.data.append("")
        elif tag == "span" and "Z3988" in (values.get("class") or "").split():
            self.coins.append(values.get("title") or "")
        elif tag == "h1":
            self.is_heading = True
            self.headings.append("")

    def handle_endtag(self, tag):
        if tag == "script":
            self.is_data = False
        elif tag == "h1":
            self.is_heading = False

    def handle_data(self, data):
        if self.is_data:
            self.data[-1] += data
        elif self.is_heading:
            self.headings[-1] += data

    def of(self, name):
        return [content for key, content in self.meta if key == name]


def folded(text):
    return " ".join((text or "").split())


def breadcrumb_findings(site, page, found):
    if found.get("@type") != "BreadcrumbList":
        return
    for number, step in enumerate(found["itemListElement"], start=1):
        if step.get("@type") != "ListItem" or step.get("position") != number or not step.get("name"):
            yield page, "JSON-LD", f"step {number} of the breadcrumbs is {step}"
        if "item" in step and not path_of(site, step["item"]):
            yield page, "JSON-LD", f"a breadcrumb leads nowhere: {step['item']}"


def article_findings(site, page, head, item):
    title = folded(head.headings[0] if head.headings else "")
    for name in ("z:itemType", "citation_title", "dcterms.title", "og:title", "og:type"):
        if len(head.of(name)) != 1 or not head.of(name)[0]:
            yield page, "metadata", f"has {head.of(name)} as {name}"
    if head.of("z:itemType") not in (["newspaperArticle"], ["magazineArticle"], ["journalArticle"]):
        yield page, "metadata", f"z:itemType is {head.of('z:itemType')}"
    if [folded(value) for value in head.of("citation_title")] != [title]:
        yield page, "metadata", f"citation_title is {head.of('citation_title')}, the headline “{title}”"
    if head.of("citation_journal_title"):
        yield page, "metadata", "has citation_journal_title, which makes it a journal article for Zotero"
    if head.coins:
        yield page, "metadata", "has a COinS, which Zotero would take before all else"
    if len(head.of("citation_author")) != len(item.get("authors", [])):
        yield page, "metadata", f"has {len(head.of('citation_author'))} citation_author for {item.get('authors')}"
    articles = [found for found in map(json.loads, head.data) if found.get("@type") in ("NewsArticle", "Article")]
    if len(articles) != 1:
        yield page, "JSON-LD", f"has {len(articles)} articles"
        return
    found = articles[0]
    if found.get("@context") != "https://schema.org":
        yield page, "JSON-LD", f"@context is {found.get('@context')}"
    for key in ("headline", "inLanguage"):
        if not found.get(key):
            yield page, "JSON-LD", f"has no {key}"
    if folded(found.get("headline")) != title:
        yield page, "JSON-LD", f"headline is {found.get('headline')!r}, the page's “{title}”"
    if "datePublished" in found and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", found["datePublished"]):
        yield page, "JSON-LD", f"datePublished is {found['datePublished']}"
    if site.base_url and path_of(site, found.get("url", "")) != page.path:
        yield page, "JSON-LD", f"url is {found.get('url')}"
    if not site.base_url and "url" in found:
        yield page, "JSON-LD", f"has the url {found['url']} without an address"
    if item.get("publication"):
        part, types = found.get("isPartOf"), []
        while part:
            types.append(part.get("@type"))
            part = part.get("isPartOf")
        if types[:1] != ["PublicationIssue"] or types[-1] not in ("Newspaper", "Periodical"):
            yield page, "JSON-LD", f"is part of {types}"


LISTINGS = {"on this day", "day", "month", "year", "undated", "tag", "author", "publication", "later page of a tag",
            "later page of an author", "later page of a publication"}


@guarded
def metadata(site):
    """Canonical addresses, what Zotero and search engines read, and JSON-LD, on every page."""
    items = {item["path"]: item for item in json.loads(read(site, "archive.json"))}
    for page in site.pages:
        head = HeadReader(page.text)
        canonical = [address for relation, address in head.links if relation == "canonical"]
        if site.base_url and page.kind != "page not found":
            home = page.path == "index.html"
            if len(canonical) != 1 or not (path_of(site, canonical[0]) == page.path or home and canonical[0] == site.base_url + "/"):
                yield page, "metadata", f"the canonical address is {canonical}"
        elif canonical:
            yield page, "metadata", f"has a canonical address: {canonical}"
        for text in head.data:
            if "<" in text:
                yield page, "JSON-LD", "has a < that is not escaped"
            try:
                yield from breadcrumb_findings(site, page, json.loads(text))
            except ValueError as error:
                yield page, "JSON-LD", f"cannot be read: {error}"
                break
        else:
            if page.kind == "article":
                yield from article_findings(site, page, head, items.get(page.path, {}))
        if page.kind in LISTINGS:
            if not head.coins and 'class="entries' in page.text:
                yield page, "metadata", "lists articles and has no COinS"
            for coins in head.coins:
                values = urllib.parse.parse_qs(coins, strict_parsing=True)
                if values.get("ctx_ver") != ["Z39.88-2004"] or not values.get("rft.title") and not values.get("rft.atitle"):
                    yield page, "metadata", f"has a COinS that says nothing: {coins[:200]}"
                for identifier in values.get("rft_id", []):
                    if identifier.startswith("http") and not path_of(site, identifier):
                        yield page, "metadata", f"has a COinS that leads nowhere: {identifier}"


@guarded
def nothing_absolute(site):
    """Without an address, what needs one is left out."""
    for path in ("feed.xml", "feed.json", "sitemap.xml", "feeds", "sitemaps"):
        if (site.folder / path).exists():
            yield path, "no base URL", "is there all the same"
    for page in site.pages:
        head = HeadReader(page.text)
        for name in ("og:url", "citation_public_url", "citation_fulltext_html_url"):
            if head.of(name):
                yield page, "no base URL", f"has {name}"


CHECKS = {
    "Atom, archives, JSON Feed": (feeds, True),
    "sitemap, robots.txt": (sitemap, True),
    "archive.csv, archive.json, data package": (tables, None),
    "web manifest": (web_manifest, None),
    "metadata, JSON-LD, COinS": (metadata, None),
    "nothing that needs an address": (nothing_absolute, False),
}


def checks_of(site):
    """The checks for a site with or without an address."""
    return [(title, check) for title, (check, needs) in CHECKS.items() if needs in (None, bool(site.base_url))]
