#!/usr/bin/env python3
"""Compares what an editor says of a configuration or a front matter with what a build says of it.

    check_schemas.py PROGRAM

An editor with a YAML language server goes by the JSON Schemas that pressmark writes into an archive. Each file below is
validated against its schema by a public validator (jsonschema), as YAML 1.2 (ruamel.yaml), and built: where one of the
two finds a mistake and the other none, that is told, and the exit code is 1.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import ruamel.yaml

RIGHT = [
    "title: A\nhost:", "title: A\ntheme:\n  typeface:",
    'title: "The Herald"', "title: 1984", "title: A\nlanguage: pt-BR", 'title: A\nbase-url: "https://example.org/a"',
    "title: A\nbase-url:", "title: A\ndate-order: mdy\nearliest-short-year: 1930\nencoding: windows-1251",
    'title: A\narticle-separator: ["=====", "Story {…}"]', "title: A\narticle-separator: none",
    'title: A\nfolders:\n  "1926":\n    date: "1926"\n    publication: "The Lantern"\n    date-order: dmy',
    "title: A\nfolders:\n  old:\n    date: 1926", "title: A\nsearch: off", "title: A\nsearch:\n  passages: beginning",
    "title: A\nprecompress: [gzip, brotli]", "title: A\nmedia:\n  widths: [480, 960]",
    "title: A\nmedia:\n  widths: 480", "title: A\nissues: off\ndownloads: on",
    "title: A\ntaxonomies:\n  places: off\n  photographer:\n    label: Photographers",
    'title: A\npublish:\n  public: "rsync:a@example.org:/var/www"\n  other:\n    to: "directory:/srv/a"\n    url: none',
    'title: A\ntheme:\n  accent: "#8a1c1c"\n  typeface: serif\n  measure: 34em',
    "title: A\nhost: netlify\nsources: packed", "title: A\nmenu:\n  about.md: About", "title: A\nmenu: [about.md]",
    "title: A\nlist-length: 200\ntags-per-article: 0", "# nothing\n",
    "title: A\npublications:\n  WeeklyWorker: Weekly Worker", "title: A\nfeeds: [tags]\nmarkdown:\n  raw-html: true",
]

WRONG = [
    "title: A\nlanguage: pt_BR", 'title: A\npublish:\n  a:\n    to: "directory:/srv/a"\n    url:',
    "title: A\nbase-url: HTTPS://example.org",
    "titel: A", 'title: ""', "title: [A, B]", "title: A\nlanguage: en_!", "title: A\nbase-url: example.org",
    "title: A\ndate-order: day first", "title: A\nearliest-short-year: 30", "title: A\nlist-length: 5",
    "title: A\ntags-per-article: many", "title: A\nsources: maybe", "title: A\nsearch: perhaps",
    "title: A\nsearch:\n  passage: full", "title: A\nsearch:\n  passages: some", "title: A\nprecompress: zip",
    "title: A\nmedia:\n  widths: [5]", "title: A\nhost: my-server", "title: A\nmarkdown:\n  raw-html: yes",
    "title: A\ntheme:\n  colour: red", "title: A\ntheme:\n  typeface: comic", "title: A\ntheme:\n  width: wide",
    "title: A\nfolders:\n  old:\n    dates: 1926", "title: A\npublish:\n  public:\n    place: x",
    "title: A\ntaxonomies:\n  places: maybe", "title: A\nissues: perhaps", "title: A\nitem-type: book",
    "title: A\nlicense: CC BY", "title: A\npublications: [A]", "title: A\npublish:\n  public: [a, b]",
]

RIGHT_FRONT = [
    'title: "Riots"\ndate: "1997-04-24"', "title: Riots\ndate: 1997-04", "title: Riots\ndate: 1997",
    'title: Riots\ndate: "1997-21"', 'title: Riots\ndate: "199X"', 'title: Riots\ndate: "1997?"',
    'title: Riots\ndate: "1997-04-24/1997-05-01"', 'title: Riots\ntags: ["Food", "Lima"]\nauthors: ["Ann Lee"]',
    "title: Riots\ndraft: true", "title: Riots\nlanguage: es\nissue: 12\npage: 3",
    'title: Riots\nadded: "2026-11-25"', "title: Riots\nphotographer: Zoe Hill\nmy-own:\n  - 1",
    'title: Riots\naliases: ["old/page.html"]', 'title: Riots\nwithdrawn: "Taken back."', "title: 1984",
]

WRONG_FRONT = [
    "title: Riots\ndraft: on", "title: Riots\nwithdrawn: true",
    "date: 1997-04-24", 'title: ""', 'title: Riots\ndate: "24.04.1997"', "title: Riots\ndate: yesterday",
    "title: Riots\ndraft: perhaps", "title: Riots\nlanguage: Spanish!", "title: Riots\nadded: today",
    "title: Riots\ndate: [1997]", "title: Riots\ntags:\n  food: 1",
]


def validator(archive, name):
    schema = json.loads((archive / ".pressmark" / name).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def plain(value):
    """Dates as an editor has them: YAML 1.2 knows none."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else str(value)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    yaml = ruamel.yaml.YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    wrong = 0
    with tempfile.TemporaryDirectory() as scratch:
        archive = pathlib.Path(scratch) / "archive"
        subprocess.run([program, "new", archive], check=True, capture_output=True)
        named = (archive / "pressmark.yml").read_text().splitlines()[0].split("$schema=")[1]
        assert (archive / named).is_file(), "the schema that the file names is not there"
        schemas = {
            False: validator(archive, "pressmark.schema.json"), True: validator(archive, "front-matter.schema.json"),
        }
        page = archive / "pages/about.md"
        page.write_text(page.read_text().replace("draft: true\n", "", 1))
        shown = []
        for is_front, is_right, texts in [
            (False, True, RIGHT), (False, False, WRONG), (True, True, RIGHT_FRONT), (True, False, WRONG_FRONT),
        ]:
            for text in texts:
                for old in (archive / "content").glob("*.md"):
                    old.unlink()
                (archive / "addresses.tsv").unlink(missing_ok=True)
                (archive / "content").mkdir(exist_ok=True)
                (archive / "content/a.md").write_text(f"---\n{text if is_front else 'title: A'}\n---\n\nText.\n")
                (archive / "pressmark.yml").write_text("title: A\n" if is_front else text + "\n")
                built = subprocess.run(
                    [program, "build", archive, "--no-convert", "--strict"], capture_output=True, text=True)
                errors = [error.message for error in schemas[is_front].iter_errors(plain(yaml.load(text)))]
                if (built.returncode == 0, not errors) != (is_right, is_right):
                    wrong += 1
                    print(f"should be {'right' if is_right else 'wrong'}:\n{text}\n"
                          f"  the build: {built.stderr.strip() if built.returncode else 'right'}\n"
                          f"  an editor: {errors or 'right'}")
                elif errors:
                    shown.append((text.splitlines()[-1].strip(), errors[0]))
    count = sum(map(len, (RIGHT, WRONG, RIGHT_FRONT, WRONG_FRONT)))
    for text, error in shown[:8]:
        print(f"  {text:32} {error[:120]}")
    print(f"schemas: {count} files, {wrong} of which editors and builds see otherwise")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
