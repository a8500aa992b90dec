"""Runs a command and measures what it, and only it, used."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from typing import List, NamedTuple

# The unit of ru_maxrss: bytes on macOS, KiB elsewhere.
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
MEGABYTE = 1_000_000


class Run(NamedTuple):
    """What a command printed and used."""

    output: str
    cpu: float
    wall: float
    peak: float


def run(command: List[str]) -> Run:
    """Runs `command`, and ends the program with its messages when it fails.

    CPU seconds are user and system time; peak memory is the resident set, in MB.
    """
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{errors.read()[-2000:]}")
        return Run(output.read(), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * PEAK_UNIT / MEGABYTE)


def own_peak() -> float:
    """This program's own peak memory in MB. Linux counts it as the least of each child: a child begins as a copy."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * PEAK_UNIT / MEGABYTE
