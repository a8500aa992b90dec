#!/usr/bin/env python3
"""Writes the manual pages: one for the program, one for each of its commands.

    manuals.py PROGRAM FOLDER

They are made from what `--help` is made from, which the program gives as JSON. Their date is SOURCE_DATE_EPOCH, or
today."""
import datetime
import json
import os
import subprocess
import sys
import time
from pathlib import Path

STATUS = [
    ("0", "Done."),
    ("1", "Something in the texts, the templates or the environment is wrong; it was told on standard error."),
    ("64", "The command was not used rightly."),
]
FILES = [
    ("seeds/", "Source texts, exactly as received."),
    ("content/", "The Markdown files made from them, open to corrections."),
    ("site/", "The archive, for readers."),
    ("pressmark.yml", "The configuration."),
    ("addresses.tsv", "Every address that an article ever had."),
    ("vocabulary.yml", "What the subjects are called."),
    (".pressmark/", "What is remembered of the last runs, to be quicker and to take changes back."),
]


def text(words):
    """Words as roff prints them: each line begins with something that is no request."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return "\n".join(("\\&" if line.startswith(".") else "") + line.strip() for line in words.splitlines())


def paragraphs(words):
    return "\n.PP\n".join(text(part) for part in words.split("\n\n"))


def spelling(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def written(argument):
    """An argument as it is typed."""
    value = f"\\fI{text(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(f"\\fB{text(spelling(name))}\\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} {value}"


def explained(argument):
    words = argument.get("abstract", "")
    if "defaultValue" in argument and "default:" not in words:
        words += f" (default: {argument['defaultValue']})"
    if argument.get("allValueStrings"):
        words += f" (one of: {', '.join(argument['allValueStrings'])})"
    return f".TP\n{written(argument)}\n{text(words)}"


def shown(things):
    return [thing for thing in things or [] if thing["shouldDisplay"]]


def synopsis(command, name):
    arguments = shown(command.get("arguments"))
    usage = f"\\fB{text(name)}\\fR"
    usage += "".join(f" {written(option)}" for option in arguments
                     if option["kind"] == "option" and not option["isOptional"])
    if shown(command.get("subcommands")):
        usage += " \\fIcommand\\fR"
    if any(argument["kind"] != "positional" for argument in arguments):
        usage += " [\\fIoptions\\fR]"
    for argument in arguments:
        if argument["kind"] == "positional":
            word = written(argument) + (" ..." if argument["isRepeating"] else "")
            usage += f" [{word}]" if argument["isOptional"] else f" {word}"
    return usage


def page(command, path, others, version, date):
    """The manual page of a command, whose path are the words that call it."""
    dashed = "-".join(path)
    lines = [
        f'.TH {text(dashed.upper())} 1 "{date}" "Pressmark {text(version)}" "Pressmark"',
        # No spaces between words, and no word broken: what is typed stands as it is typed.
        ".ad l", ".nh",
        ".SH NAME", f"{text(dashed)} \\- {text(command['abstract'].rstrip('.'))}",
        ".SH SYNOPSIS", synopsis(command, " ".join(path)),
    ]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION", paragraphs(command["discussion"])]
    commands = [sub for sub in shown(command.get("subcommands")) if sub["commandName"] != "help"]
    if commands:
        lines.append(".SH COMMANDS")
        for sub in commands:
            is_default = sub["commandName"] == command.get("defaultSubcommand")
            lines += [".TP", f"\\fB{text(sub['commandName'])}\\fR",
                      text(sub["abstract"]) + (" This is done when no command is named." if is_default else "")]
    arguments = shown(command.get("arguments"))
    for heading, is_wanted in [("ARGUMENTS", lambda a: a["kind"] == "positional"),
                              ("OPTIONS", lambda a: a["kind"] != "positional")]:
        wanted = [explained(argument) for argument in arguments if is_wanted(argument)]
        if wanted:
            lines += [f".SH {heading}"] + wanted
    lines.append(".SH EXIT STATUS")
    for status, meaning in STATUS:
        lines += [".TP", status, text(meaning)]
    if len(path) == 1:
        lines.append(".SH FILES")
        for file, meaning in FILES:
            lines += [".TP", f"\\fI{text(file)}\\fR", text(meaning)]
    lines += [".SH SEE ALSO", ",\n".join(f"\\fB{text(other)}\\fR(1)" for other in others)]
    return "\n".join(lines) + "\n"


def pages(command, before=()):
    """Each command with the words that call it, the program first."""
    path = (*before, command["commandName"])
    yield path, command
    for sub in shown(command.get("subcommands")):
        if sub["commandName"] != "help":
            yield from pages(sub, path)


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])

    def said(option):
        return subprocess.run([program, option], check=True, capture_output=True, text=True).stdout

    version = said("--version").split()[0]
    day = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())), datetime.timezone.utc)
    found = list(pages(json.loads(said("--experimental-dump-help"))["command"]))
    folder.mkdir(parents=True, exist_ok=True)
    for path, command in found:
        # Neighbours: the commands above and below, and those beside it.
        others = ["-".join(other) for other, _ in found
                  if other != path and (other == path[:-1] or other[:-1] in (path, path[:-1] or path))]
        (folder / f"{'-'.join(path)}.1").write_text(
            page(command, path, others, version, day.strftime("%Y-%m-%d")), encoding="utf-8")


if __name__ == "__main__":
    main()
