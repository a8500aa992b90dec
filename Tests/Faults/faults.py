#!/usr/bin/env python3
"""Lets the machine fail in every way, one call at a time, and looks whether anything was lost.

    python3 Tests/Faults/faults.py PROGRAM [--most 40] [--seconds 170] [--only build]

Of an archive of a dozen articles, some of them edited, each command is run with one call of the system failing, or with
the program ended before or after it as kill -9 does; then with closed streams, few files, few threads, small disks and
signals. After each:

* the command has ended, and not by itself with a signal;
* exit code 0 means that all was done, and that nothing waits to be taken back;
* every edited line is in one content file, and no file outside the archive has changed;
* what a decision (tags rename, undo) does is done whole or not at all, unless the program was ended;
* the same command given again, where its work was not done, and a build end with 0 and leave content and site to the
  byte what they are without the fault: nothing that waited for its place is left, not even an empty folder.

It prints a table of the faults that each command met, with those that were bad, and ends with 1 when there was one.
--most bounds how many faults of a kind there are for a command, evenly spread over its calls and ways to fail (0: all);
--seconds ends it in good time, and says what was left out.
"""

import argparse
import collections
import concurrent.futures
import errno
import itertools
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE = 60
CALLS = [
    "open", "create", "read", "write", "look", "list", "next", "rename", "unlink", "mkdir", "rmdir", "sync", "close",
    "resolve", "lock",
]
# Every call fails in every way, also in those that are rare: the program has to think of none.
ERRORS = [errno.EIO, errno.EACCES, errno.EMFILE, errno.ENOSPC]
KILLED_BEFORE = 0
KILLED_AFTER = -1
COMMANDS = {
    "new": ["new", "fresh"],
    "convert": ["convert", "--jobs", "1"],
    "build": ["build", "--jobs", "1"],
    "rename": ["tags", "rename", "Harbour", "Port", "--jobs", "1"],
    "inspect": ["inspect", "seeds", "--jobs", "1"],
    "undo": ["undo"],
}


def text(number, words="The tide came in at noon, and the boats lay still.", headline="comes in"):
    return (
        f"The Harbour News\n\n{number:02}.04.1997\n\nTide number {number} {headline}\n\nBy Ann Lee\n\n"
        f"{words} Nobody in the Harbour had seen the like of it.\n\nA second paragraph, number {number}.\n"
    )


def files(folder):
    """What lies below a folder, by path; folders end with a slash."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_dir():
            found[name + "/"] = b""
        else:
            found[name] = path.read_bytes()
    return found


class Bench:
    """The archive as it is before a command, and what comes of the command without a fault."""

    def __init__(self, program, scratch):
        self.program = program
        self.scratch = scratch
        self.names = itertools.count()
        self.shim = scratch / "failing_calls.so"
        compiler = next((name for name in ("cc", "gcc", "clang") if shutil.which(name)), None)
        if compiler is None or sys.platform != "linux":
            sys.exit(print("Skipped: there is no C compiler, or this is not Linux."))
        build = [compiler, "-shared", "-fPIC", "-O1", "-o", self.shim, HERE / "failing_calls.c", "-ldl"]
        subprocess.run(build, check=True)
        self.before = {}
        self.before_state = {}
        self.after = {}
        self.whole = {}
        first = scratch / "first"
        self.make(first)
        for name in COMMANDS:
            archive = first
            if name == "undo":
                archive = self.copy(first)
                self.run(archive, COMMANDS["rename"])
            self.before[name] = archive
            self.before_state[name] = self.state(archive)
            done = self.copy(archive)
            self.run(done, COMMANDS[name])
            self.after[name] = self.state(done)
            self.run(done, COMMANDS["build"])
            self.whole[name] = self.state(done)

    def make(self, archive):
        subprocess.run([self.program, "new", archive], check=True, capture_output=True)
        for number in range(1, 11):
            (archive / "seeds" / f"{number}.txt").write_text(text(number))
        for article in ("by-hand", "also-by-hand"):
            page = archive / "content" / f"{article}.md"
            page.parent.mkdir(exist_ok=True)
            page.write_text(f'---\ntitle: "Written {article}"\ntags: ["Harbour"]\n---\n\nOnly here: {article}.\n')
        self.run(archive, COMMANDS["build"])
        edited = sorted((archive / "content" / "1997").rglob("*.md"))[:3]
        for number, page in enumerate(edited):
            page.write_text(page.read_text() + f"\nOnly here: edit {number}.\n")
        for number in (8, 9):
            (archive / "seeds" / f"{number}.txt").write_text(text(number, "Another beginning of the text."))
        # Another headline moves a content file that is conversion's own.
        (archive / "seeds" / "7.txt").write_text(text(7, headline="goes out"))
        (archive / "seeds" / "11.txt").write_text(text(11))
        (archive / "seeds" / "10.txt").unlink()

    def copy(self, archive):
        copy = self.scratch / f"{next(self.names)}" / "archive"
        shutil.copytree(archive, copy, symlinks=True)
        (copy.parent / "outside.txt").write_text("not Pressmark's")
        return copy

    def run(self, archive, command, environment=None, before=None, **streams):
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} | streams
        return subprocess.run(
            [*(before or []), self.program, *command], cwd=archive, timeout=PATIENCE,
            env={**os.environ, **(environment or {})}, **streams)

    def state(self, archive):
        """All that matters of an archive; what the program remembers from run to run is disposable."""
        return {path: held for path, held in files(archive).items() if not path.startswith(".pressmark/")}

    def counts(self, name):
        """How many calls of each kind a command makes."""
        archive = self.copy(self.before[name])
        counted = archive.parent / "count"
        self.run(archive, COMMANDS[name], {
            "LD_PRELOAD": str(self.shim), "FAULT_BELOW": str(archive), "FAULT_COUNT": str(counted)})
        numbers = collections.Counter(counted.read_text().split())
        shutil.rmtree(archive.parent)
        return numbers

    def try_call(self, name, call, number, error):
        archive = self.copy(self.before[name])
        environment = {
            "LD_PRELOAD": str(self.shim), "FAULT_CALL": call, "FAULT_BELOW": str(archive), "FAULT_AT": str(number),
            "FAULT_ERROR": str(error)}
        return self.judge(
            name, archive, lambda: self.run(archive, COMMANDS[name], environment),
            -signal.SIGKILL if error <= 0 else None)

    def judge(self, name, archive, fault, signal_number=None):
        """What is bad after a fault; `None` when nothing is."""
        try:
            ended = fault()
            status, said = ended.returncode, (ended.stderr or b"").decode(errors="replace").strip()
            bad = self.bad(name, archive, status, signal_number)
            return bad and f"{bad}: exit code {status}: {said[-300:]}"
        except subprocess.TimeoutExpired:
            return f"did not end in {PATIENCE} seconds"
        finally:
            shutil.rmtree(archive.parent, ignore_errors=True)

    def bad(self, name, archive, status, signal_number):
        if status < 0 and status != signal_number:
            return "ended by a signal"
        left = self.state(archive)
        is_pending = any((archive / ".pressmark" / "changes").glob("*/pending"))
        # A folder that is empty and could not be deleted is all that may stay for the next run.
        if status == 0 and self.without_folders(left) != self.without_folders(self.after[name]):
            return f"not all was done: {self.difference(left, self.after[name])}"
        if status == 0 and is_pending:
            return "all was done, and it would be taken back"
        is_decided = name in ("rename", "undo") and status >= 0 and not is_pending
        whole = [self.content(state) for state in (self.before_state[name], self.after[name])]
        if is_decided and self.content(left) not in whole:
            return f"left halfway: {self.difference(self.content(left), self.content(self.after[name]))}"
        if lost := self.lost(archive, self.content(left)):
            return f"at once {lost}"
        # What a user does who was told of a failure, or whose machine was switched off: the same command, where it has
        # not done its work or has to be taken back first, and a build. Each once, and both have to end well.
        if is_pending or self.content(left) != self.content(self.after[name]):
            again = self.run(archive, COMMANDS[name])
            if again.returncode != 0:
                return f"given again it says {again.stderr.decode(errors='replace')[-300:]}"
        build = self.run(archive, COMMANDS["build"])
        if build.returncode != 0:
            return f"the next build says {build.stderr.decode(errors='replace')[-300:]}"
        if lost := self.lost(archive, self.content(self.state(archive))):
            return f"after the next run {lost}"
        if self.state(archive) != self.whole[name]:
            return f"the next run does not mend it: {self.difference(self.state(archive), self.whole[name])}"
        return None

    def without_folders(self, state):
        return {path: held for path, held in state.items() if not path.endswith("/")}

    def lost(self, archive, content):
        held = b"\n".join(held for path, held in content.items() if path.startswith("content/"))
        edits = [b"Only here: by-hand.", b"Only here: also-by-hand.", *(b"Only here: edit %d." % n for n in range(3))]
        if lost := [words for words in edits if held.count(words) != 1]:
            return f"an edit is lost or there twice: {lost}"
        if (archive.parent / "outside.txt").read_text() != "not Pressmark's":
            return "a file outside was changed"
        return None

    def content(self, state):
        """What conversion and decisions are about. Bytes that wait beside a file are no second one: they are read by
        nobody, and deleted by the next run."""
        return {
            path: held for path, held in state.items()
            if not path.startswith("site/") and not path.endswith((".pressmark-new", "/"))}

    def difference(self, one, other):
        return [path for path in sorted({*one, *other}) if one.get(path) != other.get(path)][:4]


def spread(things, most):
    """So many of them, evenly spread, the first and the last among them; all for 0."""
    if not most or len(things) <= most:
        return list(things)
    return [things[number * (len(things) - 1) // max(1, most - 1)] for number in range(most)]


def call_faults(bench, commands, most):
    """Each call of each kind in each command, failing in each way."""
    ways = [*ERRORS, KILLED_BEFORE, KILLED_AFTER]
    words = {KILLED_BEFORE: "killed before", KILLED_AFTER: "killed after"}
    rounds = []
    for name in commands:
        counts = bench.counts(name)
        for call in CALLS:
            # Each call takes another way first, so that few of them still see all.
            places = [
                (number, ways[(number + turn) % len(ways)])
                for turn in range(len(ways)) for number in range(1, counts[call] + 1)]
            rounds.append([
                (name, f"{call}, {words.get(error) or errno.errorcode[error]}, number {number} of {counts[call]}",
                 lambda n=name, c=call, i=number, e=error: bench.try_call(n, c, i, e))
                for number, error in spread(places, most)])
    return rounds


def machine_faults(bench, commands, most):
    """Streams, files, threads, disks and signals."""
    rounds = {}

    def add(name, what, fault, **judgement):
        def judge():
            archive = bench.copy(bench.before[name])
            return bench.judge(name, archive, lambda: fault(archive), **judgement)
        rounds.setdefault((name, what.split(",")[0]), []).append((name, what, judge))

    for name in commands:
        command = COMMANDS[name]
        for what, redirection in [("no output", ">&-"), ("no messages", "2>&-"), ("no streams", "<&- >&- 2>&-"),
                                  ("full output", ">/dev/full"), ("full messages", "2>/dev/full")]:
            shell = ["sh", "-c", f'exec "$0" "$@" {redirection}']
            add(name, f"streams, {what}", lambda a, c=command, s=shell: bench.run(a, c, before=s))
        for number in (8, 12, 16, 24):
            shell = ["sh", "-c", f'ulimit -n {number} && exec "$0" "$@"']
            add(name, f"files, {number} at once", lambda a, c=command, s=shell: bench.run(a, c, before=s))
        if os.geteuid() == 0 and shutil.which("setpriv"):
            for number in (1, 2):
                user = "exec setpriv --reuid 65533 --clear-groups"
                shell = ["sh", "-c", f'chmod -R a+rwX .. && ulimit -u {number} && {user} "$0" "$@"']
                add(name, f"threads, {number}", lambda a, c=command, s=shell: bench.run(a, c, before=s))
        for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for pause in (0.005, 0.02, 0.05, 0.1):
                add(name, f"signals, {sent.name}", lambda a, c=command, s=sent, p=pause: signalled(bench, a, c, s, p),
                    signal_number=-sent)
        if can_mount(bench.scratch):
            rounds[name, "disks"] = [
                (name, f"disks, {room} KB free", lambda n=name, r=room: small_disk(bench, n, r))
                for room in (0, 4, 16, 64, 256)]
    return [spread(faults, most) for faults in rounds.values()]


def can_mount(scratch):
    """Whether this user may make a disk; said once when not."""
    if (known := vars(can_mount)).get("answer") is None:
        place = scratch / "trial"
        place.mkdir()
        made = shutil.which("mount") and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "pressmark-faults", place], capture_output=True).returncode == 0
        if made:
            subprocess.run(["umount", place], check=True)
        else:
            print("Small disks are left out: only root can make them.")
        known["answer"] = bool(made)
    return known["answer"]


def small_disk(bench, name, room):
    """A command in an archive on a disk with so many KB free; what comes after it has all the room it wants."""
    disk = bench.scratch / f"{next(bench.names)}"
    disk.mkdir()
    size = lambda kilobytes: subprocess.run(
        ["mount", "-o", f"remount,size={kilobytes}k", disk], check=True, capture_output=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=65536k", "pressmark-faults", disk], check=True)
    try:
        archive = disk / "archive"
        shutil.copytree(bench.before[name], archive, symlinks=True)
        (disk / "outside.txt").write_text("not Pressmark's")
        held = os.statvfs(disk)
        size((held.f_blocks - held.f_bfree) * held.f_frsize // 1024 + room)

        def fault():
            ended = bench.run(archive, COMMANDS[name])
            size(65536)
            return ended
        return bench.judge(name, archive, fault)
    finally:
        subprocess.run(["umount", "-l", disk])


def signalled(bench, archive, command, sent, pause):
    process = subprocess.Popen(
        [bench.program, *command], cwd=archive, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    time.sleep(pause)
    process.send_signal(sent)
    return subprocess.CompletedProcess(command, process.wait(PATIENCE))


def print_table(tally, commands):
    """So many faults by kind and command, and in brackets how many of them were bad."""
    def cell(names, kinds):
        met, bad = (sum(tally.get((name, kind), (0, 0))[index] for name in names for kind in kinds) for index in (0, 1))
        return f"{met} ({bad})" if bad else str(met)

    kinds = [kind for kind in [*CALLS, "streams", "files", "threads", "signals", "disks"]
             if any((name, kind) in tally for name in commands)]
    rows = [["faults (bad)", *commands, "all"]]
    rows += [[kind, *(cell([name], [kind]) for name in commands), cell(commands, [kind])] for kind in kinds]
    rows.append(["all", *(cell([name], kinds) for name in commands), cell(commands, kinds)])
    for row in rows:
        print(f"{row[0]:14}" + "".join(f"{words:>12}" for words in row[1:]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("--most", type=int, default=40)
    arguments.add_argument("--seconds", type=float, default=float("inf"))
    arguments.add_argument("--only", choices=COMMANDS, action="append")
    given = arguments.parse_args()
    end = time.monotonic() + given.seconds
    tally, bad, left = {}, [], 0
    with tempfile.TemporaryDirectory(prefix="pressmark-faults-") as scratch:
        os.chmod(scratch, 0o755)
        bench = Bench(given.program.resolve(), pathlib.Path(scratch).resolve())
        commands = given.only or list(COMMANDS)
        rounds = machine_faults(bench, commands, given.most) + call_faults(bench, commands, given.most)
        # The first of each kind first, so that little time sees much.
        faults = [fault for faults in itertools.zip_longest(*rounds) for fault in faults if fault]

        def meet(fault):
            return fault, fault[2]() if time.monotonic() < end else "left out"

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as tasks:
            for (name, what, _), found in tasks.map(meet, faults):
                if found == "left out":
                    left += 1
                    continue
                row = tally.setdefault((name, what.split(",")[0]), [0, 0])
                row[0] += 1
                if found:
                    row[1] += 1
                    bad.append(what)
                    print(f"{name}: {what}: {found}", file=sys.stderr, flush=True)
    print_table(tally, commands)
    print(f"{sum(row[0] for row in tally.values())} faults, {len(bad)} bad" + (f"; {left} left out" if left else ""))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
