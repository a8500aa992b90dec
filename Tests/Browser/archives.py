"""The fixture archive, built twice: as it is, and as an Arabic site that has no address yet and keeps its source texts in packs."""

import pathlib
import re
import shutil
import subprocess

from built_site import Site

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURE = ROOT / "Tests" / "Fixtures" / "archive"


class CannotBuild(Exception):
    pass


def configured(text, **changes):
    """The configuration with other values for some keys; None takes a key away."""
    for key, value in changes.items():
        line = "" if value is None else f"{key}: {value}\n"
        text, count = re.subn(rf"(?m)^{re.escape(key)}:.*\n", line, text)
        if count != 1:
            raise CannotBuild(f"pressmark.yml of the fixture has no line '{key}: …'")
    return text


def build(program, scratch, name, also="", **changes):
    """Builds the archive with other values for some keys of its configuration, and with what stands behind it then."""
    root = pathlib.Path(scratch) / name
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(FIXTURE, root)
    configuration = root / "pressmark.yml"
    text = configured(configuration.read_text(encoding="utf-8"), **changes) + also
    configuration.write_text(text, encoding="utf-8")
    done = subprocess.run([program, "build", "--root", str(root)], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise CannotBuild(f"The fixture archive cannot be built:\n{done.stderr}")
    base_url = re.search(r'(?m)^base-url: "(.*)"', text)
    return Site(name, root / "site", base_url.group(1) if base_url else None)


def build_all(program, scratch):
    """The site of a server, and one from disk that is read from right to left."""
    return [
        build(program, scratch, "web"),
        build(program, scratch, "disk", **{"base-url": None, "language": "ar", "sources": "packed"}),
    ]


def build_with_forms(program, scratch):
    """A site whose search finds other forms of words."""
    return build(program, scratch, "forms", also="search:\n  stem: true\n")


def build_in_every_language(program, scratch):
    """A site for each other language that the interface speaks."""
    languages = sorted(file.stem for file in (ROOT / "Templates" / "words").glob("*.yml"))
    return [build(program, scratch, language, language=language) for language in languages if language not in ("en", "ar")]
