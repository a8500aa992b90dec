#!/usr/bin/env python3
"""Times `pressmark convert` against a floor that only reads and hashes the same texts, in turn, in memory.

    Benchmarks/conversion.py [--pressmark PROGRAM] [--sizes 1000,10000] [--pairs 5]
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
from typing import List, NamedTuple

HERE = pathlib.Path(__file__).resolve().parent


class Run(NamedTuple):
    """What one run of a program took."""

    cpu: float
    wall: float
    megabytes: float
    said: str


def run(command: List[str]) -> Run:
    """Runs a command to its end and gives what that process alone used."""
    with tempfile.TemporaryFile() as said:
        start = os.times().elapsed
        child = subprocess.Popen(command, stdout=said, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        wall = os.times().elapsed - start
        said.seek(0)
        text = said.read().decode("utf-8", "replace")
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n{text[-2000:]}")
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, text)


def spread(values: List[float], digits: int = 2) -> str:
    """The median, and the least and the most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def measure(pressmark: str, floor: str, size: int, pairs: int, work: pathlib.Path) -> float:
    """Prints the table for one size and returns the median of the peak memory in MB."""
    project = work / f"archive-{size}"
    seeds = project / "seeds"
    run([pressmark, "new", str(project)])
    with open(project / "pressmark.yml", "a", encoding="utf-8") as configuration:
        configuration.write("date-order: dmy\n")
    run([sys.executable, str(HERE / "make_seeds.py"), str(size), str(seeds)])

    def convert(*options: str) -> Run:
        shutil.rmtree(project / "content", ignore_errors=True)
        shutil.rmtree(project / ".pressmark", ignore_errors=True)
        done = run([pressmark, "convert", "--root", str(project), *options])
        if f"{size} written" not in done.said.replace(",", ""):
            sys.exit(f"not all texts were converted:\n{done.said[-2000:]}")
        return done

    convert("--jobs", "1")
    floors, conversions = [], []
    for _ in range(pairs):
        floors.append(run([floor, str(seeds)]))
        conversions.append(convert("--jobs", "1"))
    print(f"\n{size} texts, {pairs} pairs: median (least–most)")
    for name, runs in (("floor: read and hash", floors), ("pressmark convert --jobs 1", conversions)):
        print(f"  {name:28}CPU s {spread([r.cpu for r in runs])}   wall s {spread([r.wall for r in runs])}   MB {spread([r.megabytes for r in runs], 0)}")
    print(f"  CPU, ratio to the floor     {spread([c.cpu / max(f.cpu, 0.001) for c, f in zip(conversions, floors)], 1)}")
    print(f"  microseconds a text         {spread([c.cpu * 1e6 / size for c in conversions], 0)}")
    one, two = [], []
    for _ in range(3):
        one.append(convert("--jobs", "1").wall)
        two.append(convert("--jobs", "2").wall)
    print(f"  two jobs are faster by      {spread([a / b for a, b in zip(one, two)])}")
    again = run([pressmark, "convert", "--root", str(project), "--jobs", "1"])
    print(f"  nothing changed             CPU s {again.cpu:.2f}: {again.said.strip().splitlines()[-2 if 'doubt' in again.said else -1]}")
    shutil.rmtree(project)
    return statistics.median(r.megabytes for r in conversions)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pressmark", default=str(HERE.parent / ".build/release/pressmark"))
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--pairs", type=int, default=5)
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(prefix="pressmark-bench-", dir=memory) as folder:
        work = pathlib.Path(folder)
        floor = str(work / "floor")
        subprocess.run(["cc", "-O2", "-o", floor, str(HERE / "floor.c")], check=True)
        peaks = [measure(options.pressmark, floor, int(size), options.pairs, work) for size in options.sizes.split(",")]
    if len(peaks) > 1:
        print(f"\nPeak memory grew by {peaks[-1] - peaks[0]:.0f} MB from the smallest to the largest size.")


if __name__ == "__main__":
    main()
