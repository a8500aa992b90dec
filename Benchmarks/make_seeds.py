#!/usr/bin/env python3
"""Writes texts that look like newspaper articles in several layouts, for benchmarks.

    make_seeds.py 1000 seeds            a thousand texts below seeds/
    make_seeds.py 1000 seeds --seed 7   other ones

The words are made of syllables, so that nobody's text is needed; how often each occurs follows Zipf's law, as in a real
language. A text depends only on its number and the seed: the first thousand of ten thousand are the thousand. No two have the
same headline. Folders hold 1,000 texts each.
"""

import argparse
import bisect
import itertools
import pathlib
import random
from typing import Callable, List, NamedTuple, Optional, Sequence

FOLDER_SIZE = 1000
BODY_CHARACTERS = 2450
LINE_WIDTH = 72

CONSONANTS = "b d f g k l m n p r s t v z".split()
VOWELS = "a e i o u".split()
OPEN_SYLLABLES = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]
CODAS = ["", "", "", "n", "r", "s", "l", "t", "nd", "st", "rt"]
LITTLE_WORDS = (
    "the of and to in a that for was on is with by it as at from had be were which not this but has been they an or he"
).split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()
PAPERS = ["The Daily Toreva", "Morning Kalden", "The Benalo Gazette", "Weekly Sumaret", "The Vidora Times"]


class Article(NamedTuple):
    """What a text says, before it is laid out."""

    paper: str
    headline: str
    author: str
    day: int
    month: int
    year: int
    paragraphs: List[str]

    @property
    def date(self) -> str:
        """The date in words: 24 April 1997."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"


class Language:
    """A made-up language: its words, and its names of people and places."""

    def __init__(self, size: int = 8000) -> None:
        chance = random.Random("language")
        words = dict.fromkeys(LITTLE_WORDS)
        while len(words) < size:
            # Frequent words are short, as everywhere.
            syllables = chance.choice([1, 2, 2]) if len(words) < 300 else chance.choice([2, 3, 3, 4])
            words[self.word(chance, syllables, chance.random() < 0.01)] = None
        self.words = list(words)
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(size)))
        self.first_names = [self.word(chance, 2).title() for _ in range(60)]
        self.surnames = [self.word(chance, chance.choice([2, 2, 3])).title() for _ in range(400)]
        self.places = [self.word(chance, chance.choice([2, 3])).title() for _ in range(200)]

    @staticmethod
    def word(chance: random.Random, syllables: int, is_accented: bool = False) -> str:
        """A word of `syllables` syllables, at the end of it an é if need be."""
        stem = "".join(chance.choice(OPEN_SYLLABLES) for _ in range(syllables))
        return stem[:-1] + "é" if is_accented else stem + chance.choice(CODAS)

    def pick(self, chance: random.Random, count: int) -> List[str]:
        """`count` words as often as Zipf's law has them."""
        total = self.weights[-1]
        return [self.words[bisect.bisect(self.weights, chance.random() * total)] for _ in range(count)]

    def name(self, chance: random.Random) -> str:
        """A person's name."""
        return f"{chance.choice(self.first_names)} {chance.choice(self.surnames)}"

    def unique_place(self, number: int) -> str:
        """A place name that no other number below 24 million has."""
        count = len(OPEN_SYLLABLES)
        number = number * 7_919_999 % count**4  # Neighbours are not to look alike.
        syllables = []
        for _ in range(4):
            number, syllable = divmod(number, count)
            syllables.append(OPEN_SYLLABLES[syllable])
        return "".join(syllables).title()


def sentence(chance: random.Random, language: Language) -> str:
    """A sentence; some have a name, a place, a date, a dash or speech in them."""
    words = language.pick(chance, chance.randint(8, 24))
    kind = chance.random()
    middle = len(words) // 2
    if kind < 0.2:
        words[middle] = language.name(chance)
    elif kind < 0.35:
        words[middle] = "in " + chance.choice(language.places)
    elif kind < 0.4:
        words[middle] = f"on {chance.randint(1, 28)} {chance.choice(MONTHS)}"
    elif kind < 0.5:
        words[middle] += " —"
    elif kind < 0.6:
        words[middle] += ","
    text = " ".join(words)
    text = text[0].upper() + text[1:]
    if 0.6 <= kind < 0.72:
        return f"“{text},” said {language.name(chance)}."
    return text + "."


def article(number: int, seed: int, language: Language) -> Article:
    """The article of a number."""
    chance = random.Random(f"{seed}/{number}")
    paragraphs: List[str] = []
    while sum(map(len, paragraphs)) < BODY_CHARACTERS:
        paragraphs.append(" ".join(sentence(chance, language) for _ in range(chance.randint(2, 5))))
    topic = " ".join(language.pick(chance, chance.randint(2, 5)))
    return Article(
        paper=chance.choice(PAPERS),
        headline=f"{topic[0].upper()}{topic[1:]} in {language.unique_place(number)}",
        author=language.name(chance),
        day=chance.randint(1, 28), month=chance.randint(1, 12), year=chance.randint(1950, 2009),
        paragraphs=paragraphs,
    )


def wrapped(text: str, hyphenated_every: Optional[int] = None) -> str:
    """The text in lines of at most LINE_WIDTH characters; every so many lines, a long word is cut at the line's end."""
    lines: List[str] = []
    line = ""
    for word in text.split():
        room = LINE_WIDTH - len(line) - 1
        if line and len(word) > room:
            cut = min(room - 1, len(word) - 3)
            if hyphenated_every and len(lines) % hyphenated_every == 0 and cut >= 3 and word[:cut + 3].isalpha():
                line, word = f"{line} {word[:cut]}-", word[cut:]
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join(lines + [line])


def with_blank_lines(text: Article) -> str:
    """Masthead, date in figures, headline, byline and paragraphs, with blank lines between."""
    date = f"{text.day:02}.{text.month:02}.{text.year}"
    return "\n\n".join([text.paper, date, text.headline, f"By {text.author}", *text.paragraphs]) + "\n"


def hard_wrapped(text: Article) -> str:
    """Headline, byline, paper with date; lines of at most 72 characters, words cut at some line ends."""
    head = f"{wrapped(text.headline)}\nBy {text.author}\n{text.paper}, {text.date}"
    return "\n\n".join([head, *(wrapped(paragraph, hyphenated_every=4) for paragraph in text.paragraphs)]) + "\n"


def labelled(text: Article) -> str:
    """Fields with labels, then paragraphs."""
    head = f"Title: {text.headline}\nAuthor: {text.author}\nDate: {text.date}\nSource: {text.paper}"
    return "\n\n".join([head, *text.paragraphs]) + "\n"


def mailed(text: Article) -> str:
    """The headers of a mail, then wrapped paragraphs."""
    sender = text.author.lower().replace(" ", ".").replace("é", "e")
    head = (
        f"From: {text.author} <{sender}@example.org>\nDate: {text.day} {MONTHS[text.month - 1][:3]} {text.year} 09:30:00 +0000\n"
        f"Newsgroups: example.news\nSubject: {text.headline}"
    )
    return "\n\n".join([head, *map(wrapped, text.paragraphs)]) + "\n"


def indented(text: Article) -> str:
    """Paragraphs that only an indented first line sets apart."""
    body = "\n".join("    " + wrapped(paragraph) for paragraph in text.paragraphs)
    return f"{text.paper}\n{text.date}\n\n{text.headline.upper()}\n\nby {text.author}\n\n{body}\n"


def in_windows_1252(text: Article) -> bytes:
    """The first layout in Windows-1252, with CRLF."""
    return with_blank_lines(text).replace("\n", "\r\n").encode("cp1252")


def in_utf8(layout: Callable[[Article], str]) -> Callable[[Article], bytes]:
    """The layout, as bytes."""
    return lambda text: layout(text).encode("utf-8")


LAYOUTS: Sequence[Callable[[Article], bytes]] = [
    *map(in_utf8, [with_blank_lines, hard_wrapped, labelled, mailed, indented]), in_windows_1252,
]


def make_seeds(count: int, folder: pathlib.Path, seed: int = 1) -> None:
    """Writes `count` texts below `folder`."""
    language = Language()
    for number in range(count):
        place = folder / f"{number // FOLDER_SIZE:04}"
        if number % FOLDER_SIZE == 0:
            place.mkdir(parents=True, exist_ok=True)
        text = LAYOUTS[number % len(LAYOUTS)](article(number, seed, language))
        (place / f"{number:07}.txt").write_bytes(text)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description="Writes texts that look like newspaper articles, for benchmarks.")
    parser.add_argument("count", type=int, metavar="N", help="how many texts")
    parser.add_argument("folder", type=pathlib.Path, metavar="OUT", help="the folder to write them to")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other texts (default: 1)")
    options = parser.parse_args()
    make_seeds(options.count, options.folder, options.seed)


if __name__ == "__main__":
    main()
