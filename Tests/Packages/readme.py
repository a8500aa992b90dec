"""README as a newcomer follows it: the commands that install, and the first archive, step by step, word for word."""
import re
from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"
INSTALLING = "Install"
FIRST_ARCHIVE = "A new archive in five minutes"


def section(heading):
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## )", README.read_text(encoding="utf-8"), re.M | re.S)
    if not found:
        raise SystemExit(f"README has no section {heading}.")
    return found[1]


def blocks(heading):
    """Each block of code: the sentence before it, its language, its text."""
    sentence, block, language, indent = "", None, "", 0
    for line in section(heading).splitlines():
        words = line.lstrip(" ")
        if block is not None:
            if words == "```":
                yield sentence.strip(), language, "".join(block)
                sentence, block = "", None
            else:
                block.append(line[indent:] + "\n")
        elif words.startswith("```"):
            block, language, indent = [], words[3:].split(" ")[0], len(line) - len(words)
        elif words:
            sentence += " " + words


def commands(heading):
    """The lines that are typed."""
    return [line for _, language, text in blocks(heading) if language == "sh" for line in text.splitlines()]


def follow(heading, folder, run):
    """Takes each step in a folder; `run` runs a command and returns what it said. Returns how many steps there were."""
    said, steps = "", 0
    for sentence, language, text in blocks(heading):
        names = re.findall(r"`([^`]*)`", sentence)
        steps += 1
        if language == "sh":
            for line in text.splitlines():
                said = run(line)
        elif sentence.endswith("says:"):
            expect(said == text, f"README says:\n{text}\nand the program said:\n{said}")
        elif sentence.endswith("says among other things:"):
            expect(text in said, f"README says:\n{text}\nand the program said:\n{said}")
        elif sentence.endswith("put:"):
            path, line = folder / names[-2], names[-1] + "\n"
            before = path.read_text(encoding="utf-8")
            expect(before.count(line) == 1, f"{path} has not once the line {line}")
            path.write_text(before.replace(line, line + text), encoding="utf-8")
        else:
            (folder / names[-1]).write_text(text, encoding="utf-8")
    return steps


def expect(truth, otherwise):
    if not truth:
        raise SystemExit(otherwise)
