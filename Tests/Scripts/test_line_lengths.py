"""Tests that documents and comments keep to 120 columns, but for what cannot be broken."""
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ["Sources/*.swift", "Tests/*.swift", "docs/*.md", "README.md", "CONTRIBUTING.md", "Tests/Score/README.md"]
# Tables, generated marks, pictures and what is one word.
UNBREAKABLE = re.compile(r"\||<!--|!\[|\S+$|\s*//+ \S+$")


class LineLengths(unittest.TestCase):
    def test_lines_are_short(self):
        listed = subprocess.run(["git", "ls-files", "-z", *PLACES], cwd=ROOT, capture_output=True, check=True).stdout
        for path in filter(None, listed.decode().split("\0")):
            text = (ROOT / path).read_text(encoding="utf-8")
            if path.endswith(".md"):  # Blocks of code stay as empty lines.
                text = re.sub(r"(?ms)^ *```.*?^ *```$|<!--.*?-->", lambda block: "\n" * block[0].count("\n"), text)
            for number, line in enumerate(text.split("\n"), 1):
                is_text = path.endswith(".md") or re.match(r"\s*//", line)
                self.assertTrue(len(line) <= 120 or not is_text or UNBREAKABLE.match(line), f"{path}:{number}: {line}")


if __name__ == "__main__":
    unittest.main()
