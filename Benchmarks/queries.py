#!/usr/bin/env python3
"""Measures the search from the reader's side: the bytes of a first query, whether it finds what is meant, and how soon.

    queries.py                             10,000 made-up articles
    queries.py --sizes 10000,100000        other numbers of articles
    queries.py --content DIR               content files of your own: real texts tell more
    queries.py --site DIR                  a site that is built already
    queries.py --only bytes,found,time     some of it

Needs what Scripts/install-page-checks installs: make bench-search runs it so. README.md says what is measured.
"""

import argparse
import bisect
import collections
import gzip
import http.server
import json
import pathlib
import random
import shlex
import shutil
import statistics
import sys
import tempfile
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE.parent / "Tests" / "Browser"))

from building import MEMORY_FOLDER, make_content, pressmark_project, pressmark_site  # noqa: E402
from measured_run import run  # noqa: E402
from browsing import chromium  # noqa: E402
from built_site import Site  # noqa: E402
import search_scan  # noqa: E402
import strict_server  # noqa: E402

# --- Files of the index ---

PARTS = ["root", "nodes", "dictionary", "packs", "articles", "names", "endings"]


class IndexFiles:
    """What the files of an index are, and how large."""

    def __init__(self, folder):
        self.folder, self.known = folder, {}

    def __getitem__(self, name):
        """A file's part of the index, its bytes, and those that a host sends that compresses."""
        if name not in self.known:
            script = (self.folder / name).read_bytes()
            value = json.loads(script[script.index(b",") + 1:script.rindex(b")")])
            if name == "index.js":
                part = "root"
            elif isinstance(value, str):
                part = "packs"
            elif isinstance(value, list) and value and isinstance(value[0], str):
                part = "dictionary" if len(value) == 3 else "endings"
            else:
                part = "names" if isinstance(value, list) else "nodes" if "keys" in value else "articles"
            self.known[name] = part, len(script), len(gzip.compress(script, 6))
        return self.known[name]


# --- What readers ask ---


class Readers:
    """Readers who look for articles that they know, always the same ones."""

    def __init__(self, site, count, seed):
        self.articles, self.count, self.seed = search_scan.articles(site.folder), count, seed
        self.frequency = collections.Counter(word for article in self.articles for word in article.words)
        self.vocabulary = sorted(self.frequency)
        self.headlines = [sorted(set(article.headline.places)) for article in self.articles]
        self.suited = [article for article in self.articles if len(self.rare(article)) == 2]

    def rare(self, article):
        """The two rarest words of a headline, the rarest first."""
        some = {word for word in article.headline.places if len(word) > 1}
        return sorted(some, key=lambda word: (self.frequency[word], word))[:2]

    def ask(self, kind):
        """Queries of a kind: each with the article that is looked for."""
        chance, found = random.Random(f"{self.seed} {kind.__name__}"), []
        for article in chance.sample(self.suited, len(self.suited)):
            query = kind(article, chance)
            if query:
                found.append((query, article))
            if len(found) == self.count:
                break
        return found

    def two_of_headline(self, article, _):
        return " ".join(self.rare(article))

    def some_of_text(self, article, chance, count):
        some = sorted({word for word in article.text.places if not word.isdigit()})
        return " ".join(chance.sample(some, count)) if len(some) > 20 else None

    def two_of_text(self, article, chance):
        return self.some_of_text(article, chance, 2)

    def three_of_text(self, article, chance):
        return self.some_of_text(article, chance, 3)

    def phrase(self, article, chance, count):
        chains = article.text.chains
        for _ in range(20 if len(chains) > 20 else 0):
            at = chance.randrange(len(chains) - count)
            text = article.text.text[chains[at].start:chains[at + count - 1].end]
            # Within a sentence, as somebody remembers it.
            if len(text) < 80 and not any(sign in text for sign in '"“”„«»\n.:;?!'):
                return f'"{text}"'
        return None

    def phrase_of_two(self, article, chance):
        return self.phrase(article, chance, 2)

    def phrase_of_three(self, article, chance):
        return self.phrase(article, chance, 3)

    def phrase_of_four(self, article, chance):
        return self.phrase(article, chance, 4)

    def word_and_beginning(self, article, chance):
        """The page sets the star behind a last word that is being typed."""
        one, other = chance.sample(self.rare(article), 2)
        return f"{one} {other[:4]}*" if len(other) > 4 else None

    def mistyped(self, article, chance):
        one, other = chance.sample(self.rare(article), 2)
        if len(other) < 5 or not other.isalpha():
            return None
        at = chance.randrange(len(other) - 1)
        letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
        wrong = chance.choice([
            other[:at] + letter + other[at + 1:], other[:at] + other[at + 1:], other[:at] + other[at] + other[at:],
            other[:at] + other[at + 1] + other[at] + other[at + 2:]])
        # What is another word is not mistyped.
        place = bisect.bisect_left(self.vocabulary, wrong)
        return None if self.vocabulary[place:place + 1] == [wrong] else f"{one} {wrong}"

    def best(self, asked):
        """What no search can surpass, as the articles whose headlines suit as well must take turns: the mean reciprocal
        rank, and the share in the first five."""
        ranks, shares = [], []
        for query, _ in asked:
            words = [(word.removesuffix("*"), word.endswith("*")) for word in query.split()]
            same = sum(all(any(other == word or is_begun and other.startswith(word) for other in headline)
                           for word, is_begun in words) for headline in self.headlines)
            ranks.append(sum(1 / place for place in range(1, min(same, 5) + 1)) / same)
            shares.append(min(same, 5) / same)
        return statistics.mean(ranks), statistics.mean(shares)


# --- The browser ---


class Handler(strict_server.Handler):
    """A host whose files no browser keeps, and that notes which it was asked for."""

    loaded = []

    def do_GET(self):
        self.loaded.append(urllib.parse.urlsplit(self.path).path.removeprefix(self.site.prefix))
        super().do_GET()

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


class LenientHandler(Handler):
    """One without a policy, under which Pagefind could not run."""

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        http.server.SimpleHTTPRequestHandler.end_headers(self)


HAS_ANSWERED = "() => document.querySelector('[role=status]').textContent"

# What the page does: where nothing is found a last word may be the beginning of one, or a word mistyped.
FIND = """async queries => {
  const all = [];
  for (const query of queries) {
    let found = await pressmark.search(query);
    if (!found.ids.length) {
      const longer = query.endsWith('*') ? found : await pressmark.search(query + '*');
      found = longer.ids.length ? longer : await pressmark.mend(found) ?? found;
    }
    const paths = [];
    for await (const article of pressmark.results({ ...found, order: found.order.slice(0, 5) })) {
      if (article) paths.push(article.path);
    }
    all.push(paths);
  }
  return all;
}"""

PAGEFIND = """async ({ queries, most }) => {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  const all = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const shown = await Promise.all(results.slice(0, most).map(result => result.data()));
    all.push(shown.map(({ url }) => decodeURI(url).replace(/^\\//, '')));
  }
  return all;
}"""

TIME = """query => new Promise(done => {
  const field = document.querySelector('#search [name=q]');
  let start;
  new MutationObserver((changes, observer) => {
    if (!changes.some(({ addedNodes }) => addedNodes.length)) return;
    observer.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  }).observe(document.querySelector('.found ol'), { childList: true });
  field.value = query;
  start = performance.now();
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  setTimeout(() => done(null), 10000);
})"""


def middle_and_most(values):
    """The median and the 95th percentile."""
    values = sorted(values)
    return statistics.median(values), values[min(len(values) - 1, int(0.95 * len(values)))]


def in_kilobytes(values):
    return " / ".join(f"{value / 1000:.1f}" for value in middle_and_most(values))


def measure_bytes(site, browser, readers):
    """Prints what a first query loads of the index until ten results are shown with their passages."""
    scripts = [(site.folder / "assets" / f"search{part}.js").read_bytes() for part in ("-words", "-index", "")]
    files = IndexFiles(site.folder / "search")
    packed = sum(len(gzip.compress(script, 6)) for script in scripts)
    print(f"\nThe page's three scripts: {sum(map(len, scripts)) / 1000:.1f} KB, {packed / 1000:.1f} gzipped.\n"
          "Bytes of a first query in KB, median / 95th percentile, and the mean of each part of the index, gzipped:\n")
    print(f"| | files | bytes | gzipped | {' | '.join(PARTS)} |\n|---{'|---' * (len(PARTS) + 3)}|", flush=True)
    with strict_server.StrictServer(site, Handler) as server, browser.new_context() as context:
        page = context.new_page()
        for title, kind in [
                ("two rarest words of a headline", readers.two_of_headline),
                ("two words of a text", readers.two_of_text), ("three words of a text", readers.three_of_text), ("a phrase of two words", readers.phrase_of_two),
                ("of three", readers.phrase_of_three), ("of four", readers.phrase_of_four)]:
            loads = []
            for query, _ in readers.ask(kind):
                Handler.loaded.clear()
                page.goto(server.address("search.html") + "?" + urllib.parse.urlencode({"q": query}))
                page.wait_for_function(HAS_ANSWERED)
                loads.append([files[path.removeprefix("search/")] for path in Handler.loaded
                              if path.startswith("search/")])
            plain, packed = [[sum(file[which] for file in load) for load in loads] for which in (1, 2)]
            parts = [sum(file[2] for load in loads for file in load if file[0] == part) / len(loads) for part in PARTS]
            print(f"| {title} | {statistics.median(map(len, loads)):.0f} | {in_kilobytes(plain)} | "
                  f"{in_kilobytes(packed)} | {' | '.join(f'{part / 1000:.1f}' for part in parts)} |", flush=True)


def measure_bytes_of_pagefind(site, browser, readers):
    """Prints the same of Pagefind, whose files are compressed already."""
    with strict_server.StrictServer(site, LenientHandler) as server, browser.new_context() as context:
        page = context.new_page()
        for title, kind in [("Pagefind: two of a headline", readers.two_of_headline),
                            ("Pagefind: two words of a text", readers.two_of_text)]:
            loads = []
            for query, _ in readers.ask(kind)[:100]:
                page.goto(server.address("404.html"))
                LenientHandler.loaded.clear()
                page.evaluate(PAGEFIND, {"queries": [query], "most": 10})
                loads.append([(site.folder / path).stat().st_size for path in LenientHandler.loaded
                              if path.startswith("pagefind/")])
            print(f"| {title} | {statistics.median(map(len, loads)):.0f} | | {in_kilobytes(list(map(sum, loads)))} |",
                  flush=True)


def measure_finding(site, browser, readers, with_pagefind):
    """Prints whether the article that is looked for is among the first five."""
    print(f"\n| of {readers.count} known articles | reciprocal rank at 5, mean | in the first five | "
          "Pagefind: rank | in the first five |\n|---|---|---|---|---|", flush=True)
    with (strict_server.StrictServer(site, Handler) as server, browser.new_context() as context,
          strict_server.StrictServer(site, LenientHandler) as lenient):
        ours, theirs = context.new_page(), context.new_page()
        ours.goto(server.address("search.html"))
        theirs.goto(lenient.address("404.html"))
        for title, kind in [("two rarest words of the headline", readers.two_of_headline),
                            ("three words of the text", readers.three_of_text),
                            ("a word and four letters of another", readers.word_and_beginning),
                            ("one letter wrong", readers.mistyped)]:
            asked = readers.ask(kind)
            queries = [query for query, _ in asked]
            answers = [ours.evaluate(FIND, queries)]
            if with_pagefind:
                plain = [query.removesuffix("*") for query in queries]
                answers.append(theirs.evaluate(PAGEFIND, {"queries": plain, "most": 5}))
            line = f"| {title} |"
            for found in answers:
                ranks = [1 / (1 + paths.index(article.path)) if article.path in paths else 0
                         for (_, article), paths in zip(asked, found)]
                line += f" {statistics.mean(ranks):.3f} | {100 * sum(rank > 0 for rank in ranks) / len(ranks):.1f} % |"
            print(line, flush=True)
            if kind in (readers.two_of_headline, readers.word_and_beginning):
                rank, share = readers.best(asked)
                print(f"| … at best, since headlines are alike | {rank:.3f} | {100 * share:.1f} % |", flush=True)


def measure_time(site, browser, readers, most=60):
    """Prints how soon after the last key the first result is there, on a slow machine."""
    cold, warm = [], []
    with strict_server.StrictServer(site) as server, browser.new_context() as context:
        for query, _ in readers.ask(readers.two_of_headline)[:most]:
            page = context.new_page()
            page.goto(server.address("search.html"), wait_until="networkidle")
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            cold.append(page.evaluate(TIME, query))
            # The reader takes the last letter back and types it again.
            page.evaluate(TIME, query[:-1])
            page.wait_for_timeout(300)
            warm.append(page.evaluate(TIME, query))
            page.close()
    print("\n| last key to first result, CPU slowed 4 times | median / 95th percentile, ms |\n|---|---|")
    for title, times in [("cold: nothing loaded but the page", cold), ("warm", warm)]:
        middle, most = middle_and_most(filter(None, times))
        print(f"| {title} | {middle:.0f} / {most:.0f} |", flush=True)


def measure(folder, options, pagefind):
    """Measures a built site."""
    site = Site("site", folder)
    readers = Readers(site, options.queries, options.seed)
    count, words = len(readers.articles), sum(len(article.text.places) for article in readers.articles)
    print(f"\n{count:,} articles of {words / count:.0f} words, {len(readers.vocabulary):,} different ones", flush=True)
    if pagefind:
        run([*pagefind, "--site", str(folder)])
    with chromium() as browser:
        if "bytes" in options.only:
            measure_bytes(site, browser, readers)
            if pagefind:
                measure_bytes_of_pagefind(site, browser, readers)
        if "found" in options.only:
            measure_finding(site, browser, readers, bool(pagefind))
        if "time" in options.only:
            measure_time(site, browser, readers)
    shutil.rmtree(site.folder / "pagefind", ignore_errors=True)


def main():
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000", help="how many articles, with commas (default: 10000)")
    parser.add_argument("--content", help="a folder of content files to build from instead")
    parser.add_argument("--site", type=pathlib.Path, help="a site that is built already")
    parser.add_argument("--queries", type=int, default=500, help="how many of each kind (default: 500)")
    parser.add_argument("--only", default="bytes,found,time", help="what to measure (default: bytes,found,time)")
    parser.add_argument("--pressmark", default=str(HERE.parent / ".build/release/pressmark"), help="the program")
    parser.add_argument("--pagefind", default="pagefind", help="Pagefind's command (default: pagefind)")
    parser.add_argument("--seed", type=int, default=1, help="other articles and queries (default: 1)")
    options = parser.parse_args()
    pagefind = shlex.split(options.pagefind)
    if not pagefind or not shutil.which(pagefind[0]):
        pagefind = []
    if options.site:
        measure(options.site, options, pagefind)
        return
    for size in [0] if options.content else map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER if MEMORY_FOLDER.is_dir() else None) as folder:
            project = pathlib.Path(folder) / "project"
            pressmark_project(project, options.pressmark, None)
            configuration = project / "pressmark.yml"
            configuration.write_text(configuration.read_text().replace("search: off", ""))
            if options.content:
                shutil.copytree(options.content, project / "content")
            else:
                make_content(size, project / "content", "pressmark", options.seed, "--endless")
            built = pressmark_site(project, options.pressmark, 2)
            built.build_anew()
            measure(built.output, options, pagefind)


if __name__ == "__main__":
    main()
