"""Scripts/publish-archive with a stand-in for pressmark: nothing is ever published here."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = REPOSITORY / "Scripts" / "publish-archive"

# A pressmark that notes its words, and what it is given to log in with.
PRESSMARK = """#!/bin/sh
echo "$*" >>"$MACHINE/calls"
[ "$1" = "$FAILS" ] && exit 1
[ "$1" = build ] && [ -n "${ADDRESS:-}" ] && echo "$ADDRESS" >>"$3/addresses.tsv"
env >"$MACHINE/environment"
git config --get-urlmatch http.extraHeader https://github.com/ann/a >"$MACHINE/header"
git config --get-urlmatch http.extraHeader https://example.org/ann/a >>"$MACHINE/header"
set -- ${RSYNC_RSH:-}
for word; do [ -f "$word" ] && cat "$word" >>"$MACHINE/files" && stat -c %a "$word" >>"$MACHINE/modes"; done
if [ -n "${RCLONE_CONFIG:-}" ]; then cat "$RCLONE_CONFIG" >>"$MACHINE/files"; fi
exit 0
"""


class PublishArchiveTests(unittest.TestCase):
    def setUp(self):
        self.machine = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.machine)
        self.program = self.machine / "pressmark"
        self.program.write_text(PRESSMARK)
        self.program.chmod(0o755)
        (self.machine / "tmp").mkdir()

    def run_script(self, *words, **environment):
        given = {
            "PATH": os.environ["PATH"], "PRESSMARK": str(self.program), "MACHINE": str(self.machine), "FAILS": "",
            "TMPDIR": str(self.machine / "tmp"), **environment,
        }
        return subprocess.run([SCRIPT, *words], env=given, capture_output=True, text=True, stdin=subprocess.DEVNULL)

    def read(self, name):
        path = self.machine / name
        return path.read_text() if path.exists() else ""

    def test_builds_then_publishes(self):
        done = self.run_script("my archive", "mirror", PUBLISH_ARGUMENTS="--max-deletes 500")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(
            self.read("calls"), "build --root my archive\npublish --root my archive --max-deletes 500 mirror\n")

    def test_needs_no_words(self):
        self.assertEqual(self.run_script().returncode, 0)
        self.assertEqual(self.read("calls"), "build --root .\npublish --root .\n")

    def test_a_build_that_fails_is_not_published(self):
        self.assertEqual(self.run_script(FAILS="build").returncode, 1)
        self.assertEqual(self.read("calls"), "build --root .\n")

    def git(self, *words, folder="archive"):
        return subprocess.run(
            ["git", "-C", self.machine / folder, "-c", "user.name=A", "-c", "user.email=a@b", *words], check=True,
            capture_output=True, text=True).stdout

    def repository(self):
        """An archive that is a clone, whose branch is called main."""
        archive = self.machine / "archive"
        for folder, words in (("origin.git", ("init", "--bare", "-b", "main")), ("archive", ("init", "-b", "main"))):
            (self.machine / folder).mkdir()
            self.git(*words, folder=folder)
        (archive / "addresses.tsv").write_text("# pressmark addresses 1\n")
        self.git("add", ".")
        self.git("commit", "-m", "The archive")
        self.git("remote", "add", "origin", self.machine / "origin.git")
        self.git("push", "origin", "main")
        # As a workflow has it.
        self.git("checkout", "--detach")
        return archive

    def test_new_addresses_are_pushed_before_anything_is_published(self):
        archive = self.repository()
        (archive / "other.md").write_text("no part of it")
        done = self.run_script(archive, ADDRESS="1997/04/24/riots.html", CI_COMMIT_REF_NAME="main")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("riots.html", self.git("show", "main:addresses.tsv", folder="origin.git"))
        self.assertEqual(self.git("show", "--name-only", "--format=", "main", folder="origin.git"), "addresses.tsv\n")
        # Nothing new: nothing is committed.
        self.assertEqual(self.run_script(archive).returncode, 0)
        self.assertEqual(self.git("rev-list", "--count", "main", folder="origin.git"), "2\n")

    def pushed_settings(self, archive, *configuration):
        """How many settings of the script's own the push of new addresses got: GitHub refuses two tokens."""
        origin = self.machine / "origin.git"
        for name, value in ((f"url.{origin}.insteadOf", "https://github.com/ann/a"), *configuration):
            self.git("config", name, value)
        self.git("remote", "set-url", "origin", "https://github.com/ann/a")
        hook = archive / ".git/hooks/pre-push"
        hook.write_text('#!/bin/sh\necho "${GIT_CONFIG_COUNT:-none}" >"$MACHINE/pushed"\n')
        hook.chmod(0o755)
        done = self.run_script(archive, ADDRESS="1997/04/24/a.html", CI_COMMIT_REF_NAME="main", GIT_TOKEN="tok")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return self.read("pushed").strip()

    def test_the_push_has_the_token(self):
        self.assertEqual(self.pushed_settings(self.repository()), "1")

    def test_the_push_has_the_token_of_the_checkout_alone(self):
        header = ("http.https://github.com/.extraheader", "AUTHORIZATION: basic x")
        self.assertEqual(self.pushed_settings(self.repository(), header), "none")

    def test_a_tag_has_no_branch_for_new_addresses(self):
        archive = self.repository()
        done = self.run_script(
            archive, ADDRESS="1997/04/24/a.html", GITHUB_REF_NAME="v1", GITHUB_REF_TYPE="tag")
        self.assertEqual(done.returncode, 1)
        self.assertIn("this is a tag", done.stderr)
        self.assertNotIn("publish ", self.read("calls"))

    def test_addresses_that_cannot_be_pushed_stop_it(self):
        archive = self.repository()
        shutil.rmtree(self.machine / "origin.git")
        done = self.run_script(archive, ADDRESS="1997/04/24/riots.html", CI_COMMIT_REF_NAME="main")
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing was published", done.stderr)
        self.assertNotIn("publish ", self.read("calls"))
        # The next run does not take them for known.
        self.assertEqual(self.run_script(archive, CI_COMMIT_REF_NAME="main").returncode, 1)

    def test_secrets_are_files_that_go(self):
        done = self.run_script(SSH_KEY="the key", KNOWN_HOSTS="the host", RCLONE_CONF="the remote", GIT_TOKEN="tok")
        self.assertEqual(done.returncode, 0)
        self.assertIn("the key\n", self.read("files"))
        self.assertIn("the remote\n", self.read("files"))
        self.assertEqual(set(self.read("modes").split()), {"600"})
        environment = self.read("environment")
        for secret in ("the key", "the remote", "GIT_TOKEN", "eC1hY2Nlc3MtdG9rZW46dG9r"):
            self.assertNotIn(secret, environment)
        # As git reads it for the host that it is for, and for no other.
        self.assertEqual(self.read("header"), "Authorization: Basic eC1hY2Nlc3MtdG9rZW46dG9r\n")
        self.assertEqual(list((self.machine / "tmp").iterdir()), [])

    def test_the_action_hands_over_what_the_script_reads(self):
        action = (REPOSITORY / "action.yml").read_text()
        given = set(re.findall(r"^        ([A-Z_]+): \$\{\{ inputs", action, re.MULTILINE))
        script = SCRIPT.read_text()
        read = set(re.findall(r"\$\{([A-Z_]+):-\}", script)) - {"PRESSMARK"}
        self.assertEqual(given - {"ARCHIVE", "TARGET"}, read)
        inputs = set(re.findall(r"^  ([a-z-]+):\n    description", action, re.MULTILINE))
        self.assertEqual(inputs, set(re.findall(r"inputs\.([a-z-]+)", action)))


if __name__ == "__main__":
    unittest.main()
