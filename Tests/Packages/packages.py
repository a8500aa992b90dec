#!/usr/bin/env python3
"""Proves that the packages of a folder are enough, in fresh systems without a compiler.

    packages.py DIST WORK

Prints what was proven; WORK gets a transcript of each system, what was typed and what came of it."""
import concurrent.futures
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import readme
from fresh_system import Failure, FreshSystem

PACKAGING = Path(__file__).resolve().parents[2] / "Packaging"
SUITES = ["bookworm", "stable"]
# Each is a line of a shell, and what it prints when the installed file was found and knows the commands.
COMPLETIONS = [
    ("bash", r"""source /usr/share/bash-completion/bash_completion; _completion_loader pressmark;
COMP_WORDS=(pressmark previ) COMP_CWORD=1 COMP_LINE='pressmark previ' COMP_POINT=15
$(complete -p pressmark | sed 's/.* -F \([^ ]*\) .*/\1/') pressmark previ pressmark; echo "${COMPREPLY[*]}" """,
     "preview"),
    ("zsh", "autoload -Uz compinit; compinit -u -D; echo $_comps[pressmark]; autoload +X $_comps[pressmark]; "
            "which _pressmark | grep -o preview: | head -n 1", "_pressmark\npreview:"),
    ("fish", "complete -C 'pressmark previ' | cut -f 1", "preview"),
]


def expect(truth, otherwise):
    if not truth:
        raise Failure(otherwise)


def one(dist, pattern):
    found = sorted(dist.glob(pattern))
    expect(len(found) == 1, f"{dist} has {len(found)} files {pattern}")
    return found[0]


def earlier(dist, folder):
    """A package like that of dist, of a version before it."""
    archive = one(dist, "*-linux-*.tar.gz")
    subprocess.run(["tar", "-C", folder, "-xzf", archive], check=True)
    tree = Path(folder) / archive.name.removesuffix(".tar.gz")
    subprocess.run([PACKAGING / "deb", tree, "0.0.1", folder], check=True)
    return one(Path(folder), "*.deb")


def first_archive(system):
    """README's five minutes, by a user without rights."""
    def run(command):
        system.own()
        said = system.as_user(command)
        expect(not said.output, f"{command} printed {said.output}")
        return said.messages
    started = time.monotonic()
    steps = readme.follow(readme.FIRST_ARCHIVE, system.home, run)
    return f"README's first archive, {steps} steps as a user without rights, in {time.monotonic() - started:.1f} s"


def manual(system):
    page = system.as_user("man pressmark").output
    expect("PRESSMARK(1)" in page and "pressmark-build(1)" in page, f"man pressmark shows: {page}")
    expect("--no-convert" in system.as_user("man pressmark-build").output, "man pressmark-build lacks an option")
    system.as_user("man pressmark-tags-merge")
    return "man pressmark, and a page of each command"


def documents(system, version):
    folder = "/usr/share/doc/pressmark"
    said = system.as_user(f"find {folder} -maxdepth 1 -type f -exec cat {{}} +").output
    for part in [f"## {version}\n", "Apache License", "Inside the program: openssl ", '"bomFormat": "CycloneDX"']:
        expect(part in said, f"/usr/share/doc/pressmark lacks {part}")
    expect("search.html" in system.as_user(f"ls {folder}/handbook").output, f"{folder}/handbook is no site")
    return "what has changed, the handbook, the licences and the list of what is inside"


def completions(system):
    for shell, command, expected in COMPLETIONS:
        found = system.as_user(f"{shell} -c {shlex.quote(command)}").output.strip()
        expect(found == expected, f"{shell} completes: {found}")
    return "completion in bash, zsh and fish"


def installed(system, version):
    said = system.as_user("pressmark --version").output
    expect(said.split()[0] == version, f"pressmark --version says {said}")


def debian_package(system, dist, before):
    """As from the release page: the package, one that replaces it, none."""
    expect(system.as_root("command -v cc gcc clang swift || true").output == "", "there is a compiler")
    package = one(dist, "*.deb")
    version = package.name.split("_")[1]
    untouched = system.files()
    shutil.copy(before, system.root / "root")
    system.as_root(f"apt-get install -q -y ./{before.name}")
    said = system.as_root("dpkg-query -W -f '${Version}' pressmark").output
    expect(said == "0.0.1", f"installed is {said}")
    shutil.copy(package, system.root / "root")
    commands = [line for line in readme.commands(readme.INSTALLING) if line.endswith(".deb")]
    expect(len(commands) == 1, "README's section Install has not one line that installs the .deb")
    told = system.as_root(commands[0].removeprefix("sudo ").replace("apt install", "apt install -y", 1)).output
    expect("Unpacking pressmark" in told and "over (0.0.1)" in told, f"apt said: {told}")
    installed(system, version)
    yield f"{commands[0]}: over version 0.0.1, with nothing else to install"
    yield first_archive(system)
    yield manual(system)
    yield documents(system, version)
    yield completions(system)
    archive = {path: path.read_bytes() for path in system.home.rglob("*") if path.is_file()}
    system.as_root("apt-get purge -q -y pressmark && rm -f *.deb")
    left = sorted(system.files() - untouched)
    expect(not left, f"left behind: {left}")
    now = {path: path.read_bytes() for path in system.home.rglob("*") if path.is_file()}
    expect(archive == now, "the user's files are others than before")
    yield f"removed: nothing left of it, and all {len(archive)} files of the user"


def unpacked(system, dist):
    """As on any Linux: the archive, unpacked in the user's own folder."""
    shutil.copy(one(dist, "*-linux-*.tar.gz"), system.home)
    system.own()
    commands = [line for line in readme.commands(readme.INSTALLING) if ".tar.gz" in line]
    expect(bool(commands), "README's section Install has no line that unpacks the .tar.gz")
    for command in commands:
        system.as_user(command)
    said = system.as_user("command -v pressmark && pressmark --version").output
    expect(said.startswith("/home/editor/.local/bin/pressmark\n"), f"unpacked, but found is {said}")
    yield f"{commands[-1]}: by the user alone"
    yield first_archive(system)
    yield manual(system)


def prove(suite, dist, work, before):
    system = FreshSystem(suite, work)
    proven = []
    for run in (lambda: debian_package(system, dist, before), lambda: unpacked(system, dist)):
        system.make()
        proven += run()
    name = system.name
    shutil.rmtree(system.root)
    return [f"{name}: {line}" for line in proven]


def main():
    dist, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor() as pool:
        before = earlier(dist, folder)
        runs = {suite: pool.submit(prove, suite, dist, work, before) for suite in SUITES}
        failed = False
        for suite, run in runs.items():
            try:
                print(*run.result(), f"    all of it: {work / suite}.txt", sep="\n")
            except (Failure, SystemExit, OSError, subprocess.SubprocessError) as failure:
                failed = True
                print(f"{suite}: FAILED: {failure}\n    all of it: {work / suite}.txt", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
