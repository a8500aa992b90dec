#!/usr/bin/env python3
"""Writes content files like those that `pressmark convert` writes, of made-up newspaper articles, for benchmarks.

    make_content.py 10000 content              ten thousand articles below content/
    make_content.py 10000 content --for hugo   the same for Hugo, which takes dates' pages from lists in the front matter
    make_content.py 10000 content --seed 7     other ones
    make_content.py 10000 content --endless    of words without end, as in a real language

Prints, as JSON, what sites of them hold: articles, days, months, years, and tags, authors and publications with their pages of 200,
as many as Pressmark makes of a list and as others do. An article depends on its number, the number of articles and the seed. Words are made of syllables (make_seeds.py), so
that nobody's text is needed; there are 8,000 of them, or with --endless always new ones. Every tag, author and day has two articles at least and no tag a fifth of all, so that each has its
page with every program. Folders hold 1,000 articles each.
"""

import argparse
import collections
import datetime
import itertools
import json
import multiprocessing
import pathlib
import random
import re
from typing import Any, Counter, List, NamedTuple, Sequence

from make_seeds import FOLDER_SIZE, PAPERS, Language, sentence

FIRST_DAY = datetime.date(1905, 1, 1)
YEARS = 120
SENTENCES = 20_000
ARTICLES_A_DAY = 12
LIST_LENGTH = 200
DESKS = ["Our Correspondent", "a Staff Reporter", "Our Special Correspondent"]
# What Markdown would take for its own, as conversion escapes it.
ODDITIES = [r"\*sic\*", "5 &lt; 6", "a &lt;b&gt;bold&lt;/b&gt; claim", r"\[see below\]", r"snake\_case", "profit &amp; loss", "Q&amp;A"]


class Skewed:
    """Draws from a list, the first items most often (Zipf's law)."""

    def __init__(self, items: Sequence[Any], offset: int) -> None:
        self.items = list(items)
        self.weights = list(itertools.accumulate(1 / (rank + offset) for rank in range(len(self.items))))

    def draw(self, chance: random.Random) -> Any:
        """One of the items."""
        return chance.choices(self.items, cum_weights=self.weights)[0]


class EndlessLanguage(Language):
    """A made-up language whose words come as often as those of 10,000 real articles: by Zipf's law up to some rank, and
    seldomer behind it. There is no last one, so that ten times the texts have four times the words (Heaps' law), half of
    which stand in one article alone. An article comes back to its rare words."""

    FREQUENT = 5000
    FALL = 1.75
    OF_EVERYBODY = 60
    RETURN = 0.37

    def __init__(self) -> None:
        super().__init__()
        self.frequent = Skewed(range(self.FREQUENT), 2)
        self.share = self.frequent.weights[-1] / (self.frequent.weights[-1] + 1 / (self.FALL - 1))
        self.said: List[str] = []

    def spelled(self, rank: int) -> str:
        """The word of a rank."""
        return self.words[rank] if rank < len(self.words) else self.unique_place(rank % 24_000_000).lower()[rank % 3:]

    def pick(self, chance: random.Random, count: int) -> List[str]:
        """`count` words of an article."""
        found = []
        for _ in range(count):
            if chance.random() < self.share:
                rank = self.frequent.draw(chance)
            else:
                rank = int(self.FREQUENT * (1 - chance.random()) ** (1 / (1 - self.FALL)))
            word = self.spelled(rank)
            if rank >= self.OF_EVERYBODY:
                if self.said and chance.random() < self.RETURN:
                    word = chance.choice(self.said)
                else:
                    self.said.append(word)
            found.append(word)
        return found


class Newspaper:
    """What the articles of an archive are drawn from."""

    def __init__(self, count: int, seed: int, is_endless: bool = False) -> None:
        chance = random.Random(f"newspaper {seed}")
        self.count, self.seed, self.is_endless = count, seed, is_endless
        self.language = EndlessLanguage() if is_endless else Language()
        self.sentences = [] if is_endless else [sentence(chance, self.language) for _ in range(SENTENCES)]
        # Each at least twice, so a small archive has fewer.
        self.tags = Skewed([f"{self.language.unique_place(2 * n)} {'Union' if n % 3 else 'strike'}" for n in range(max(1, min(2000, count // 4)))], 12)
        self.authors = Skewed([f"{chance.choice(self.language.first_names)} {self.language.unique_place(2 * n + 1)}" for n in range(max(1, min(3000, count // 15)))], 5)
        days = max(1, count // ARTICLES_A_DAY)
        self.days = [FIRST_DAY + datetime.timedelta(days=n * YEARS * 365 // days) for n in range(days)]

    def article(self, number: int) -> "Article":
        """The article of a number."""
        chance = random.Random(f"{self.seed}/{number}")
        if isinstance(self.language, EndlessLanguage):
            self.language.said = []
        day = self.days[number % len(self.days) if number < 2 * len(self.days) else chance.randrange(len(self.days))]
        # The first articles go through the whole lists twice.
        tags = [self.tags.items[number % len(self.tags.items)]] if number < 2 * len(self.tags.items) else []
        while len(tags) < min(5, len(self.tags.items)):
            tag = self.tags.draw(chance)
            if tag not in tags:
                tags.append(tag)
        kind = chance.random()
        authors: List[str] = []
        if number < 2 * len(self.authors.items):
            authors = [self.authors.items[number % len(self.authors.items)]]
        elif kind < 0.8:
            authors = sorted({self.authors.draw(chance) for _ in range(2 if kind < 0.1 else 1)})
        byline = "By " + (" and ".join(authors) or chance.choice(DESKS)) if kind < 0.95 or authors else ""
        topic = " ".join(self.language.pick(chance, chance.randint(2, 5)))
        title = f"{topic[0].upper()}{topic[1:]} in {self.language.unique_place(number)}"
        return Article(title, day, chance.choice(PAPERS), byline, authors, tags, self.body(chance))

    def body(self, chance: random.Random) -> str:
        """Paragraphs of sentences, with headings, emphasis and escapes between."""
        parts: List[str] = []
        for number in range(max(3, min(25, int(chance.gammavariate(5.0, 1.6))))):
            if number and number % 7 == 0:
                parts.append("## " + " ".join(self.language.pick(chance, 3)).capitalize())
            text = self.some_sentences(chance)
            if chance.random() < 0.3:
                text += f" It was {chance.choice(ODDITIES)}, and *{chance.choice(self.language.places)}* knew."
            parts.append(text)
        return "\n\n".join(parts)

    def some_sentences(self, chance: random.Random) -> str:
        """What a paragraph says."""
        if self.is_endless:
            return " ".join(sentence(chance, self.language) for _ in range(chance.randint(2, 7)))
        start = chance.randrange(SENTENCES - 5)
        return " ".join(self.sentences[start:start + chance.randint(1, 4)])


class Article(NamedTuple):
    """What an article says."""

    title: str
    day: datetime.date
    publication: str
    byline: str
    authors: List[str]
    tags: List[str]
    body: str

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return re.sub(r"[\W_]+", "-", self.title.lower()).strip("-")

    def text(self, for_hugo: bool) -> str:
        """The content file."""
        lines = ["---", f'title: "{self.title}"', f'date: "{self.day}"', f'publication: "{self.publication}"']
        if self.byline:
            lines.append(f'byline: "{self.byline}"')
        lists = {"authors": self.authors, "tags": self.tags}
        if for_hugo:
            lists |= {"publications": [self.publication], "years": [f"{self.day:%Y}"], "months": [f"{self.day:%Y-%m}"], "days": [str(self.day)]}
        for key, values in lists.items():
            if values:
                lines += [f"{key}:", *(f'  - "{value}"' for value in values)]
        return "\n".join([*lines, f'slug: "{self.slug}"', "---", "", self.body, ""])

    def groups(self) -> List[tuple]:
        """The pages on which it is listed."""
        dates = [("days", str(self.day)), ("months", f"{self.day:%Y-%m}"), ("years", f"{self.day:%Y}")]
        names = [("publications", self.publication), *(("authors", name) for name in self.authors), *(("tags", name) for name in self.tags)]
        return dates + names


def make_folder(first: int) -> Counter[tuple]:
    """Writes the articles of a folder and counts what they are listed under."""
    seen: Counter[tuple] = collections.Counter()
    place = FOLDER / f"{first // FOLDER_SIZE:04}"
    place.mkdir(parents=True, exist_ok=True)
    for number in range(first, min(first + FOLDER_SIZE, NEWSPAPER.count)):
        article = NEWSPAPER.article(number)
        (place / f"{number:07}-{article.slug}.md").write_text(article.text(FOR_HUGO), encoding="utf-8")
        seen.update(article.groups())
    return seen


def lasting_pages(articles: int) -> int:
    """How many pages a list has in Pressmark: full ones, that of the newest, and one that leads there from where the next full one will be."""
    full = max(0, (articles - LIST_LENGTH // 2) // LIST_LENGTH)
    return full + 1 + (full > 0)


def main() -> None:
    """Reads the command line and writes."""
    global NEWSPAPER, FOLDER, FOR_HUGO
    parser = argparse.ArgumentParser(description="Writes content files of made-up newspaper articles, for benchmarks.")
    parser.add_argument("count", type=int, metavar="N", help="how many articles")
    parser.add_argument("folder", type=pathlib.Path, metavar="OUT", help="the folder to write them to")
    parser.add_argument("--for", dest="program", choices=["pressmark", "hugo"], default="pressmark", help="whose front matter (default: pressmark)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles (default: 1)")
    parser.add_argument("--endless", action="store_true", help="words without end, for what depends on how many there are")
    options = parser.parse_args()
    NEWSPAPER = Newspaper(options.count, options.seed, options.endless)
    FOLDER, FOR_HUGO = options.folder, options.program == "hugo"
    # The workers begin as copies of this process, with all that articles are drawn from.
    with multiprocessing.get_context("fork").Pool() as pool:
        seen = sum(pool.imap_unordered(make_folder, range(0, options.count, FOLDER_SIZE)), collections.Counter())
    pages = {who: collections.Counter(articles=options.count) for who in ("pressmark", "others")}
    for (kind, _), articles in seen.items():
        is_whole = kind in ("days", "months", "years")
        pages["pressmark"][kind] += 1 if is_whole else lasting_pages(articles)
        pages["others"][kind] += 1 if is_whole else -(-articles // LIST_LENGTH)
    print(json.dumps(pages))


if __name__ == "__main__":
    main()
