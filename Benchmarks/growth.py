#!/usr/bin/env python3
"""Finds texts whose time grows faster than their length. README.md says more.

    growth.py                           texts of 7, 70 and 700 KB of each kind, built and converted
    growth.py --only headings notes     kinds whose names hold one of these words
    growth.py --pressmark PATH          another build of the program

Ten times the text may take 15 times the time that the program takes beyond an empty archive; less than a tenth of a second is
measured for nothing but noise and never counts. Exit 1 when a kind takes more.
"""

import argparse
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MOST = 15.0
NOISE = 0.1  # Seconds of processor time.
LONGEST = 120  # Seconds until a run is ended.

HEAD = "The Daily Herald\n\n24.04.1997\n\nBread riots in Lima\n\nBy Ann Lee\n\nThere was no bread in Lima.\n\n"


def many(piece):
    """Texts of one piece over and over, as long as is asked for."""
    return lambda length: piece * (length // len(piece.encode()) or 1)


def numbered(piece):
    """The same, with a number in each piece."""
    return lambda length: "".join(piece.replace("%", str(number)) for number in range(length // len(piece) or 1))


# What a content file's text holds.
CONTENT = {
    "headings of the same words": many("# a\n\n"),
    "headings without letters": many("# *\n\n"),
    "underlined headings": many("a\n---\n\n"),
    "brackets of notes": lambda length: "[^1]: n\n\n" + "[^" * (length // 2),
    "lines that begin notes": many("[^1]: a\n"),
    "different notes": lambda length: numbered("[^n%] ")(length // 2) + "\n\n" + numbered("[^n%]: a\n\n")(length // 2),
    "printed notes": lambda length: numbered("a [%] ")(length // 2) + "\n\n" + numbered("[%] a\n\n")(length // 2),
    "raw HTML": many("<div>x</div>\n\n"),
    "HTML in lines": many("a <b>x</b> "),
    "emphasis left open": many("**a *a "),
    "stars and lines": many("*_"),
    "brackets": many("["),
    "unsafe links": many("[a](javascript:x) "),
    "lazy quotations": lambda length: "> a\n" + "b\n" * (length // 2),
    "lists": many("- a\n"),
    "paragraphs": many("Some words here.\n\n"),
}

# What a source text holds below its opening.
SEEDS = {
    **{f"a line of {name}": many(sign) for name, sign in {
        "stars": "*", "brackets": "[", "pairs of brackets": "[]", "pictures": "![[", "links left open": "[[]](a",
        "links": "[a](", "brackets and carets": "[^", "angle brackets": "<", "comments": "<!--", "ampersands": "&",
        "tildes": "~", "backslashes": "\\\\", "backslashes and brackets": "\\\\[", "quotation marks": ">",
        "emoji": "\U0001F600", "full stops": ".", "Japanese": "新聞。", "accents": "e\u0301\u0302",
        "underscores": "_", "backticks": "`", "hyphens": "a-", "apostrophes": "a'",
    }.items()},
    "source: quotations": many("> a\n"),
    "source: paragraphs": many("There was no bread, and nobody knew why.\n\n"),
    "source: short lines": many("a\n"),
    "source: dashes": many("-----\n"),
    "source: labels": many("Author: Ann Lee\n"),
    "source: dates": many("24.04.1997\n"),
    "source: bylines": many("By Ann Lee\n\n"),
    "source: columns": many("Bread    12    14\n"),
    "source: capitals": many("BREAD RIOTS IN LIMA\n\n"),
}


def seconds(pressmark, kind, length):
    """Processor time of one run over an archive of one text."""
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        (folder / "pressmark.yml").write_text("title: Growth\n")
        command = [pressmark, "build", "--jobs", "1", "--root", str(folder)]
        if kind in CONTENT:
            (folder / "content").mkdir()
            text = "---\ntitle: x\n---\n\n" + CONTENT[kind](length)
            (folder / "content" / "x.md").write_text(text, encoding="utf-8")
            command.append("--no-convert")
        else:
            (folder / "seeds").mkdir()
            text = HEAD + SEEDS[kind](length) + "\n"
            (folder / "seeds" / "x.txt").write_text(text, encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return None
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    finally:
        shutil.rmtree(folder)


def shown(time):
    return "     –" if time is None else f"{time:6.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program = HERE.parent / ".build" / "release" / "pressmark"
    parser.add_argument("--pressmark", default=str(program), help="the program (default: the release build)")
    parser.add_argument("--only", nargs="*", default=[], metavar="WORD", help="kinds whose names hold a word")
    parser.add_argument("--lengths", nargs=3, type=int, default=[7_000, 70_000, 700_000], metavar="BYTES")
    options = parser.parse_args()
    kinds = [kind for kind in [*CONTENT, *SEEDS] if not options.only or any(word in kind for word in options.only)]
    empty = min(seconds(options.pressmark, "paragraphs", 20) for _ in range(3))
    print(f"{'':32}" + "".join(f"{length / 1000:6.0f} KB" for length in options.lengths) + "   times")
    failed = 0
    for kind in kinds:
        times = []
        for length in options.lengths:
            time = seconds(options.pressmark, kind, length)
            times.append(time)
            if time is None:
                break
        steps = []
        for less, more in zip(times, times[1:]):
            grown = float("inf") if more is None else (more - empty) / max(less - empty, NOISE / 2)
            steps.append(grown if more is None or more - empty > NOISE else 1.0)
        is_bad = any(step > MOST for step in steps)
        failed += is_bad
        print(f"{kind:32}" + "".join(shown(time) + "   " for time in times), end="")
        print("  " + " ".join(f"{step:5.1f}" for step in steps) + ("   TOO MUCH" if is_bad else ""), flush=True)
    print(f"{len(kinds) - failed} of {len(kinds)} kinds take at most {MOST:.0f} times as long for ten times the text.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
