#!/usr/bin/env python3
"""Measures the search index against builds without it and against Pagefind, in the same run. README.md says more.

    search.py                                      10,000 made-up articles
    search.py --sizes 1000,10000 --pairs 7         other sizes, more pairs
    search.py --pagefind PATH --pressmark PATH     other programs

Exit 1 when a program fails, or when a build after a change is not byte for byte the build from scratch.
"""

import argparse
import pathlib
import shlex
import shutil
import statistics
import sys
import tempfile
import time
from typing import Dict, List

from building import MEMORY_FOLDER, SETTLING_TIME, Site, edit_body, make_content, pressmark_project, pressmark_site
from measured_run import Run, run

HERE = pathlib.Path(__file__).resolve().parent
HOW_TO_GET_PAGEFIND = (
    "Pagefind is not compared: there is no '{}'. To get it:\n"
    "    python3 -m venv .pagefind && .pagefind/bin/pip install 'pagefind[extended]'\n"
    "then: make bench-search PAGEFIND='.pagefind/bin/python -m pagefind'")


def bytes_below(folder: pathlib.Path) -> Dict[str, int]:
    """How many files and bytes a folder has."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return {"files": len(sizes), "bytes": sum(sizes)}


def middle(runs: List[Run]) -> str:
    """The median of each figure."""
    cpu, wall, peak = (statistics.median(getattr(run, key) for run in runs) for key in ("cpu", "wall", "peak"))
    return f"{cpu:8.2f} {wall:8.2f} {peak:8.0f}"


def ratio(ours: List[Run], others: List[Run]) -> str:
    """How many times the CPU of the others ours takes, pair by pair."""
    ratios = sorted(one.cpu / other.cpu for one, other in zip(ours, others))
    return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"


def compare(title: str, runs: Dict[str, List[Run]]) -> None:
    """Prints what both took, and how they compare."""
    for name, measured in runs.items():
        print(f"{title + ', ' + name:44}{middle(measured)}")
    ours, others = runs.values()
    print(f"{'':44}{ratio(ours, others)}\n", flush=True)


def measure(folder: pathlib.Path, count: int, pairs: int, program: str, pagefind: List[str], seed: int) -> None:
    """Builds, indexes, changes; prints all."""
    sites: Dict[str, Site] = {}
    for name, line in (("with search", "search: on"), ("without", "search: off")):
        project = folder / name.replace(" ", "-")
        pressmark_project(project, program, None)
        configuration = project / "pressmark.yml"
        configuration.write_text(configuration.read_text().replace("search: off", line))
        make_content(count, project / "content", "pressmark", seed)
        sites[name] = pressmark_site(project, program, 2)
    print(f"\n{count:,} articles\n{'':44}{'CPU s':>8} {'wall s':>8} {'MB':>8}")
    runs: Dict[str, List[Run]] = {name: [] for name in sites}
    for _ in range(pairs):
        for name, site in sites.items():
            runs[name].append(site.build_anew())
    compare("clean", runs)
    time.sleep(SETTLING_TIME)
    for site in sites.values():
        site.build()
    for title, change in (("nothing changed", lambda content: None), ("one text edited", edit_body)):
        runs = {name: [] for name in sites}
        for _ in range(pairs):
            for name, site in sites.items():
                change(site.content)
                time.sleep(SETTLING_TIME)
                runs[name].append(site.build())
                site.build()
        compare(title, runs)
    site = sites["with search"]
    left = site.digest()
    site.build_anew()
    if site.digest() != left:
        sys.exit("the site after a change is not the one that is built from scratch")
    texts, index = bytes_below(site.content), bytes_below(site.output / "search")
    rest = bytes_below(sites["without"].output)["files"]
    print(f"index: {index['files']:,} files, {100 * index['files'] / rest:.1f} % more; {index['bytes']:,} bytes, "
          f"{100 * index['bytes'] / texts['bytes']:.0f} % of the content files'")
    if not pagefind:
        return
    output = sites["without"].output
    measured = []
    for _ in range(max(1, pairs // 2)):
        shutil.rmtree(output / "pagefind", ignore_errors=True)
        measured.append(run([*pagefind, "--site", str(output)]))
    own = bytes_below(output / "pagefind")
    print(f"{'Pagefind':44}{middle(measured)}\n{'':44}{own['files']:,} files, {own['bytes']:,} bytes")


def main() -> None:
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000", help="how many articles, with commas (default: 10000)")
    parser.add_argument("--pairs", type=int, default=5, help="how often each is run (default: 5)")
    parser.add_argument("--pressmark", default=str(HERE.parent / ".build/release/pressmark"), help="the program")
    parser.add_argument("--pagefind", default="pagefind", help="Pagefind's command (default: pagefind)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles (default: 1)")
    options = parser.parse_args()
    pagefind = shlex.split(options.pagefind)
    if not pagefind or not shutil.which(pagefind[0]):
        print(HOW_TO_GET_PAGEFIND.format(options.pagefind))
        pagefind = []
    place = MEMORY_FOLDER if MEMORY_FOLDER.is_dir() else None
    for size in options.sizes.split(","):
        with tempfile.TemporaryDirectory(dir=place) as folder:
            measure(pathlib.Path(folder), int(size), options.pairs, options.pressmark, pagefind, options.seed)


if __name__ == "__main__":
    main()
