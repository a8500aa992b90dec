"""Packaging: the manual that is written from what --help says, the list of what is inside, the mark of the commit."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = REPOSITORY / "Packaging"
sys.path.insert(0, str(PACKAGING))

import components  # noqa: E402
import describe  # noqa: E402

HELP = {"kind": "flag", "names": [{"kind": "short", "name": "h"}, {"kind": "long", "name": "help"}],
        "abstract": "Show help.", "isOptional": True, "isRepeating": False, "shouldDisplay": True, "valueName": "help"}
PATHS = {"kind": "positional", "abstract": "Texts.", "isOptional": True, "isRepeating": True, "shouldDisplay": True,
         "valueName": "path"}
INTO = {"kind": "option", "names": [{"kind": "long", "name": "into"}], "abstract": "The name that stays.",
        "isOptional": False, "isRepeating": False, "shouldDisplay": True, "valueName": "name"}


def command(name, *arguments, subcommands=(), **more):
    return {"commandName": name, "abstract": f"Does {name}.", "shouldDisplay": True, "arguments": list(arguments),
            "subcommands": list(subcommands), **more}


PROGRAM = command("press", HELP, subcommands=[
    command("merge", PATHS, INTO, HELP, discussion=".starts with a dot\n'quoted' back\\slash\n\nA second paragraph."),
    command("secret", shouldDisplay=False),
    command("help"),
])


class ManualTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        program = folder / "press"
        (folder / "help.json").write_text(json.dumps({"command": PROGRAM}))
        program.write_text(f'#!/bin/sh\nif [ $1 = --version ]; then echo 1.2.3; else cat "{folder}/help.json"; fi\n')
        program.chmod(0o755)
        subprocess.run([PACKAGING / "manuals.py", program, folder / "man"], check=True,
                       env={**os.environ, "SOURCE_DATE_EPOCH": "86400"})
        cls.pages = {path.name: path.read_text() for path in (folder / "man").iterdir()}

    def test_each_command_that_help_shows_has_a_page(self):
        self.assertEqual(set(self.pages), {"press.1", "press-merge.1"})
        self.assertNotIn("secret", self.pages["press.1"])

    def test_a_page_has_its_day_and_version(self):
        self.assertIn('.TH PRESS\\-MERGE 1 "1970-01-02" "Pressmark 1.2.3"', self.pages["press-merge.1"])

    def test_what_must_be_typed_stands_in_the_synopsis(self):
        self.assertIn("\\fBpress merge\\fR \\fB\\-\\-into\\fR \\fIname\\fR [\\fIoptions\\fR] [\\fIpath\\fR ...]\n",
                      self.pages["press-merge.1"])

    def test_words_are_no_requests(self):
        page = self.pages["press-merge.1"]
        self.assertIn("\n\\&.starts with a dot\n\\(aqquoted\\(aq back\\eslash\n.PP\nA second paragraph.\n", page)

    def test_pages_name_each_other(self):
        self.assertIn("\\fBpress\\-merge\\fR(1)", self.pages["press.1"])
        self.assertTrue(self.pages["press-merge.1"].endswith(".SH SEE ALSO\n\\fBpress\\fR(1)\n"))


class ComponentTests(unittest.TestCase):
    def test_what_has_no_licence_that_was_read_stops(self):
        with self.assertRaises(SystemExit) as stop:
            components.licence("left-pad")
        self.assertIn("left-pad is new in the program", str(stop.exception))

    def test_every_package_of_swift_has_a_licence_and_its_text(self):
        root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in ["LICENSE.txt", "NOTICE.txt", "README.md"]:
            (root / "checkouts" / "swift-nio").mkdir(parents=True, exist_ok=True)
            (root / "checkouts" / "swift-nio" / name).touch()
        pin = {"identity": "swift-nio", "location": "https://github.com/apple/swift-nio.git",
               "state": {"version": "2.9.0"}}
        (root / "Package.resolved").write_text(json.dumps({"pins": [pin]}))
        with mock.patch.multiple(components, REPOSITORY=root, CHECKOUTS=root / "checkouts"):
            found, = components.packages()
        self.assertEqual(
            (found.purl, found.licence), ("pkg:swift/github.com/apple/swift-nio@2.9.0", "Apache-2.0 AND MIT"))
        self.assertEqual([path.name for path in found.texts], ["LICENSE.txt", "NOTICE.txt"])

    def test_the_list_names_each_with_version_and_licence(self):
        inside = [components.Component("one", "1.0", "MIT", "pkg:generic/one@1.0", (PACKAGING / "tree",)),
                  components.Component("two", "2.0", "Zlib", "pkg:generic/two@2.0", (PACKAGING / "tree",))]
        with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH="0"):
            bill = describe.bill(PACKAGING / "tree", "0.1.0", inside)
        self.assertEqual([(c["name"], c["version"], c["licenses"]) for c in bill["components"]],
                         [("one", "1.0", [{"expression": "MIT"}]), ("two", "2.0", [{"expression": "Zlib"}])])
        self.assertEqual(bill["dependencies"][0]["dependsOn"], ["pkg:generic/one@1.0", "pkg:generic/two@2.0"])
        written = describe.licences(inside)
        self.assertIn("two 2.0: Zlib\n\nAs of one, above.\n", written)
        self.assertEqual(written.count("lays out below FOLDER"), 1)


class CommitTests(unittest.TestCase):
    def test_the_commit_is_written_over_a_mark_as_long(self):
        header = (REPOSITORY / "Sources" / "CCommit" / "commit.h").read_text()
        mark = re.search(r'"(@.*)"', header)[1]
        self.assertEqual(len(mark), 40)
        self.assertIn(f's/{mark}/', (REPOSITORY / "Scripts" / "dist").read_text())


if __name__ == "__main__":
    unittest.main()
