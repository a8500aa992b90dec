"""A system of Debian in a folder of its own, as it is when it was just installed, without a compiler."""
import os
import shutil
import subprocess
import time

MIRROR = os.environ.get("MIRROR", "http://deb.debian.org/debian")
# What a newcomer's system has, and the smallest one has not: manual pages and shells.
PROGRAMS = ["man-db", "bash-completion", "zsh", "fish"]
USER = "editor"
# Where a system notes what it does, whatever it does.
NOTES = ("dev", "proc", "sys", "run", "tmp", "home", "var/cache", "var/log", "var/lib/apt", "var/lib/dpkg")


class Failure(Exception):
    """A command that did not do what it should."""


class FreshSystem:
    def __init__(self, suite, folder):
        self.suite, self.root = suite, folder / suite
        self.kept, self.transcript = folder / f"{suite}.tar", folder / f"{suite}.txt"
        self.transcript.write_text("", encoding="utf-8")

    def make(self):
        """Lays the system out anew; the first time it is fetched, and kept for the next."""
        shutil.rmtree(self.root, ignore_errors=True)
        if not self.kept.exists() or time.time() - self.kept.stat().st_mtime > 7 * 24 * 3600:
            run = subprocess.run(
                ["debootstrap", "--variant=minbase", f"--include={','.join(PROGRAMS)}", self.suite, self.root, MIRROR],
                capture_output=True, text=True)
            if run.returncode:
                raise Failure(f"debootstrap: {run.stdout[-2000:]}{run.stderr[-2000:]}")
            self.as_root(f"useradd --create-home --shell /bin/bash {USER} && apt-get clean")
            subprocess.run(["tar", "-C", self.root, "-cf", self.kept, "."], check=True)
            return
        self.root.mkdir()
        subprocess.run(["tar", "-C", self.root, "-xpf", self.kept], check=True)

    @property
    def name(self):
        lines = (self.root / "etc/os-release").read_text(encoding="utf-8").splitlines()
        return next(line.split("=")[1].strip('"') for line in lines if line.startswith("PRETTY_NAME="))

    @property
    def home(self):
        return self.root / "home" / USER

    def as_root(self, command, **options):
        return self.run(command, "root", "/root", **options)

    def as_user(self, command, **options):
        return self.run(command, USER, f"/home/{USER}", **options)

    def run(self, command, user, home, status=0):
        """Runs a command in the system, with processes and terminals of its own. Returns what it printed and said."""
        inside = (
            'mount -t proc proc "$0/proc" && mount -t devpts devpts "$0/dev/pts" && '
            'exec chroot --userspec="$1" "$0" /usr/bin/env -i HOME="$2" USER="$1" LANG=C.UTF-8 TERM=dumb '
            'PATH="$2/.local/bin:/usr/sbin:/usr/bin:/sbin:/bin" DEBIAN_FRONTEND=noninteractive MANPAGER=cat '
            'bash -c "cd; $3"')
        run = subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", "sh", "-c", inside, self.root, user, home, command],
            stdin=subprocess.DEVNULL, capture_output=True, text=True)
        with self.transcript.open("a", encoding="utf-8") as transcript:
            transcript.write(f"{'#' if user == 'root' else '$'} {command}\n{run.stdout}{run.stderr}")
        if run.returncode != status:
            raise Failure(f"{command}\nended with {run.returncode}: {run.stdout[-3000:]}{run.stderr[-3000:]}")
        return Said(run.stdout, run.stderr)

    def own(self):
        """Gives the user what was written into his home."""
        entry = next(line.split(":") for line in (self.root / "etc/passwd").read_text().splitlines()
                     if line.startswith(f"{USER}:"))
        for folder, folders, files in os.walk(self.home):
            for name in [*folders, *files]:
                os.chown(os.path.join(folder, name), int(entry[2]), int(entry[3]), follow_symlinks=False)

    def files(self):
        """Each path of the system, but for what it notes."""
        found = set()
        for folder, folders, files in os.walk(self.root):
            below = os.path.relpath(folder, self.root)
            folders[:] = [name for name in folders if os.path.normpath(f"{below}/{name}") not in NOTES]
            found |= {os.path.normpath(f"{below}/{name}") for name in [*folders, *files]}
        return found


class Said:
    def __init__(self, output, messages):
        self.output, self.messages = output, messages
