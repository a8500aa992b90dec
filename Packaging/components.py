"""What is inside the program besides Pressmark itself: Swift's libraries, its packages, the system's C libraries."""
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
CHECKOUTS = REPOSITORY / ".build" / "checkouts"

# The licence of each: what is not listed here does not get into a package before someone has read its licence.
LICENCES = {
    "swift": "Apache-2.0 WITH Swift-exception",
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "swift-atomics": "Apache-2.0 WITH Swift-exception",
    "swift-collections": "Apache-2.0 WITH Swift-exception",
    # Its reader of HTTP is llhttp's.
    "swift-nio": "Apache-2.0 AND MIT",
    "swift-system": "Apache-2.0 WITH Swift-exception",
    "cmark": "BSD-2-Clause AND MIT",
    "gcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libyaml": "MIT",
    "openssl": "Apache-2.0",
    "zlib": "Zlib",
}


@dataclass(frozen=True)
class Component:
    name: str
    version: str
    licence: str
    # Where it can be had, as https://github.com/package-url says it.
    purl: str
    # The files that hold its licence and its notices.
    texts: tuple[Path, ...]


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def licence(name):
    if name not in LICENCES:
        raise SystemExit(f"{name} is new in the program: read its licence, then name it in Packaging/components.py.")
    return LICENCES[name]


def swift(command):
    """Swift's own libraries: its standard library, Dispatch, FoundationEssentials."""
    version = re.search(r"Swift version (\S+)", said(command, "--version"))[1]
    resources = Path(json.loads(said(command, "-print-target-info"))["paths"]["runtimeResourcePath"])
    text = resources.parent.parent / "share" / "swift" / "LICENSE.txt"
    return Component("swift", version, licence("swift"), f"pkg:github/swiftlang/swift@swift-{version}-RELEASE", (text,))


def packages():
    """Swift's packages, as they were resolved."""
    for pin in json.loads((REPOSITORY / "Package.resolved").read_text(encoding="utf-8"))["pins"]:
        name, version = pin["identity"], pin["state"]["version"]
        place = pin["location"].removeprefix("https://").removesuffix(".git")
        folders = [CHECKOUTS / name, *sorted((CHECKOUTS / name).glob("Sources/*/"))]
        texts = [path for folder in folders for path in sorted(folder.iterdir())
                 if path.is_file() and path.name.upper().startswith(("LICENSE", "LICENCE", "NOTICE"))]
        yield Component(name, version, licence(name), f"pkg:swift/{place}@{version}", tuple(texts))


def libraries(archives):
    """Debian's packages of C libraries that hold the files."""
    owners = {said("dpkg-query", "-S", str(Path(path).resolve())).split(":")[0] for path in archives}
    for package in sorted(owners):
        form = "${source:Package} ${source:Version} ${Version} ${Architecture}"
        source, source_version, version, architecture = said("dpkg-query", "-W", "-f", form, package).split()
        name = re.sub(r"-\d+$", "", source)
        system = re.search(r"^ID=(\S+)", Path("/etc/os-release").read_text(encoding="utf-8"), re.MULTILINE)[1]
        yield Component(
            name, source_version, licence(name), f"pkg:deb/{system}/{package}@{version}?arch={architecture}",
            (Path(f"/usr/share/doc/{package}/copyright"),))


def inside(swift_command, archives):
    return [swift(swift_command), *packages(), *libraries(archives)]
