"""Scripts/build-program builds once, and again when anything has changed: a made-up Swift says what it was asked for."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "build-program"
SWIFT = """#!/bin/sh
case "$*" in
  --version) echo "$VERSION" ;;
  -print-target-info) echo '"runtimeResourcePath": "/none",' ;;
  *--show-bin-path*) echo "$PWD/.build/release" ;;
  "package resolve") echo x >Package.resolved ;;
  *)
    mkdir -p .build/release
    echo build >>.build/builds
    if [ -n "$FAILS" ]; then exit 1; fi
    echo program >.build/release/pressmark
    chmod +x .build/release/pressmark ;;
esac
"""


class BuildingOnce(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for folder in ["Plugins", "Scripts", "Sources/Site", "Templates"]:
            (self.root / folder).mkdir(parents=True)
        for file in ["Package.swift", "Package.resolved", "Sources/Site/Page.swift", "Templates/page.mustache"]:
            (self.root / file).write_text("x")
        for script in ["build-program", "static-libraries"]:
            shutil.copy(SCRIPT.with_name(script), self.root / "Scripts")
        self.swift = self.root / "swift"
        self.swift.write_text(SWIFT)
        self.swift.chmod(0o755)
        for path in self.root.rglob("*"):
            os.utime(path, (1, 1))

    def run_script(self, **environment):
        return subprocess.run(
            [self.root / "Scripts" / "build-program"], capture_output=True, text=True,
            env={**os.environ, "SWIFT": str(self.swift), "VERSION": "6", "FAILS": "", **environment})

    def builds(self, **environment):
        """How many builds there have been once the script has run again."""
        done = self.run_script(**environment)
        self.assertEqual(done.stdout.strip(), str(self.root / ".build/release/pressmark"), done.stderr)
        return len((self.root / ".build/builds").read_text().split())

    def test_the_same_sources_are_built_once(self):
        self.assertEqual(self.builds(), 1)
        self.assertEqual(self.builds(), 1)

    def test_what_has_changed_is_built_again(self):
        self.assertEqual(self.builds(), 1)
        (self.root / "Sources/Site/Page.swift").write_text("y")
        self.assertEqual(self.builds(), 2)
        (self.root / "Sources/Site/Page.swift").unlink()
        self.assertEqual(self.builds(), 3)
        self.assertEqual(self.builds(VERSION="7"), 4)

    def test_a_program_of_another_build_is_built_again(self):
        self.assertEqual(self.builds(), 1)
        (self.root / ".build/release/pressmark").write_text("as swift build wrote it")
        self.assertEqual(self.builds(), 2)
        (self.root / ".build/release/pressmark").unlink()
        self.assertEqual(self.builds(), 3)

    def test_packages_of_a_fresh_checkout_are_resolved_before_it(self):
        (self.root / "Package.resolved").unlink()
        self.assertEqual(self.builds(), 1)
        self.assertTrue((self.root / "Package.resolved").exists())
        self.assertEqual(self.builds(), 1)

    def test_a_build_that_failed_counts_as_none(self):
        self.assertEqual(self.builds(), 1)
        (self.root / "Sources/Site/Page.swift").write_text("y")
        self.assertEqual(self.run_script(FAILS="yes").returncode, 1)
        self.assertEqual(self.builds(), 3)


if __name__ == "__main__":
    unittest.main()
