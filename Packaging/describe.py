#!/usr/bin/env python3
"""Writes what the program is made of: its licences, and its list of components (CycloneDX, an SBOM).

    describe.py PROGRAM FOLDER ARCHIVE…

The archives are the C libraries that were linked into it; SWIFT names the compiler."""
import datetime
import hashlib
import json
import os
import subprocess
import sys
import uuid
from pathlib import Path

from components import REPOSITORY, inside

RULE = "-" * 78 + "\n"


def licences(components):
    """Each licence in its own words, once."""
    written = "Pressmark and its theme: Apache-2.0\n\n" + (REPOSITORY / "LICENSE").read_text(encoding="utf-8")
    shown = {}
    for component in components:
        written += f"\n{RULE}\nInside the program: {component.name} {component.version}: {component.licence}\n"
        for path in component.texts:
            words = path.read_text(encoding="utf-8")
            first = shown.setdefault(words, component.name)
            written += f"\nAs of {first}, above.\n" if first != component.name else f"\n{words}"
    return written


def bill(program, version, components):
    """The list of components, after https://cyclonedx.org/docs/1.5/json/."""
    day = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    digest = hashlib.sha256(Path(program).read_bytes()).hexdigest()
    itself = f"pkg:generic/pressmark@{version}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{itself}#{digest}')}",
        "version": 1,
        "metadata": {
            "timestamp": day.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application", "bom-ref": itself, "name": "pressmark", "version": version,
                "licenses": [{"license": {"id": "Apache-2.0"}}], "purl": itself,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            },
        },
        "components": [
            {
                "type": "library", "bom-ref": component.purl, "name": component.name, "version": component.version,
                "licenses": [{"expression": component.licence}], "purl": component.purl,
            }
            for component in components
        ],
        "dependencies": [{"ref": itself, "dependsOn": [component.purl for component in components]}]
        + [{"ref": component.purl, "dependsOn": []} for component in components],
    }


def main():
    program, folder, archives = sys.argv[1], Path(sys.argv[2]), sys.argv[3:]
    components = inside(os.environ.get("SWIFT", "swift"), archives)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split()[0]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "copyright").write_text(licences(components), encoding="utf-8")
    (folder / "sbom.cdx.json").write_text(
        json.dumps(bill(program, version, components), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
