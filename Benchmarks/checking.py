#!/usr/bin/env python3
"""Measures `pressmark check` against `sha256sum -c` of the same site, in the same run. README.md says more.

    checking.py                                    a site of 10,000 made-up articles
    checking.py --sizes 1000,70000 --pairs 7       other sizes, more pairs
    checking.py --pressmark PATH                   another program

Exit 1 when a program fails, or when something is found in a site with which nothing is wrong.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import sys
import tempfile
import time
from typing import List

from building import MEMORY_FOLDER, SETTLING_TIME, in_turn, make_content, pressmark_project, pressmark_site, ratio
from measured_run import Run, run

HERE = pathlib.Path(__file__).resolve().parent
HARMLESS = ("no-", "repeated-", "likely-twins")


def row(name: str, runs: List[Run], more: str = "") -> None:
    """Prints the medians."""
    cpu, wall, peak = (statistics.median(getattr(one, key) for one in runs) for key in ("cpu", "wall", "peak"))
    print(f"{name:32}{cpu:8.2f} {wall:8.2f} {peak:8.0f}  {more}", flush=True)


def measure(folder: pathlib.Path, count: int, options: argparse.Namespace) -> None:
    """Builds a site and checks it, with and without what the build remembered."""
    project = folder / "project"
    pressmark_project(project, options.pressmark, None)
    make_content(count, project / "content", "pressmark", options.seed)
    site = pressmark_site(project, options.pressmark, 2)
    time.sleep(SETTLING_TIME)
    site.build_anew()
    check = [options.pressmark, "check", "--root", str(project), "--jobs", "2", "--json"]

    def anew() -> Run:
        shutil.rmtree(project / ".pressmark", ignore_errors=True)
        return run(check)

    sums = ["sh", "-c", 'cd "$0" && sha256sum --quiet -c manifest-sha256.txt', str(site.output)]
    time.sleep(SETTLING_TIME)
    known, plain = in_turn(options.pairs, lambda: run(check), lambda: run(sums))
    cold, again = in_turn(options.pairs, anew, lambda: run(sums))
    summary = json.loads(known[0].output)
    # Made-up articles may share a headline, and lack a byline; nothing else is wrong with them.
    found = {name: number for name, number in summary["check"]["findings"].items() if not name.startswith(HARMLESS)}
    if found or json.loads(cold[0].output)["check"] != summary["check"]:
        sys.exit(f"in a site with which nothing is wrong there was found: {found}")
    looked = summary["check"]
    print(f"\n{count:,} articles, {looked['pages']:,} pages, {looked['links']:,} links, {looked['bytes']:,} bytes")
    print(f"{'':32}{'CPU s':>8} {'wall s':>8} {'MB':>8}")
    row("sha256sum -c", plain + again)
    row("check after a build", known, f"{ratio(known, plain, 'cpu')} times the CPU")
    row("check, nothing remembered", cold, f"{ratio(cold, again, 'cpu')} times the CPU")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="10000", help="numbers of articles, with commas")
    parser.add_argument("--pairs", type=int, default=5, help="how often each is measured, in turn")
    parser.add_argument("--pressmark", default=str(HERE.parent / ".build/release/pressmark"), help="the program")
    parser.add_argument("--seed", type=int, default=1, help="another archive of the same kind")
    options = parser.parse_args()
    options.pressmark = os.path.abspath(options.pressmark)
    for size in options.sizes.split(","):
        with tempfile.TemporaryDirectory(dir=MEMORY_FOLDER if MEMORY_FOLDER.is_dir() else None) as folder:
            measure(pathlib.Path(folder), int(size), options)


if __name__ == "__main__":
    main()
