"""Scripts/install-libraries on machines made of stand-in programs: nothing is ever installed here."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "install-libraries"

# A pkg-config that knows the libraries as soon as "apt-get install" or "brew install" has run.
PKG_CONFIG = 'test -e "$MACHINE/installed"'
# An apt-get that notes how it was called, and finds a package only once its lists are there.
APT_GET = """
echo "apt-get $DEBIAN_FRONTEND $*" >>"$MACHINE/calls"
case "$*" in
  *update*) touch "$MACHINE/lists" ;;
  *install*) test -e "$MACHINE/lists" || { echo "E: Unable to locate package" >&2; exit 100; }
             cp "$MACHINE/pkg-config" "$MACHINE/bin/pkg-config"; touch "$MACHINE/installed" ;;
esac
"""
SUDO = 'echo "sudo" >>"$MACHINE/calls"; exec "$@"'
BREW = 'echo "brew $*" >>"$MACHINE/calls"; touch "$MACHINE/installed"'


class InstallLibrariesTests(unittest.TestCase):
    def setUp(self):
        self.machine = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.machine)
        (self.machine / "bin").mkdir()
        for name in ("sh", "env", "cat", "cp", "rm", "touch", "mktemp"):
            (self.machine / "bin" / name).symlink_to(shutil.which(name))
        self.program("../pkg-config", PKG_CONFIG)
        self.user(0)

    def program(self, name, text):
        path = self.machine / "bin" / name
        path.write_text("#!/bin/sh\n" + text + "\n")
        path.chmod(0o755)

    def user(self, number):
        self.program("id", f"echo {number}")

    def run_script(self):
        environment = {"PATH": str(self.machine / "bin"), "MACHINE": str(self.machine), "TMPDIR": str(self.machine)}
        return subprocess.run([SCRIPT], env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def calls(self):
        path = self.machine / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def test_does_nothing_when_all_are_there(self):
        self.program("pkg-config", PKG_CONFIG)
        self.program("apt-get", APT_GET)
        (self.machine / "installed").touch()
        done = self.run_script()
        self.assertEqual((done.returncode, done.stdout, done.stderr, self.calls()), (0, "", "", []))

    def test_updates_the_package_lists_only_when_needed(self):
        self.program("apt-get", APT_GET)
        (self.machine / "lists").touch()
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(len(self.calls()), 1)
        self.assertTrue(self.calls()[0].startswith("apt-get noninteractive "), self.calls())

    def test_fresh_machine_without_pkg_config_and_package_lists(self):
        self.program("apt-get", APT_GET)
        done = self.run_script()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(self.calls()), 3)
        self.assertIn("update", self.calls()[1])
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(len(self.calls()), 3, "a second run has nothing to do")

    def test_sudo_where_not_root(self):
        self.user(1000)
        self.program("apt-get", APT_GET)
        self.program("sudo", SUDO)
        (self.machine / "lists").touch()
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(self.calls()[0], "sudo")
        self.assertTrue(self.calls()[1].startswith("apt-get noninteractive "), self.calls())

    def test_neither_root_nor_sudo(self):
        self.user(1000)
        self.program("apt-get", APT_GET)
        done = self.run_script()
        self.assertEqual((done.returncode, self.calls()), (1, []))
        self.assertIn("there is no sudo", done.stderr)
        self.assertIn("apt-get install libcmark-dev libyaml-dev libssl-dev zlib1g-dev pkg-config", done.stderr)

    def test_brew(self):
        self.program("pkg-config", PKG_CONFIG)
        self.program("brew", BREW)
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(self.calls(), ["brew install cmark libyaml openssl@3 pkg-config"])

    def test_no_known_installer(self):
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("apk add cmark-dev", done.stderr)

    def test_failed_installation_shows_why(self):
        self.program("apt-get", 'echo "E: No space left" >&2; exit 100')
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("E: No space left", done.stderr)
        self.assertIn("Install them", done.stderr)

    def test_installed_but_not_found(self):
        self.program("pkg-config", "false")
        self.program("apt-get", "true")
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("PKG_CONFIG_PATH", done.stderr)


if __name__ == "__main__":
    unittest.main()
