#!/usr/bin/env python3
"""Publishes to real servers on this machine of which something is wrong, and looks at what comes of it.

    failing.py PROGRAM [--targets directory,rsync,git,git-ssh,git-pages,sftp,webdav,ftp,s3] [--articles N]
               [--rate BYTES] [--verbose]

For each kind of server that is installed: its disk is full, then nothing can be written there, whoever asks is not let
in, the program that sends is missing, and the line is slow and the run is killed in the middle of it. Each time the run
must end with exit code 1 and a sentence that says what is wrong, the public site must have no link that leads
nowhere, and the next run, when all is well again, must complete it. A full disk, and one that takes nothing, need root
and Linux.
"""

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import servers  # noqa: E402
import torture  # noqa: E402

# What a program says of a disk without room, and of one that takes nothing: not all tell which it is.
FULL = ("the host's disk is full", "No space left on device")
CLOSED = ("nothing can be written", "Read-only file system")
STRANGER = ("the host does not accept who asks",)


class SlowWire(torture.Wire):
    """A line that carries so many bytes a second, in both directions together."""

    def __init__(self, port, rate):
        super().__init__(port)
        self.rate = rate
        self.turn = threading.Lock()

    def carry(self, source, sink):
        try:
            while data := source.recv(max(1, self.rate // 20)):
                with self.turn:
                    time.sleep(len(data) / self.rate)
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(torture.socket.SHUT_RDWR)


class Failing(torture.Trial):
    """A server, an archive that is published there, and what goes wrong."""

    FAULTS = torture.Trial.FAULTS + ("runs that did not come to their end", "runs that say something else")

    def start(self):
        """Where that can be, the server's files lie on a small disk of their own."""
        if self.options.can_mount and self.server.has_disk:
            self.server.disk.mkdir()
            subprocess.run(
                ["mount", "-t", "tmpfs", "-o", "size=64m,mode=755", "pressmark", self.server.disk], check=True)
        return super().start()

    def stop(self):
        super().stop()
        self.unmount()

    def unmount(self):
        if self.server.disk.is_mount():
            subprocess.run(["umount", "-l", self.server.disk], check=True)

    def remount(self, options):
        for _ in range(50):
            # A file may still be open for writing.
            words = ["mount", "-o", f"remount,{options}", self.server.disk]
            if subprocess.run(words, capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.server.disk} cannot be remounted: {options}")

    def fail(self, what, words, environment=None):
        """Publishes where that must fail with one of these words."""
        output, errors = self.end(process := self.publish(environment=environment))
        self.counts["failures"] += 1
        if not self.server.says_why and words in (FULL, CLOSED):
            words += (f"{self.server.sender} failed", "the connection was cut")
        if process.returncode != 1 or not any(word in errors for word in words):
            self.fault("runs that say something else", f"{what}: exit {process.returncode}: {errors}")
        elif self.options.verbose:
            print(f"  {what}:\n    " + errors.strip().replace("\n", "\n    "), flush=True)
        reader = torture.Reader(self.archive, self.server.address()).walk()
        self.take(reader)

    def recover(self, what):
        self.complete(f"after {what}")
        self.compare()

    def grow(self, size):
        """A change with a file of so many bytes that nothing makes smaller."""
        self.archive.change()
        media = self.archive.folder / "public/large.bin"
        media.parent.mkdir(exist_ok=True)
        media.write_bytes(os.urandom(size))
        self.archive.build()

    def fill(self):
        used = shutil.disk_usage(self.server.disk).used
        self.remount(f"size={used // 1024 + 600}k")
        self.grow(2_000_000)
        self.fail("a full disk", FULL)
        self.remount("size=64m")
        self.recover("a full disk")
        self.grow(10)
        self.remount("ro")
        self.fail("a disk that takes nothing", CLOSED)
        self.remount("rw")
        self.recover("a disk that takes nothing")

    def strangers(self):
        if environment := self.server.as_stranger():
            self.archive.change()
            self.archive.build()
            self.fail("a wrong key or password", STRANGER, {**self.server.environment, **environment})
            self.recover("a wrong key or password")

    def missing(self):
        if self.server.sender:
            self.archive.change()
            self.archive.build()
            words = (f"{self.server.sender} is not installed on this machine",)
            self.fail("a missing program", words, {**self.server.environment, "PATH": "/nonexistent"})
            self.recover("a missing program")

    def slow(self):
        """Kills a run in the middle, and counts what the next one sends."""
        if not self.server.port_is_used:
            return
        wire = SlowWire(self.server.port, self.options.rate)
        wire.start()
        self.server.through(wire.port)
        self.grow(30 * self.options.rate // 4)
        for number in range(60):
            self.archive.write(self.archive.next + number)
        self.archive.next += 60
        self.archive.build()
        output, errors = self.end(self.publish("--dry-run"))
        self.counts["files to send on a slow line"] = json.loads(output)["files"] if output else 0
        process = self.publish()
        self.wait_for_step(process)
        if process.poll() is None:
            self.counts["kills on a slow line"] += 1
            os.killpg(process.pid, signal.SIGKILL)
        self.end(process)
        self.take(torture.Reader(self.archive, self.server.address()).walk())
        start = time.monotonic()
        summary = self.complete("on a slow line")
        if summary:
            all_files = self.counts["files to send on a slow line"]
            if self.server.shows_steps and self.server.folder.exists() and summary["files"] >= all_files:
                self.fault("runs that did not come to their end", "the run after the kill sent all files again")
            self.counts["files that were left after the kill"] += summary["files"]
            self.counts["seconds of the slow run"] += round(time.monotonic() - start)
        self.compare()

    def wait_for_step(self, process):
        """Waits until the run has noted a step on the host, or for some seconds where nobody can see that."""
        notes = self.server.folder / "pressmark-publish"
        # The first of them takes WebDAV some minutes.
        for _ in range(6000 if self.server.shows_steps and notes.parent.exists() else 50):
            if process.poll() is not None or list(notes.glob("run-*-1-*.txt")):
                break
            time.sleep(0.1)

    def run(self):
        self.complete("the first run")
        self.server.serve()
        self.compare()
        if self.server.disk.is_mount():
            self.fill()
        self.strangers()
        self.missing()
        self.slow()
        faults = set(self.FAULTS)
        if not self.server.replaces_whole:
            faults -= {"broken links", "pages that are not whole", "missing packs"}
        return not any(self.counts[kind] for kind in faults)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--targets", default=",".join(kind.name for kind in servers.ALL))
    options.add_argument("--articles", type=int, default=20)
    options.add_argument("--rate", type=int, default=32_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--verbose", action="store_true")
    options = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options.can_mount = "PRESSMARK_MOUNTS" in os.environ
    alone = ["unshare", "--mount"]
    if not options.can_mount and sys.platform == "linux" and subprocess.run(alone + ["true"]).returncode == 0:
        # What is mounted goes with this process, however that ends.
        os.environ["PRESSMARK_MOUNTS"] = "own"
        os.execvp("unshare", alone + [sys.executable, *sys.argv])
    if not options.can_mount:
        print("Full disks, and those that take nothing, are left out: they need root and Linux.", flush=True)
    return torture.try_all(Failing, options)


if __name__ == "__main__":
    sys.exit(main())
