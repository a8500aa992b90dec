"""Scripts/static-libraries finds the C libraries that go into the program, on a machine that is made up."""

import os
import pathlib
import subprocess
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "static-libraries"
PKG_CONFIG = """#!/bin/sh
case $1 in
  --variable=libdir) echo "$MACHINE/lib" ;;
  --variable=pcfiledir) echo "$MACHINE/pkgconfig" ;;
esac
"""


class StaticLibrariesTests(unittest.TestCase):
    def setUp(self):
        self.machine = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for folder in ["bin", "lib", "pkgconfig"]:
            (self.machine / folder).mkdir()
        for name in ["libcmark", "libyaml", "libcrypto", "libz", "libstdc++"]:
            (self.machine / "lib" / f"{name}.a").touch()
            (self.machine / "lib" / f"{name}.so").touch()
        for name in ["libcmark", "yaml-0.1", "libcrypto", "zlib"]:
            (self.machine / "pkgconfig" / f"{name}.pc").write_text("libdir=/usr/lib\nLibs: -L${libdir}\n")
        self.program("pkg-config", PKG_CONFIG)
        self.program("clang", '#!/bin/sh\necho "$MACHINE/lib/${1#*=}"\n')

    def program(self, name, text):
        path = self.machine / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def run_script(self):
        environment = {"PATH": f"{self.machine}/bin:{os.environ['PATH']}", "MACHINE": str(self.machine)}
        done = subprocess.run(
            [SCRIPT, "found", "clang"], cwd=self.machine, env=environment, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_a_linker_finds_them_and_nothing_else(self):
        names = ["libcmark.a", "libyaml.a", "libcrypto.a", "libz.a", "libstdc++.a"]
        self.assertEqual(self.run_script(), [f"{self.machine}/lib/{name}" for name in names])
        found = self.machine / "found"
        self.assertEqual({path.name for path in found.iterdir() if path.suffix != ".pc"}, set(names))
        for name in ["libcmark", "yaml-0.1", "libcrypto", "zlib"]:
            self.assertIn(f"libdir={found}\n", (found / f"{name}.pc").read_text())

    def test_where_one_is_missing_none_goes_in(self):
        for name in ["libz.a", "libstdc++.a"]:
            (self.machine / "lib" / name).unlink()
            self.assertEqual(self.run_script(), [])
            self.assertFalse((self.machine / "found").exists())
            (self.machine / "lib" / name).touch()


if __name__ == "__main__":
    unittest.main()
