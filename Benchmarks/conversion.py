#!/usr/bin/env python3
"""Measures conversion against reading and hashing the same bytes, in the same run. README.md says more.

    conversion.py                                  1,000 and 10,000 made-up texts
    conversion.py --sizes 1000 --pairs 9           other sizes, more pairs
    conversion.py --pressmark PATH                 another build of the program

Exit 1 when the program or the floor fails, or does not do the whole work.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from typing import Callable, List, NamedTuple, Sequence, Tuple

from measured_run import Run, own_peak, run

HERE = pathlib.Path(__file__).resolve().parent
MEMORY_FOLDER = pathlib.Path("/dev/shm")
BYTES_PER_TEXT = 16_000  # A seed, its content file and their folders, generously.
SECONDS_UNTIL_TRUSTED = 2.0  # A text that has just been written is not trusted to stay as it is.
JOB_PAIRS = 3


class Project(NamedTuple):
    """An archive with seeds, the programs that work on it, and how many texts and bytes there are."""

    folder: pathlib.Path
    pressmark: str
    floor: str
    texts: int
    bytes: int

    def convert(self, jobs: int = 1) -> Run:
        """Converts from scratch."""
        for name in ("content", ".pressmark"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        return self.convert_again(jobs, expected="written")

    def convert_again(self, jobs: int = 1, expected: str = "unchanged") -> Run:
        """Converts with whatever is there; each text must come out as `expected`."""
        result = run([self.pressmark, "convert", "--root", str(self.folder), "--json", "--jobs", str(jobs)])
        summary = json.loads(result.output)["conversion"]
        if (summary["seeds"], summary[expected]) != (self.texts, self.texts):
            sys.exit(f"{self.texts} texts were to be {expected}: {dict(summary, files='…')}")
        count = sum(1 for _ in (self.folder / "content").rglob("*.md"))
        if count != self.texts:
            sys.exit(f"{self.texts} texts became {count} content files")
        return result._replace(output="")

    def read_and_hash(self) -> Run:
        """Runs the floor."""
        result = run([self.floor, str(self.folder / "seeds")])
        if result.output.split()[:2] != [str(self.texts), str(self.bytes)]:
            sys.exit(f"the floor read {result.output.strip()} instead of {self.texts} {self.bytes}")
        return result


def make_project(folder: pathlib.Path, pressmark: str, floor: str, texts: int, seed: int) -> Project:
    """A new archive with `texts` made-up seeds."""
    run([pressmark, "new", str(folder)])
    with (folder / "pressmark.yml").open("a", encoding="utf-8") as configuration:
        configuration.write("\ndate-order: dmy\n")
    # In a process of its own, so that this one stays small.
    maker = [sys.executable, str(HERE / "make_seeds.py"), str(texts), str(folder / "seeds"), "--seed", str(seed)]
    subprocess.run(maker, check=True)
    time.sleep(SECONDS_UNTIL_TRUSTED)
    size = sum(path.stat().st_size for path in (folder / "seeds").rglob("*.txt"))
    return Project(folder, pressmark, floor, texts, size)


def in_turn(first: Callable[[], Run], second: Callable[[], Run], pairs: int) -> Tuple[List[Run], List[Run]]:
    """Runs the two alternately, after a warm-up of each."""
    first()
    second()
    runs = [(first(), second()) for _ in range(pairs)]
    return [pair[0] for pair in runs], [pair[1] for pair in runs]


def spread(values: Sequence[float], digits: int) -> str:
    """The least, the median and the greatest."""
    chosen = (min(values), statistics.median(values), max(values))
    return " / ".join(f"{value:.{digits}f}" for value in chosen)


def ratio(tops: Sequence[float], bottoms: Sequence[float], digits: int) -> str:
    """The median of the ratios of each pair, and their range."""
    ratios = [top / bottom for top, bottom in zip(tops, bottoms)]
    return f"{statistics.median(ratios):.{digits}f} ({min(ratios):.{digits}f} to {max(ratios):.{digits}f})"


def print_row(name: str, runs: Sequence[Run]) -> None:
    """A row of the table."""
    peaks = [each.peak for each in runs]
    memory = f"at most {max(peaks):.1f}" if max(peaks) <= own_peak() else spread(peaks, 1)
    cells = spread([each.cpu for each in runs], 3), spread([each.wall for each in runs], 3), memory
    print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


def measure(project: Project, pairs: int) -> float:
    """Measures a project and prints the results; returns the median of the peak memory of conversion, in MB."""
    texts = project.texts
    print(f"\n{texts:,} texts, {project.bytes:,} bytes ({project.bytes / texts:,.0f} a text)\n")
    print("| min / median / max | CPU s | wall s | peak memory MB |\n|---|---|---|---|", flush=True)
    floors, conversions = in_turn(project.read_and_hash, project.convert, pairs)
    print_row("floor", floors)
    print_row("convert --jobs 1", conversions)
    singles, doubles = in_turn(lambda: project.convert(1), lambda: project.convert(2), JOB_PAIRS)
    print_row("convert --jobs 1, again", singles)
    print_row("convert --jobs 2", doubles)
    unchanged = [project.convert_again() for _ in range(JOB_PAIRS)]
    print_row("unchanged", unchanged)

    cpu = [each.cpu for each in conversions]
    print(f"\nCPU, convert to floor: {ratio(cpu, [each.cpu for each in floors], 1)}")
    print(f"CPU a text: {spread([each / texts * 1e6 for each in cpu], 0)} µs")
    print(f"Wall, --jobs 1 to --jobs 2: {ratio([each.wall for each in singles], [each.wall for each in doubles], 2)}")
    share = statistics.median(each.cpu for each in unchanged) / statistics.median(cpu)
    print(f"CPU, unchanged to convert: {share:.3f}", flush=True)
    return statistics.median(each.peak for each in conversions)


def working_folder(texts: int) -> tempfile.TemporaryDirectory:
    """A folder in memory where there is room for that many texts, else on disk."""
    is_roomy = MEMORY_FOLDER.is_dir() and shutil.disk_usage(MEMORY_FOLDER).free > texts * BYTES_PER_TEXT
    print(f"Working {'in memory' if is_roomy else 'on disk'}.")
    return tempfile.TemporaryDirectory(prefix="pressmark-", dir=MEMORY_FOLDER if is_roomy else None)


def main() -> None:
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description="Measures conversion against reading and hashing the same bytes.")
    default = HERE.parent / ".build" / "release" / "pressmark"
    parser.add_argument("--pressmark", type=pathlib.Path, default=default, help="the program (default: the release build)")
    parser.add_argument("--sizes", default="1000,10000", help="how many texts, with commas (default: 1000,10000)")
    parser.add_argument("--pairs", type=int, default=5, help="how many pairs of runs (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other texts (default: 1)")
    options = parser.parse_args()
    sizes = sorted(int(size) for size in options.sizes.split(","))
    if not options.pressmark.is_file():
        sys.exit(f"there is no {options.pressmark}: build it first (make site), or name it: --pressmark PATH")
    if sizes[0] < 1 or options.pairs < 1:
        parser.error("sizes and pairs begin at 1")
    with working_folder(sum(sizes)) as name:
        folder = pathlib.Path(name)
        floor = str(folder / "floor")
        run(["cc", "-O2", "-o", floor, str(HERE / "floor.c")])
        pressmark = str(options.pressmark.resolve())
        peaks = [measure(make_project(folder / str(size), pressmark, floor, size, options.seed), options.pairs) for size in sizes]
    if len(sizes) > 1:
        growth = (peaks[-1] - peaks[0]) / (sizes[-1] - sizes[0]) * 1000
        print(
            f"\nPeak memory from {sizes[0]:,} to {sizes[-1]:,} texts: {peaks[0]:.1f} to {peaks[-1]:.1f} MB, "
            f"{growth:.2f} KB for each further text")


if __name__ == "__main__":
    main()
