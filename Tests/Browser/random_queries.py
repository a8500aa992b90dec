#!/usr/bin/env python3
"""Random queries, of which the browser must find what a scan of all articles' pages finds.

    random_queries.py SITE --queries 1000 --seed 1

A query is made as a tree, which the scan answers (search_scan.py), and written down as readers write, for the browser.
"""

import argparse
import random
import re
import sys
import typing
import unicodedata

from browsing import View, chromium
from built_site import Site
from search_scan import KINDS, Archive, Beginning, Either, Named, Near, Phrase, Query, Quoted, Without, Word, words
from strict_server import StrictServer

class Asking:
    """Draws queries of all kinds, of words that stand in the archive."""

    def __init__(self, archive, seed):
        self.archive, self.chance = archive, random.Random(seed)
        self.years = sorted({article.year for article in archive.articles} - {None})
        self.headed = [article for article in archive.articles if len(article.headline.chains) > 2]
        self.spaceless = [article for article in archive.articles
                          if any(chain.is_spaceless for chain in article.text.chains)]
        self.accented = [article for article in archive.articles if not article.text.text.isascii()]
        self.named = {kind: [article for article in archive.articles if article.names[kind]] for kind in KINDS}
        self.kinds = [getattr(self, name) for name in dir(self) if name.startswith("ask_")]

    def written(self, text):
        """Words as some reader writes them: small, in capitals, with other accents."""
        other = self.chance.choice([str, str, str.upper, str.lower, lambda text: unicodedata.normalize("NFD", text),
                                    lambda text: unicodedata.normalize("NFKC", text)])(text)
        return other if words(other) == words(text) else text

    def draw(self, found=None):
        """A part of an article that has words."""
        while True:
            article = self.chance.choice(found or self.archive.articles)
            part = article.headline if self.chance.random() < 0.15 else article.text
            if part.chains:
                return part

    def word(self, part=None, suits=lambda chain: True):
        part = part or self.draw()
        some = [chain for chain in part.chains if suits(chain)] or part.chains
        while True:
            chain = self.chance.choice(some)
            text = part.text[chain.start:chain.end]
            if chain.is_spaceless:
                at = self.chance.randrange(len(text))
                text = text[at:at + self.chance.randint(1, 4)]
            text = self.written(text)
            if text not in ("OR", "NEAR") and words(text):
                return Word(text)

    def another(self, article=None):
        """A word more, or none."""
        if self.chance.random() < 0.5:
            return []
        return [self.word(article.text if article and article.text.chains else None)]

    def phrase(self, part=None):
        part = part or self.draw()
        for _ in range(50):
            count = self.chance.randint(2, 4)
            at = self.chance.randrange(max(1, len(part.chains) - count))
            some = part.chains[at:at + count]
            text = " ".join(part.text[some[0].start:some[-1].end].split())
            if not re.search(r'["“”„«»]', text) and len(text) < 200:
                return Phrase(self.written(text))
        return Phrase(" ".join(word.text for word in (self.word(part), self.word(part))))

    def ask_word(self):
        return [self.word()]

    def ask_two_words(self):
        part = self.draw()
        return [self.word(part), self.word(part)]

    def ask_three_words(self):
        part = self.draw()
        return [self.word(part) for _ in range(3)]

    def ask_words_of_two_articles(self):
        return [self.word(), self.word()]

    def ask_phrase(self):
        return [self.phrase()]

    def ask_phrase_and_word(self):
        part = self.draw()
        return [self.word(part), self.phrase(part)]

    def ask_phrase_that_is_none(self):
        part = self.draw()
        return [Phrase(f"{self.word(part)} {self.word(part)}")]

    def ask_without_word(self):
        return [self.word(), Without(self.word())]

    def ask_without_phrase(self):
        part = self.draw()
        return [self.word(part), Without(self.phrase(part))]

    def ask_either(self):
        either = Either([self.word() for _ in range(self.chance.randint(2, 3))])
        return [either, *self.another()]

    def ask_either_phrase(self):
        return [Either([self.phrase(), self.word()])]

    def ask_either_or_without(self):
        return [Either([self.word(), Without(self.word())]), self.word()]

    def ask_near(self):
        part = self.draw()
        return [Near(self.word(part), self.word(part))]

    def ask_beginning(self):
        word = self.chance.choice([word for word in self.archive.vocabulary if 4 < len(word) and word.isalpha()])
        return [Beginning(word[:self.chance.randint(3, len(word))])]

    def ask_title(self):
        article = self.chance.choice(self.headed)
        return [self.word(article.headline)._replace(is_title=True), *self.another(article)]

    def ask_title_phrase(self):
        article = self.chance.choice(self.headed)
        return [self.phrase(article.headline)._replace(is_title=True)]

    def ask_name(self):
        kind = self.chance.choice([kind for kind, found in self.named.items() if found])
        article = self.chance.choice(self.named[kind])
        text = self.written(self.chance.choice(article.names[kind]))
        if self.chance.random() < 0.5:
            text = self.chance.choice(text.split())
        if '"' in text or not words(text):
            return self.ask_name()
        return [Named(kind, text), *self.another(article)]

    def ask_page(self):
        return [Named(*self.chance.choice(sorted(self.archive.listed)), is_page=True)] if self.archive.listed \
            else self.ask_name()

    def form(self):
        """A word that has other forms, where there are some."""
        families = sorted(self.archive.families)
        return Word(self.written(self.chance.choice(families))) if families else self.word()

    def ask_forms(self):
        return [self.form(), *self.another()]

    def ask_forms_near(self):
        return [Near(self.form(), self.form())]

    def ask_without_forms(self):
        return [self.word(), Without(self.form())]

    def ask_form_quoted(self):
        return [Quoted(self.form().text), *self.another()]

    def ask_compound(self):
        return [self.word(suits=lambda chain: len(chain.parts) > 1 and not chain.is_spaceless)]

    def ask_without_spaces(self):
        part = self.draw(self.spaceless)
        return [self.word(part, lambda chain: chain.is_spaceless)]

    def ask_phrase_without_spaces(self):
        return [self.phrase(self.draw(self.spaceless))]

    def ask_accents(self):
        part = self.draw(self.accented)
        return [self.word(part, lambda chain: not part.text[chain.start:chain.end].isascii()) for _ in range(2)]

    def query(self):
        """A query; each third in some years."""
        kind = self.chance.choice(self.kinds)
        query = Query(kind.__name__.removeprefix("ask_").replace("_", " "), kind())
        if self.years and self.chance.random() < 0.33:
            first, last = sorted(self.chance.choice(self.years) for _ in range(2))
            years = self.chance.choice([{"first": first}, {"last": last}, {"first": first, "last": last}])
            return query._replace(**years)
        return query


# --- The browser's answers ---

# All articles by the index's numbers.
PATHS = """async () => {
  await pressmark.renew();
  const found = await pressmark.search('-0123456789nothing');
  const paths = [];
  for await (const { path } of pressmark.results(found)) paths.push(path);
  return paths.reverse();
}"""

# What the page does with a query, but for looking into more texts than `most`.
SEARCH = """async ({ queries, most }) => {
  const answers = [];
  for (const [query, from, to] of queries) {
    try {
      const { ids, order, areAll, needsTexts, node } = await pressmark.search(query, { from, to });
      const looked = needsTexts ? order.slice(0, most) : [], passing = [];
      for await (const article of pressmark.results({ node, order: looked, needsTexts })) {
        if (article) passing.push(article.id);
      }
      const years = pressmark.byYear(needsTexts ? passing.slice().sort((a, b) => a - b) : ids)
        .filter(({ count }) => count).map(({ year, count }) => [year, count]);
      answers.push({ ids, areAll, needsTexts, looked, passing, years });
    } catch (error) {
      answers.push({ error: String(error) });
    }
  }
  return answers;
}"""


def differences(query, answer, archive, numbers):
    """What is wrong with the browser's answer. `numbers`: the scan's number of each article of the index."""
    if "error" in answer:
        return [answer["error"]]
    expected = query.find(archive)
    ids = {numbers[place] for place in answer["ids"]}
    looked = {numbers[place] for place in answer["looked"]}
    found = {numbers[place] for place in answer["passing"]} if answer["needsTexts"] else ids
    wanted = expected & looked if answer["needsTexts"] else expected
    problems = []

    def name(some):
        return f"{len(some)} of {len(expected)}, such as {archive.articles[min(some)].path}"
    if answer["areAll"] and expected - ids:
        problems.append(f"the lists lack {name(expected - ids)}")
    if answer["areAll"] and wanted - found:
        problems.append(f"misses {name(wanted - found)}")
    if found - wanted:
        problems.append(f"finds too many: {name(found - wanted)}")
    counts = {}
    for number in found:
        year = archive.articles[number].year
        counts[year] = counts.get(year, 0) + 1
    if not problems and counts != dict(map(tuple, answer["years"])):
        problems.append(f"counts {answer['years']} in the years of {counts}")
    return problems


def check(site, server, browser, count, seed=1, most=300, summary=None):
    """The browser finds for random queries the articles that a scan of all pages finds, and as many in each year."""
    archive = Archive(site.folder)
    asking = Asking(archive, seed)
    known = {article.path: number for number, article in enumerate(archive.articles)}
    queries = [asking.query() for _ in range(count)]
    with View(browser, server.origin) as view:
        view.open(server.address("search.html"))
        paths = view.ask(PATHS)
        if sorted(paths) != sorted(known):
            yield "search.html", "random queries", f"{len(paths)} articles in the index, {len(known)} pages"
            return
        numbers = [known[path] for path in paths]
        for start in range(0, count, 20):
            some = queries[start:start + 20]
            asked = [[str(query), query.first, query.last] for query in some]
            for query, answer in zip(some, view.ask(SEARCH, {"queries": asked, "most": most})):
                years = f" {query.first or ''}–{query.last or ''}" * bool(query.first or query.last)
                problems = differences(query, answer, archive, numbers)
                if summary is not None:
                    summary.append((query.kind, len(answer.get("ids", [])), answer.get("needsTexts"), bool(problems)))
                for problem in problems:
                    yield "search.html", f"a query of kind “{query.kind}”", f"{query}{years}: {problem}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", help="the folder of a built site")
    parser.add_argument("--queries", type=int, default=1000, help="how many (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed asks other queries (default: 1)")
    options = parser.parse_args()
    site, summary, wrong = Site("site", options.site), [], 0
    with chromium() as browser, StrictServer(site) as server:
        for _, what, problem in check(site, server, browser, options.queries, options.seed, summary=summary):
            print(f"{what}: {problem}", flush=True)
            wrong += 1
    kinds = {kind for kind, *_ in summary}
    print(f"{len(summary)} queries of {len(kinds)} kinds, {sum(found == 0 for _, found, *_ in summary)} of which find "
          f"nothing: {wrong} wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
