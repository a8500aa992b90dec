"""What a query must find, by reading every article's page from end to end.

Words and queries are written here once more, from docs/search.md and docs/search-format.md alone, so that faults of the
search are not repeated.
"""

import functools
import html
import html.parser
import json
import pathlib
import re
import typing
import unicodedata

from built_site import Site

# --- Words: docs/search-format.md, "Words" ---

UNSEEN = {0xAD, 0x61C, 0x640, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A),
          *range(0xFE00, 0xFE10), 0xFEFF, *range(0xE0100, 0xE01F0)}
ACCENTS = {*range(0x300, 0x370), *range(0x483, 0x488), *range(0x591, 0x5BE), *range(0x5BF, 0x5C8),
           *range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE), *range(0x20D0, 0x2100)}
LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i",
           "ĸ": "k", "ŋ": "n", "ŧ": "t", "ſ": "s", "ς": "σ", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك"}
SPACELESS = [(0x3005, 0x3007), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
             (0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF)]
JOINERS = set("'’‘ʼ-‐‑.,&_")
LONGEST_WORD = 32


@functools.lru_cache(maxsize=None)
def is_spaceless(character):
    return any(first <= ord(character) <= last for first, last in SPACELESS)


@functools.lru_cache(maxsize=None)
def kind(character):
    """w: of a word; s: of a script without spaces; j: joins; else a space."""
    if character in JOINERS:
        return "j"
    if unicodedata.category(character)[0] not in "LNM":
        return " "
    return "s" if is_spaceless(character) else "w"


@functools.lru_cache(maxsize=None)
def fold(character):
    """A character as the index has it: none, one or several."""
    code = ord(character)
    if code in UNSEEN:
        return ""
    if is_spaceless(character):
        return character
    if 0xFF01 <= code <= 0xFF5E:
        character = chr(code - 0xFEE0)
    elif 0xFB00 <= code <= 0xFB06:
        character = unicodedata.normalize("NFKC", character)
    plain = unicodedata.normalize("NFD", character.lower())
    found = (LETTERS.get(letter, letter) for letter in plain if ord(letter) not in ACCENTS)
    return "".join(str(ord(letter) & 15) if letter in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹" else letter for letter in found)


class Chain(typing.NamedTuple):
    """Parts that are joined, or a run of a script without spaces, and where they stand in the text."""

    parts: typing.List[str]
    joined: typing.Optional[str]
    is_spaceless: bool
    start: int
    end: int


def chains(text):
    """The words of a text in their order."""
    pieces = [fold(character) for character in text]
    folded = "".join(pieces)
    places = [at for at, piece in enumerate(pieces) for _ in piece]
    for run in re.finditer("w+(?:jw+)*|s+", "".join(map(kind, folded))):
        letters, start, end = folded[run.start():run.end()], places[run.start()], places[run.end() - 1] + 1
        if run[0][0] == "s":
            yield Chain([letters[at:at + 2] for at in range(len(letters))], None, True, start, end)
        else:
            parts = [letters[part.start():part.end()] for part in re.finditer("w+", run[0])]
            parts = [part[:LONGEST_WORD] for part in parts]
            joined = "".join(parts)[:LONGEST_WORD] if 2 <= len(parts) <= 5 else None
            yield Chain(parts, joined, False, start, end)


def words(text):
    """All words of a text, those together behind their parts."""
    return [word for chain in chains(text) for word in chain.parts + [chain.joined] * (chain.joined is not None)]


# --- Articles, from their pages ---

KINDS = {"author": "citation_author", "tag": "dcterms.subject", "publication": "prism.publicationName"}
INDEXES = {"tag": "tags", "author": "authors", "publication": "publications"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "div", "ol", "ul", "figure", "figcaption"}


class IsRead(Exception):
    """All of the article has been seen."""


class PageText(html.parser.HTMLParser):
    """The text of an article's page: its headline, its byline with what stands before it, and the rest."""

    def __init__(self, page):
        super().__init__()
        self.parts = {"headline": "", "kicker": "", "standfirst": "", "byline": "", "body": ""}
        self.part, self.lists, self.depth = "body", [], 0
        try:
            self.feed(page)
        except IsRead:
            pass

    def add(self, text):
        self.parts[self.part] += text

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.depth += tag == "div"
        if self.depth == 1 and tag in ("h1", "p"):
            self.part = "headline" if tag == "h1" else values["class"]
        elif tag == "figcaption":
            self.add("\n\n")
        elif tag in ("ol", "ul"):
            self.lists.append(int(values.get("start") or 1) if tag == "ol" else None)
        elif tag == "li" and self.lists[-1] is not None:
            self.add(f"{self.lists[-1]}. ")
            self.lists[-1] += 1
        elif tag == "img":
            self.add(values.get("alt") or "")
        elif tag in ("br", "hr"):
            self.add("\n")

    def handle_endtag(self, tag):
        if tag in ("ol", "ul"):
            self.lists.pop()
        if tag in BLOCKS and self.part == "body":
            self.add("\n\n")
        elif tag in BLOCKS:
            self.part = "body"
        self.depth -= tag == "div"
        if tag == "div" and not self.depth:
            raise IsRead

    def handle_data(self, data):
        self.add(data)


class Part:
    """A text by its places: at each a word, and at some what begins there as a word together."""

    def __init__(self, text):
        self.text, self.chains, self.places, self.together = text, list(chains(text)), [], {}
        for chain in self.chains:
            if chain.joined is not None:
                self.together[len(self.places)] = (chain.joined, len(chain.parts))
            self.places += chain.parts

    @property
    def words(self):
        return {*self.places, *(word for word, _ in self.together.values())}


class Article:
    """What a page says of its article."""

    def __init__(self, path, page):
        self.path = path
        self.year = int(path[:4]) if path[:4].isdigit() else None
        read = PageText(page[page.index('<div class="text"'):]).parts
        metadata = re.findall(r'<meta name="([^"]+)" content="([^"]*)"', page)
        self.names = {kind: [html.unescape(text) for name, text in metadata if name == key]
                      for kind, key in KINDS.items()}
        # Subjects are found as words, too.
        before = [read["kicker"], read["standfirst"], read["byline"]]
        self.headline = Part(read["headline"])
        self.text = Part("\n\n".join([*before, read["body"]]))
        subjects = {word for name in self.names["tag"] for word in words(name)}
        self.words = self.headline.words | self.text.words | subjects


def articles(folder):
    """The articles of a built site, in the order of their paths."""
    found = []
    for file in sorted(folder.rglob("*.html")):
        path = file.relative_to(folder).as_posix()
        if Site.kind(path) == "article":
            page = file.read_text(encoding="utf-8")
            if "data-pagefind-body" in page:
                found.append(Article(path, page))
    return found


# --- What queries mean: docs/search.md ---


def families(folder):
    """For each word the other forms of it, as the blocks of the dictionary have them."""
    found = {}
    for file in folder.glob("*.js"):
        script = file.read_text(encoding="utf-8")
        value = json.loads(script[script.index(",") + 1:script.rindex(")")])
        if not isinstance(value, list) or len(value) != 4 or not isinstance(value[3], str):
            continue
        last = b""
        for item in value[3].split(" "):
            last = last[:2 * int(item[0], 36)] + item[1:].encode("utf-16-le")
            beginning, *ends = last.decode("utf-16-le").split(",")
            forms = {beginning + end for end in ends}
            for word in forms:
                found.setdefault(word, set()).update(forms)
    return found


class Archive:
    """All articles of a site, by number."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.articles = found = articles(folder)
        self.all = set(range(len(found)))
        self.having, self.titled, self.named, self.listed = {}, {}, {}, {}
        for number, article in enumerate(found):
            for word in article.words:
                self.having.setdefault(word, set()).add(number)
            for word in article.headline.words:
                self.titled.setdefault(word, set()).add(number)
            for kind, names in article.names.items():
                for word in {word for name in names for word in words(name)}:
                    self.named.setdefault((kind, word), set()).add(number)
        for kind, place in INDEXES.items():
            for file in sorted((folder / place).glob("*.html")):
                name = html.unescape(re.search("<h1[^>]*>(.*?)</h1>", file.read_text(encoding="utf-8"), re.S)[1])
                having = {number for number, article in enumerate(found) if name in article.names[kind]}
                if having:
                    self.listed[kind, file.stem] = having
        self.vocabulary = sorted(self.having)
        self.families = families(folder / "search")

    def forms(self, word):
        """A word, and the others that are found for it."""
        return {word, *self.families.get(word, ())}

    def beginning(self, start):
        return set().union(*(numbers for word, numbers in self.having.items() if word.startswith(start)))


def units(text):
    """What a reader's words ask for: chains, the last character of a longer run without spaces not by itself."""
    return [chain._replace(parts=chain.parts[:-1]) if chain.is_spaceless and len(chain.parts) > 1 else chain
            for chain in chains(text)]


def itself(word):
    """The forms of a word that is meant as it is written."""
    return {word}


def ends(unit, part, at, forms):
    """The places behind a unit that begins at a place."""
    parts, length = unit.parts, len(unit.parts)
    if unit.is_spaceless:
        # A single character begins a pair, or is the last by itself.
        is_here = (part.places[at].startswith(parts[0]) if len(parts[0]) == 1
                   else part.places[at:at + length] == parts)
        return {at + length - 1 + len(parts[-1])} if is_here else set()
    found = set()
    here = part.places[at:at + length]
    if len(here) == length and all(word in forms(asked) for word, asked in zip(here, parts)):
        found.add(at + length)
    word, count = part.together.get(at, (None, 0))
    if word is not None and word in forms(parts[0] if length == 1 else unit.joined):
        found.add(at + count)
    if length > 1 and part.places[at] in forms(unit.joined):
        found.add(at + 1)
    return found


def starts(asked, part, forms=itself):
    """The places where units stand one behind the other."""
    def follows(at, left):
        return not left or (at < len(part.places)
                            and any(follows(end, left[1:]) for end in ends(left[0], part, at, forms)))
    return [at for at in range(len(part.places)) if follows(at, asked)]


class Word(typing.NamedTuple):
    """What a reader writes without spaces."""

    text: str
    is_title: bool = False

    def __str__(self):
        return "title:" * self.is_title + self.text

    def find(self, archive, forms=None):
        forms = forms or archive.forms
        having = archive.titled if self.is_title else archive.having

        def any_of(word):
            return set().union(*(having.get(form, set()) for form in forms(word)))
        found = archive.all
        for unit in units(self.text):
            if unit.is_spaceless and len(unit.parts[0]) == 1:
                its = set().union(*(numbers for word, numbers in having.items() if word.startswith(unit.parts[0])))
            else:
                its = set.intersection(*(any_of(part) for part in unit.parts)) | any_of(unit.joined)
            found = found & its
        return found


class Quoted(typing.NamedTuple):
    """A word that is meant as it is written."""

    text: str

    def __str__(self):
        return f'"{self.text}"'

    def find(self, archive):
        return Word(self.text).find(archive, itself)


class Beginning(typing.NamedTuple):
    text: str

    def __str__(self):
        return self.text + "*"

    def find(self, archive):
        return archive.beginning(self.text) | Word(self.text).find(archive)


class Phrase(typing.NamedTuple):
    text: str
    is_title: bool = False
    needs_texts = True

    def __str__(self):
        return f'{"title:" * self.is_title}"{self.text}"'

    def find(self, archive):
        asked = units(self.text)
        found = set()
        for number in Word(self.text, self.is_title).find(archive, itself):
            article = archive.articles[number]
            if any(starts(asked, part) for part in [article.headline, article.text][:1 if self.is_title else 2]):
                found.add(number)
        return found


class Near(typing.NamedTuple):
    one: Word
    other: Word
    needs_texts = True

    def __str__(self):
        return f"{self.one} NEAR {self.other}"

    def find(self, archive):
        found = set()
        for number in self.one.find(archive) & self.other.find(archive):
            for part in (archive.articles[number].headline, archive.articles[number].text):
                ones, others = (starts(units(word.text), part, archive.forms) for word in self)
                if any(a != b and abs(a - b) <= 10 for a in ones for b in others):
                    found.add(number)
        return found


class Named(typing.NamedTuple):
    kind: str
    text: str
    is_page: bool = False

    def __str__(self):
        if self.is_page:
            return f"{self.kind}={self.text}"
        return f'{self.kind}:"{self.text}"' if " " in self.text else f"{self.kind}:{self.text}"

    def find(self, archive):
        if self.is_page:
            return archive.listed.get((self.kind, self.text), set())
        found = archive.all
        for unit in units(self.text):
            its = set.intersection(*(archive.named.get((self.kind, part), set()) for part in unit.parts))
            found = found & (its | archive.named.get((self.kind, unit.joined), set()))
        return found


class Without(typing.NamedTuple):
    what: typing.Any

    def __str__(self):
        return f"-{self.what}"

    def find(self, archive):
        return archive.all - self.what.find(archive)

    @property
    def needs_texts(self):
        return getattr(self.what, "needs_texts", False)


class Either(typing.NamedTuple):
    of: typing.List[typing.Any]

    def __str__(self):
        return " OR ".join(map(str, self.of))

    def find(self, archive):
        return set().union(*(each.find(archive) for each in self.of))

    @property
    def needs_texts(self):
        return any(getattr(each, "needs_texts", False) for each in self.of)


class Query(typing.NamedTuple):
    """Terms that must all be there, in some years."""

    kind: str
    terms: typing.List[typing.Any]
    first: int = 0
    last: int = 0

    def __str__(self):
        return " ".join(map(str, self.terms))

    def find(self, archive):
        found = set.intersection(*(term.find(archive) for term in self.terms))
        if not self.first and not self.last:
            return found
        years = {number: archive.articles[number].year for number in found}
        return {number for number, year in years.items()
                if year is not None and year >= self.first and (not self.last or year <= self.last)}
