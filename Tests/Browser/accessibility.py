"""What the checks of pages did for the criteria of WCAG 2.2: the table that the accessibility statement is made of.

The table is Sources/Site/Pages/Accessibility/wcag.tsv. PRESSMARK_RECORD=1 Scripts/check-pages writes it, from what the
checks noted while they ran and only when they found nothing wrong; a run without it compares.
"""

import collections
import datetime
import os
import pathlib
import re

TABLE = pathlib.Path(__file__).resolve().parents[2] / "Sources/Site/Pages/Accessibility/wcag.tsv"

# The kinds of pages, one a column of the table, in its order. Which page is of which kind says KINDS in built_site.py.
GROUPS = ["home", "article", "dates", "names", "issues", "own-page", "downloads", "search", "not-found", "statement"]

# Our own checks, and the criteria that each tests. Those of axe-core's rules are their tags.
CHECKS = {
    # Nothing scrolls sideways in a window of 320 px.
    "reflow": ["1.4.10"],
    "text-spacing": ["1.4.12"],
    # All that can be clicked has its place in the order of the Tab key.
    "reach": ["2.1.1"],
    # The Tab key goes on, in the order of the page, and does nothing else.
    "tab": ["2.1.2", "2.4.3", "3.2.1"],
    "skip": ["2.4.1"],
    # What has the focus is in the window, under nothing else, and outlined.
    "focus": ["2.4.7", "2.4.11"],
    "targets": ["2.5.8"],
    # The links of the masthead are the same on all pages.
    "navigation": ["3.2.3"],
    # What a query found is told once.
    "results": ["4.1.3"],
}

# Criteria that are about something which no page of a kind has: what it looks like in HTML.
MEDIA = r"<(audio|video|object|embed|iframe)\b"
SCRIPT = r"<script\b(?![^>]*application/ld\+json)"
FIELD = r"<(input|select|textarea)\b"
ABSENT = {
    "1.2.1": MEDIA, "1.2.2": MEDIA, "1.2.3": MEDIA, "1.2.4": MEDIA, "1.2.5": MEDIA, "1.4.2": MEDIA,
    "1.3.5": FIELD, "3.2.2": FIELD, "3.3.1": FIELD, "3.3.2": FIELD, "3.3.3": FIELD, "3.3.7": FIELD,
    # Nothing is bought, agreed to or changed by a form that only asks.
    "3.3.4": rf"{SCRIPT}|method=[\"']?post",
    "3.3.8": rf"{SCRIPT}|type=[\"']?password",
    "2.1.4": SCRIPT, "2.2.1": rf"{SCRIPT}|http-equiv=[\"']?refresh", "2.5.1": SCRIPT, "2.5.4": SCRIPT, "2.5.7": SCRIPT,
    "4.1.3": SCRIPT,
}

# The cell of a criterion that no check tests, and of one that is about something the pages do not have.
PERSON, NOTHING = "person", "nothing"
# Behind a rule that could not decide whether all is right that it looked at.
UNDECIDED = "?"


class Evidence:
    """What checks did on a site's pages: (kind of page, check), and of a rule of axe-core its criteria."""

    def __init__(self):
        self.checks = set()
        self.rules = collections.defaultdict(set)
        self.undecided = set()

    def note(self, page, *checks):
        self.checks.update((page.group, check) for check in checks)

    def note_rules(self, page, passes, incomplete):
        """Rules that had something to look at, and those that could not say whether it is right."""
        for rule in passes:
            self.checks.add((page.group, f"axe:{rule['id']}"))
            self.rules[f"axe:{rule['id']}"] |= set(rule["tags"])
        self.undecided.update((page.group, f"axe:{rule['id']}") for rule in incomplete)


def criteria_of_tags(tags):
    """1.4.10 for wcag1410."""
    return {f"{tag[4]}.{tag[5]}.{tag[6:]}" for tag in tags if re.fullmatch(r"wcag\d{3,4}", tag)}


class Table:
    """The file: what is said of the run, a heading, and a row a criterion."""

    def __init__(self, text):
        lines = text.splitlines()
        self.remarks = [line for line in lines if line.startswith("#")]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        at = next(number for number, row in enumerate(rows) if row[0] == "criterion")
        self.facts = {name: value for name, value in rows[:at]}
        self.heading, self.rows = rows[at], rows[at + 1:]

    @property
    def text(self):
        rows = [*([name, value] for name, value in self.facts.items()), self.heading, *self.rows]
        return "\n".join([*self.remarks, *map("\t".join, rows)]) + "\n"


def cell(criterion, group, sites):
    checks = {check for check, criteria in CHECKS.items() if criterion in criteria}
    for site in sites:
        checks |= {rule for rule, tags in site.evidence.rules.items() if criterion in criteria_of_tags(tags)}
    done = {check for site in sites for where, check in site.evidence.checks if where == group and check in checks}
    undecided = {check for site in sites for where, check in site.evidence.undecided if where == group}
    if done:
        return " ".join(check + UNDECIDED * (check in undecided) for check in sorted(done))
    pages = [page for site in sites for page in site.pages if page.group == group]
    pattern = ABSENT.get(criterion)
    is_absent = pattern and pages and not any(re.search(pattern, page.text, re.IGNORECASE) for page in pages)
    return NOTHING if is_absent else PERSON


def made(old, sites, widths, axe_version, browser):
    """The table of this run: the criteria are those of the one there is."""
    table = Table(old.text)
    table.facts = {
        "date": os.environ.get("PRESSMARK_DATE") or datetime.date.today().isoformat(),
        "axe-core": axe_version, "browser": browser, "widths": " ".join(map(str, widths)),
    }
    table.heading = [*old.heading[:4], *GROUPS]
    table.rows = [[*row[:4], *(cell(row[0], group, sites) for group in GROUPS)] for row in old.rows]
    return table


def compare(old, new):
    """What the statement would say and the checks do not show, or the other way round."""
    # The day and the browser are those of the record; another browser finds the same or fails below.
    for fact in ("axe-core", "widths"):
        recorded, found = old.facts.get(fact), new.facts[fact]
        if recorded != found:
            yield TABLE.name, "accessibility statement", f"{fact}: {recorded} is recorded, this was {found}"
    if old.heading != new.heading:
        yield TABLE.name, "accessibility statement", f"the columns are not those of GROUPS: {old.heading}"
        return
    for before, after in zip(old.rows, new.rows):
        for group, recorded, found in zip(GROUPS, before[4:], after[4:]):
            if recorded != found:
                yield (TABLE.name, f"accessibility statement: {before[0]}, {group}",
                       f"“{recorded}” is recorded, this run shows “{found}”; PRESSMARK_RECORD=1 writes it anew")


def check(sites, widths, axe_version, browser, may_record):
    """Compares the table with what the checks did on these sites, or writes it. Yields findings."""
    for site in sites:
        for page in site.pages:
            if page.group is None:
                yield page, "accessibility statement", f"knows no such page: name “{page.kind}” in built_site.py"
    old = Table(TABLE.read_text(encoding="utf-8"))
    new = made(old, sites, widths, axe_version, browser)
    if os.environ.get("PRESSMARK_RECORD") == "1" and may_record:
        TABLE.write_text(new.text, encoding="utf-8")
    else:
        yield from compare(old, new)
