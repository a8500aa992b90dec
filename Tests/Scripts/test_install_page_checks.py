"""Scripts/install-page-checks on machines made of stand-in programs: nothing is ever installed here."""

import pathlib
import shutil
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "install-page-checks"

# An apt-get that notes what it was asked for, finds packages only once their lists are there, and makes their programs.
APT_GET = """
echo "apt-get $DEBIAN_FRONTEND $*" >>"$MACHINE/calls"
case "$*" in
  *update*) touch "$MACHINE/lists" ;;
  *install*) test -e "$MACHINE/lists" || { echo "E: Unable to locate package" >&2; exit 100; }
             cp "$MACHINE/bin/true" "$MACHINE/bin/chromium"; cp "$MACHINE/bin/true" "$MACHINE/bin/java"; touch "$MACHINE/venv"
             case "$*" in *libatomic1*) touch "$MACHINE/libatomic" ;; esac ;;
esac
"""
# A Python whose environments install packages by noting that they did, and whose Playwright needs a library.
PYTHON = """
case "$1 $2" in
  "-c "*playwright*) test -e "$MACHINE/libatomic" || { echo "libatomic.so.1: cannot open" >&2; exit 1; } ;;
  "-c "*) test -e "$MACHINE/venv" ;;
  "-m venv") mkdir -p "$3/bin"; cp "$MACHINE/bin/python3" "$3/bin/python" ;;
  "-m pip") echo "pip $*" >>"$MACHINE/calls"; test ! -e "$MACHINE/offline" || { echo "no network" >&2; exit 1; } ;;
esac
"""
SUDO = 'echo "sudo" >>"$MACHINE/calls"; exec "$@"'


class InstallPageChecksTests(unittest.TestCase):
    def setUp(self):
        self.machine = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.machine)
        (self.machine / "bin").mkdir()
        for name in ("sh", "env", "cat", "cmp", "cp", "dirname", "mkdir", "rm", "touch", "mktemp"):
            (self.machine / "bin" / name).symlink_to(shutil.which(name))
        self.program("true", "exit 0")
        self.program("python3", PYTHON)
        self.user(0)
        (self.machine / "libatomic").touch()

    def program(self, name, text):
        path = self.machine / "bin" / name
        path.write_text("#!/bin/sh\n" + text + "\n")
        path.chmod(0o755)

    def user(self, number):
        self.program("id", f"echo {number}")

    def run_script(self):
        environment = {"PATH": str(self.machine / "bin"), "MACHINE": str(self.machine), "TMPDIR": str(self.machine)}
        return subprocess.run([SCRIPT, str(self.machine / "python")], env=environment, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)

    def calls(self):
        path = self.machine / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def test_bare_machine_and_again(self):
        self.program("apt-get", APT_GET)
        done = self.run_script()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        install, update, again, pip = self.calls()
        self.assertTrue(install.endswith(" chromium default-jre-headless python3-venv"), install)
        self.assertIn("update", update)
        self.assertEqual(install, again)
        self.assertIn("--requirement", pip)
        done = self.run_script()
        self.assertEqual((done.returncode, done.stdout, done.stderr, len(self.calls())), (0, "", "", 4))

    def test_installs_only_what_is_missing(self):
        self.program("google-chrome", "exit 0")
        (self.machine / "venv").touch()
        (self.machine / "lists").touch()
        self.program("apt-get", APT_GET)
        self.assertEqual(self.run_script().returncode, 0)
        self.assertTrue(self.calls()[0].endswith("--no-install-recommends default-jre-headless"), self.calls())

    def test_sudo_where_not_root(self):
        self.user(1000)
        (self.machine / "lists").touch()
        self.program("apt-get", APT_GET)
        self.program("sudo", SUDO)
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(self.calls()[0], "sudo")

    def test_says_what_to_install_where_it_cannot(self):
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("missing: chromium default-jre-headless python3-venv", done.stderr)
        self.assertIn("apt-get install chromium", done.stderr)

    def test_the_library_of_playwright(self):
        self.program("apt-get", APT_GET)
        (self.machine / "libatomic").unlink()
        done = self.run_script()
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertTrue(self.calls()[-1].endswith("--no-install-recommends libatomic1"), self.calls())

    def test_packages_that_cannot_be_had_are_tried_again(self):
        self.program("apt-get", APT_GET)
        (self.machine / "offline").touch()
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("no network", done.stderr)
        (self.machine / "offline").unlink()
        self.assertEqual(self.run_script().returncode, 0)


if __name__ == "__main__":
    unittest.main()
