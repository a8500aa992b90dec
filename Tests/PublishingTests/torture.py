#!/usr/bin/env python3
"""Publishes an archive again and again to real servers on this machine, while a reader follows every link.

    torture.py PROGRAM [--most N] [--targets directory,rsync,git,git-ssh,git-pages,sftp,webdav,ftp,s3] [--articles N]
               [--seed N]

For each kind of server that is installed, while a reader follows every link of the public site without pause: N states
are published one after the other; then N runs are killed at random moments, every other one with all that it has
started, and completed; then the connection of N others is cut, and they are completed.
Counted are links that lead nowhere, lists that show more than their article says yet, packs of the search that are
missing, and files that are not as the manifest lists them in the end. Exit 1 when there is one of these.

A link that leads nowhere is looked at once more: a reader may hold a page that has been replaced meanwhile. It counts
where the page as it is now still has it.
"""

import argparse
import collections
import contextlib
import hashlib
import html
import http.client
import json
import os
import pathlib
import posixpath
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import servers  # noqa: E402


class Archive:
    """An archive whose articles say in their headlines in which state they were last changed."""

    WORDS = "bread strike harbour rain market school union river".split()

    def __init__(self, program, folder, articles, draw):
        self.program, self.folder, self.draw = program, pathlib.Path(folder), draw
        self.state = 0
        self.packs = set()
        self.next = articles
        for number in range(articles):
            self.write(number)

    def path(self, number):
        return self.folder / f"content/{1990 + number % 7}/{1 + number % 12:02}/{1 + number % 28:02}/a{number}.md"

    def write(self, number):
        path = self.path(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        words = [self.draw.choice(self.WORDS) for _ in range(120)]
        date = f"{1990 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}"
        path.write_text(
            f'---\ntitle: "Report {number} of state {self.state}"\ndate: "{date}"\nbyline: "Ann Lee"\n'
            f'authors: ["Ann Lee"]\ntags: ["{words[0]}", "{words[1]} {number % 20}"]\n---\n\n'
            + " ".join(words) + f" word{self.state}x{number}.\n")

    def change(self):
        """The next state: some articles say something else, one is new, one is gone."""
        self.state += 1
        numbers = [number for number in range(self.next) if self.path(number).exists()]
        for number in self.draw.sample(numbers, min(4, len(numbers))):
            self.write(number)
        self.path(self.draw.choice(numbers)).unlink()
        # Its address is nobody's promise here.
        (self.folder / "addresses.tsv").unlink(missing_ok=True)
        self.write(self.next)
        self.next += 1

    def build(self):
        self.run("build", "--no-convert")
        self.packs |= {path.stem for path in (self.folder / "site/search").glob("*.js")}

    def run(self, *words):
        done = subprocess.run([self.program, *words, "--root", self.folder], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"pressmark {words[0]} failed:\n{done.stderr}")


class Reader(threading.Thread):
    """Follows every link of a site, over and over."""

    LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\b(?:href|src)="([^"]*)"[^>]*>(?:(.*?)</a>)?', re.DOTALL)
    STATE = re.compile(r"of state (\d+)")
    NAMES = re.compile(r'"([0-9a-v]{10,})"')

    def __init__(self, archive, address):
        super().__init__(daemon=True)
        self.archive = archive
        self.address = urllib.parse.urlsplit(address)
        self.counts = collections.Counter()
        self.faults = []
        self.ends = False
        self.connection = None

    def get(self, path):
        for attempt in range(20):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection(self.address.netloc, timeout=20)
                self.connection.request("GET", self.address.path + urllib.parse.quote(path))
                answer = self.connection.getresponse()
                return answer.status, answer.read()
            except (OSError, http.client.HTTPException):
                self.connection.close()
                self.connection = None
                time.sleep(0.05 * attempt)
        return 0, b""

    def run(self):
        while not self.ends:
            self.walk()

    def walk(self):
        """Reads every page that links lead to, once."""
        seen, waiting = {"index.html"}, ["index.html"]
        while waiting:
            page = waiting.pop()
            for target, text in self.look(page):
                self.follow(page, target, text)
                if target not in seen and target.endswith(".html"):
                    seen.add(target)
                    waiting.append(target)
        self.search()
        self.counts["walks"] += 1
        return self

    def look(self, page):
        status, body = self.get(page)
        self.counts["pages"] += 1
        return self.links(page, body) if status == 200 else []

    def links(self, page, body):
        found = {}
        for href, text in self.LINK.findall(body.decode("utf-8", "replace")):
            href = html.unescape(href).split("#")[0].split("?")[0]
            if href and ":" not in href and not href.startswith("/"):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(page), urllib.parse.unquote(href)))
                found[target] = max(found.get(target, ""), text)
        return sorted(found.items())

    def follow(self, page, target, text):
        self.counts["links"] += 1
        status, body = self.get(target)
        if status != 200:
            for _ in range(2):
                # What this reader holds may have been replaced: what does the page say now?
                if target not in dict(self.links(page, self.get(page)[1])) or self.get(target)[0] == 200:
                    self.counts["links of a page that was replaced meanwhile"] += 1
                    return
            self.fault("broken links", f"{page} leads to {target}: {status}")
            return
        shown = self.STATE.search(text)
        if shown and re.fullmatch(r"\d{4}/\d\d/\d\d/a\d+\.html", target):
            whole = body.decode("utf-8", "replace")
            heading = self.STATE.search(whole[whole.find("<h1"):])
            if heading is None or "</html>" not in whole:
                self.fault("pages that are not whole", f"{target}, {len(body)} bytes")
            elif int(heading[1]) < int(shown[1]):
                is_list = not re.fullmatch(r"\d{4}/\d\d/\d\d/a\d+\.html", page)
                kind = "lists that show more than their article says" if is_list else "articles newer than a neighbour"
                self.fault(kind, f"{page} shows state {shown[1]}, {target} says {heading[1]}")

    def search(self):
        """Every pack that the search's root leads to must be there."""
        waiting, seen = ["index"], set()
        while waiting:
            name = waiting.pop()
            status, body = self.get(f"search/{name}.js")
            self.counts["packs"] += 1
            if status != 200:
                if self.get("search/index.js")[1] == self.root:
                    self.fault("missing packs", name)
                # Like the theme's script, begins anew with the new root.
                return
            if name == "index":
                self.root = body
            for text in self.NAMES.findall(body.decode("utf-8", "replace")):
                for start in range(0, len(text), 10):
                    pack = text[start:start + 10]
                    if pack in self.archive.packs and pack not in seen:
                        seen.add(pack)
                        waiting.append(pack)

    def fault(self, kind, words):
        self.counts[kind] += 1
        self.faults.append(f"{kind}: {words}")


class Wire(threading.Thread):
    """Brings bytes from a port to another, until it is cut."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port, self.target = self.listener.getsockname()[1], port
        self.pairs = []
        self.is_cut = False

    def run(self):
        while True:
            try:
                one, _ = self.listener.accept()
                if self.is_cut:
                    one.close()
                    continue
                other = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            self.pairs.append((one, other))
            for source, sink in ((one, other), (other, one)):
                threading.Thread(target=self.carry, args=(source, sink), daemon=True).start()

    def carry(self, source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self, seconds):
        self.is_cut = True
        for pair in self.pairs:
            for end in pair:
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
        self.pairs = []
        time.sleep(seconds)
        self.is_cut = False


class Trial:
    """All that is done to one kind of server."""

    FAULTS = ("broken links", "lists that show more than their article says", "missing packs", "files otherwise",
              "pages that are not whole", "proofs that are wrong")

    def __init__(self, kind, program, scratch, options):
        self.draw = random.Random(options.seed)
        self.options, self.program = options, program
        self.server = kind(scratch / "server")
        self.archive = Archive(program, scratch / "archive", options.articles, self.draw)
        self.target = self.start()
        self.configure()
        self.archive.build()
        self.counts = collections.Counter()
        self.faults = []

    def start(self):
        return self.server.start()

    def configure(self, url=""):
        url = f'    url: "{url}"\n' if url else ""
        self.archive.folder.joinpath("pressmark.yml").write_text(
            f'title: "Torture"\npublish:\n  public:\n    to: "{self.target}"\n{url}')

    def publish(self, *words, environment=None):
        return subprocess.Popen(
            [self.program, "publish", "--no-check", "--json", "--root", self.archive.folder, *words]
            # Small archives change as a whole.
            + ([] if "--verify" in words else ["--max-deletes", "100%"]),
            env={**os.environ, **(environment or self.server.environment)}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)

    def end(self, process):
        """What a run prints until its end; one that does not come to it is killed."""
        try:
            return process.communicate(timeout=900)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            return output, errors + "\nIt did not end by itself."

    def complete(self, what):
        process = self.publish()
        output, errors = self.end(process)
        if process.returncode:
            self.fault("runs that did not come to their end", f"{what}: {errors}")
            return None
        return json.loads(output)

    def fault(self, kind, words):
        self.counts[kind] += 1
        self.faults.append(f"{kind}: {words}")

    def compare(self):
        """Every file as the manifest lists it, as readers get it."""
        reader = Reader(self.archive, self.server.address())
        manifest = (self.archive.folder / "site/manifest-sha256.txt").read_bytes()
        if reader.get("manifest-sha256.txt")[1] != manifest:
            self.fault("files otherwise", "manifest-sha256.txt")
        for line in manifest.decode().splitlines():
            digest, path = line.split("  ", 1)
            if hashlib.sha256(reader.get(path)[1]).hexdigest() != digest:
                self.fault("files otherwise", path)

    def prove(self):
        """Pressmark's own look at what readers get finds all right, and a damaged page."""
        self.configure(self.server.address())
        for is_damaged in (False, True):
            if is_damaged:
                if not self.server.folder.exists():
                    break
                page = self.server.folder / "index.html"
                whole = page.read_bytes()
                page.write_bytes(b"damaged")
            process = self.publish("--verify")
            output, errors = self.end(process)
            wrong = json.loads(output)["proof"]["wrong"] if output else errors
            expected = [{"path": "index.html", "found": "other bytes"}] if is_damaged else []
            if process.returncode != is_damaged or wrong != expected:
                self.fault("proofs that are wrong", f"damaged: {is_damaged}: {wrong}")
        if self.server.folder.exists():
            page.write_bytes(whole)
        self.configure()

    def take(self, reader):
        self.counts += reader.counts
        self.faults += reader.faults

    @contextlib.contextmanager
    def reading(self):
        """A reader beside what is done."""
        reader = Reader(self.archive, self.server.address())
        reader.start()
        try:
            yield
        finally:
            reader.ends = True
            reader.join()
            self.take(reader)

    def stop(self):
        self.server.stop()

    def run(self):
        begin = time.monotonic()
        self.complete("the first run")
        self.server.serve()
        self.compare()
        summary = self.complete("once more")
        if summary and (summary["files"] or summary["deleted"]):
            self.fault("files otherwise", "something was sent twice")

        with self.reading():
            usual = self.changes()
        self.compare()
        with self.reading():
            self.kills(usual)
        self.prove()
        if self.server.port_is_used:
            with self.reading():
                self.cuts(usual)
        self.counts["seconds"] = round(time.monotonic() - begin)
        faults = self.FAULTS + ("runs that did not come to their end",)
        if not self.server.replaces_whole:
            # Told all the same: it is a limit of what sends the files.
            faults = set(faults) - {"broken links", "pages that are not whole", "missing packs"}
        return not any(self.counts[kind] for kind in faults)

    def begin(self):
        """A run with something to send."""
        self.archive.change()
        self.archive.build()
        return self.publish()

    def changes(self):
        """Publishes states; returns how long a run takes."""
        times = []
        for _ in range(self.options.most):
            self.archive.change()
            self.archive.build()
            start = time.monotonic()
            summary = self.complete("a change")
            times.append(time.monotonic() - start)
            if summary:
                self.counts["files sent"] += summary["files"]
            self.counts["states"] += 1
        return sorted(times)[len(times) // 2] if times else 1

    def kills(self, usual):
        for number in range(self.options.most):
            process = self.begin()
            time.sleep(self.draw.uniform(0.02, usual))
            if process.poll() is None:
                self.counts["kills"] += 1
                if number % 2:
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()
            process.wait()
            for end in (process.stdout, process.stderr):
                end.close()
            self.complete("after a kill")
            self.compare()

    def cuts(self, usual):
        wire = Wire(self.server.port)
        wire.start()
        self.server.through(wire.port)
        for _ in range(self.options.most):
            process = self.begin()
            time.sleep(self.draw.uniform(0.02, usual))
            if process.poll() is None:
                self.counts["cuts"] += 1
            wire.cut(self.draw.choice([0.1, 0.5, 1.5]))
            self.end(process)
            self.counts["runs that a cut ended"] += process.returncode != 0
            self.complete("after a cut")
            self.compare()


def try_all(kind_of_trial, options):
    """Tries each kind of server that is named and installed; the exit code."""
    program = os.path.abspath(options.program)
    is_fine = True
    for kind in servers.ALL:
        if kind.name not in options.targets.split(","):
            continue
        if kind.missing():
            print(f"{kind.name}: left out, since there is no {', '.join(kind.missing())}", flush=True)
            continue
        scratch = pathlib.Path(tempfile.mkdtemp(prefix="pressmark-publishing-"))
        scratch.chmod(0o755)
        trial = None
        try:
            trial = kind_of_trial(kind, program, scratch, options)
            passed = trial.run()
            is_fine = is_fine and passed
            wanted = dict.fromkeys(kind_of_trial.FAULTS, 0) | dict(trial.counts)
            print(f"{kind.name}: {'passed' if passed else 'FAILED'}: "
                  + ", ".join(f"{count} {name}" for name, count in wanted.items()), flush=True)
            for fault in trial.faults[:10]:
                print("    " + fault.replace("\n", "\n    "))
        finally:
            if trial:
                trial.stop()
            shutil.rmtree(scratch, ignore_errors=True)
    return 0 if is_fine else 1


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--most", type=int, default=3)
    options.add_argument("--targets", default=",".join(kind.name for kind in servers.ALL))
    options.add_argument("--articles", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    return try_all(Trial, options)


if __name__ == "__main__":
    sys.exit(main())
