"""Each check finds what it is there to find: a page of the fixture archive is broken in one way, and the check must say so.

Scripts/check-pages runs this after the checks, on the sites that they built: PRESSMARK_CHECKED_SITES is their folder.
"""

import json
import os
import pathlib
import shutil
import tempfile
import unittest

import accessibility
import html_checks
import page_checks
import random_queries
import search_checks
import search_scan
from browsing import chromium
from built_site import Site
from strict_server import StrictServer

SITES = os.environ.get("PRESSMARK_CHECKED_SITES")
PAGE = "1926/05/04/the-last-ferry.html"


class CopiedSite(unittest.TestCase):
    """A copy of the site to break, on a server, and a browser."""

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.site = Site("web", cls.folder / "site", "https://papers.example/archive")
        shutil.copytree(pathlib.Path(SITES) / "web" / "site", cls.site.folder)
        cls.browser = cls.enterClassContext(chromium())
        cls.server = cls.enterClassContext(StrictServer(cls.site))
        cls.whole = (cls.site.folder / PAGE).read_text(encoding="utf-8")

    def assert_found(self, words, findings):
        self.assertTrue(any(words in finding for finding in findings), f"no “{words}” in {findings}")


@unittest.skipUnless(SITES, "Scripts/check-pages builds the sites")
class BrokenPages(CopiedSite):
    def find(self, check, *arguments, page=PAGE):
        return [f"{where}: {problem}" for _, where, problem in
                check(self.site, self.server, self.browser, [self.site.page(page)], *arguments)]

    def break_page(self, old, new):
        self.assertIn(old, self.whole)
        file = self.site.folder / PAGE
        file.write_text(self.whole.replace(old, new, 1), encoding="utf-8")
        self.addCleanup(file.write_text, self.whole, encoding="utf-8")
        self.site.__dict__.pop("all_pages", None)
        self.site.__dict__.pop("pages", None)

    def add_script(self, name, script):
        file = self.site.folder / f"{name}.js"
        file.write_text(script, encoding="utf-8")
        self.addCleanup(file.unlink)
        self.add(f'<script src="../../../{name}.js" defer></script>')

    def break_style(self, rules):
        file = next((self.site.folder / "assets").rglob("*.css"))
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole + rules, encoding="utf-8")
        self.addCleanup(file.write_text, whole, encoding="utf-8")

    def add(self, html):
        self.break_page("</main>", html + "</main>")

    def at_one_width(self):
        return self.find(page_checks.everything_at_every_width, [(1280, 900)], ["light"])

    def test_a_whole_page_passes(self):
        self.assertEqual(self.at_one_width(), [])

    # Accessibility

    def test_an_image_without_words(self):
        self.add('<img src="../../../assets/icon.svg" width="10" height="10">')
        self.assert_found("axe: image-alt", self.at_one_width())

    def test_faint_text(self):
        self.break_style("main p { color: #999; background: #fff }")
        self.assert_found("axe: color-contrast:", self.at_one_width())

    def test_body_text_that_is_not_dark_enough(self):
        self.break_style("main article p { color: #6b6b6b; background: #fff }")
        self.assert_found("axe: color-contrast-enhanced:", self.at_one_width())

    def test_faint_text_in_the_dark_only(self):
        self.break_style("@media (prefers-color-scheme: dark) { main p { color: #333; background: #222 } }")
        self.assertEqual(self.at_one_width(), [])
        dark = self.find(page_checks.everything_at_every_width, [(1280, 900)], ["dark"])
        self.assert_found("axe: color-contrast:", dark)

    # What a page asks for

    def test_an_image_of_another_host(self):
        self.add('<img src="http://127.0.0.1:9/x.png" alt="x" width="10" height="10">')
        findings = self.at_one_width()
        self.assert_found("request to another place: http://127.0.0.1:9/x.png", findings)
        self.assert_found("refused by the Content-Security-Policy: img-src", findings)

    def test_an_image_that_is_missing(self):
        self.add('<img src="missing.png" alt="x" width="10" height="10">')
        self.assert_found("status 404", self.at_one_width())

    def test_style_in_the_page(self):
        self.add('<p style="color: red">x</p>')
        self.assert_found("refused by the Content-Security-Policy: style-src", self.at_one_width())

    def test_script_in_the_page(self):
        self.add("<script>1</script>")
        self.assert_found("refused by the Content-Security-Policy: script-src", self.at_one_width())

    def test_a_script_that_fails(self):
        (self.site.folder / "broken.js").write_text("throw new Error('broken')", encoding="utf-8")
        self.addCleanup((self.site.folder / "broken.js").unlink)
        self.add('<script src="../../../broken.js"></script>')
        self.assert_found("script error: ", self.at_one_width())

    def test_words_that_a_script_writes(self):
        (self.site.folder / "late.js").write_text("document.querySelector('main').append('late')", encoding="utf-8")
        self.addCleanup((self.site.folder / "late.js").unlink)
        self.add('<script src="../../../late.js" defer></script>')
        self.assert_found("the words differ", self.find(page_checks.without_scripts))

    def test_a_file_from_disk(self):
        self.add('<img src="/assets/icon.svg" alt="x" width="10" height="10">')
        findings = page_checks.from_disk(self.site, self.browser, [self.site.page(PAGE)])
        self.assert_found("request to another place", [problem for *_, problem in findings])

    # Layout

    def test_a_box_that_is_too_wide(self):
        self.add("<p>wide</p>")
        self.break_style("main > p { inline-size: 400px; max-inline-size: none; min-inline-size: 400px }")
        self.assert_found("scrolls sideways", self.find(page_checks.narrow_windows))
        self.assertEqual(self.find(page_checks.narrow_windows, page="index.html"), [])

    def test_a_layout_that_shifts(self):
        (self.site.folder / "shift.js").write_text(
            "requestAnimationFrame(() => requestAnimationFrame(() => document.body.prepend('late', document.createElement('hr'))))",
            encoding="utf-8")
        self.addCleanup((self.site.folder / "shift.js").unlink)
        self.add('<script src="../../../shift.js" defer></script>')
        self.assert_found("the layout shifts", self.at_one_width())

    def test_small_targets(self):
        self.add('<div class="row"><a href="a.html">a</a> <a href="b.html">b</a></div>')
        self.break_style(".row { line-height: 1; font-size: 12px }")
        findings = self.find(page_checks.targets)
        self.assert_found("targets of 24 px", findings)
        self.assert_found("targets of 44 px", findings)

    def test_a_layout_that_is_not_mirrored(self):
        self.assert_found("the page's direction is ltr", self.find(page_checks.direction, "rtl"))
        self.break_style(".ways { direction: ltr; flex-direction: row-reverse }")
        self.assert_found("boxes do not run ltr", self.find(page_checks.direction, "ltr"))

    def test_a_heading_at_the_other_side(self):
        self.break_style("h1 { text-align: right !important; unicode-bidi: normal !important }")
        self.assert_found("a heading of ltr text is at the other side", self.find(page_checks.direction, "ltr"))

    def test_a_text_that_cannot_be_set_wider(self):
        self.add("<h4>Thirty words, or some less, in a box</h4>")
        self.break_style("h4 { overflow: hidden; white-space: nowrap; inline-size: 23em }")
        self.assert_found("a text is cut off: <h4", self.find(page_checks.text_spacing))

    # Keyboard and paper

    def test_a_focus_that_cannot_be_seen(self):
        self.break_style(":focus-visible { outline: none !important; box-shadow: none !important }")
        self.assert_found("without a visible focus", self.find(page_checks.keyboard))

    def test_no_way_past_the_masthead(self):
        self.break_page('class="skip" href="#main"', 'class="skip" href="#nothing"')
        self.assert_found("does not lead into the text", self.find(page_checks.keyboard))

    def test_a_skip_link_that_stays_hidden(self):
        self.break_style(".skip, .skip:focus { inset-block-start: -10rem !important }")
        self.assert_found("the skip link is not seen", self.find(page_checks.keyboard))

    def test_a_link_without_the_tab_key(self):
        self.add('<p><a href="x.html" tabindex="-1">x</a></p>')
        self.assert_found('the Tab key does not lead to <a href="x.html"', self.find(page_checks.keyboard))

    def test_a_drawn_link_without_the_tab_key(self):
        self.add('<svg aria-hidden="true"><a href="x.html" tabindex="-1"><text y="9">x</text></a></svg>')
        self.assert_found('the Tab key does not lead to <a href="x.html"', self.find(page_checks.keyboard))

    def test_a_result_whose_focus_cannot_be_seen(self):
        self.break_style(".found ol a:focus-visible { outline: none !important; box-shadow: none !important }")
        self.assert_found("without a visible focus", self.find(page_checks.keyboard, page="search.html"))

    def test_a_result_that_cannot_be_set_wider(self):
        self.break_style(".found li > a { display: block; overflow: hidden; white-space: nowrap; inline-size: 9em }")
        self.assert_found("a text is cut off: <a", self.find(page_checks.text_spacing, page="search.html"))

    def test_stops_in_another_order(self):
        early = self.whole.replace("</main>", '<p><a href="x.html" tabindex="1">x</a></p></main>')
        self.break_page(self.whole, early)
        self.assert_found("the first stop is no link into the page", self.find(page_checks.keyboard))
        self.break_page(self.whole, early.replace('class="skip"', 'class="skip" tabindex="1"'))
        self.assert_found("not behind the stop before", self.find(page_checks.keyboard))

    def test_a_stop_that_is_not_left(self):
        self.add_script("trap", "document.querySelector('main a').addEventListener('keydown', e => e.preventDefault())")
        self.assert_found("not behind the stop before", self.find(page_checks.keyboard))

    def test_a_focus_that_leads_away(self):
        self.add_script(
            "away", "document.querySelector('main a').addEventListener('focus', e => history.pushState(0, '', '#x'))")
        self.assert_found("the Tab key leads to another page", self.find(page_checks.keyboard))

    def test_other_ways_in_the_masthead(self):
        self.break_page('<ul class="ways">\n', '<ul class="ways">\n<li><a href="x.html">x</a></li>\n')
        findings = [problem for *_, problem in page_checks.keyboard(
            self.site, self.server, self.browser, [self.site.page("about.html"), self.site.page(PAGE)])]
        self.assert_found("the ways in the masthead are not those", findings)

    def test_navigation_on_paper(self):
        self.break_style("@media print { nav { display: block !important } }")
        self.assert_found("is printed: <nav", self.find(page_checks.printing))

    def test_a_dark_page_on_paper(self):
        self.break_style("@media (prefers-color-scheme: dark) { body { background: #111 !important; color: #eee !important } }")
        self.assert_found("text is printed in", self.find(page_checks.printing))

    # Addresses

    def test_a_missing_page_whose_links_are_relative(self):
        file = self.site.folder / "404.html"
        whole = file.read_text(encoding="utf-8")
        file.write_text(whole.replace('"/archive/', '"'), encoding="utf-8")
        self.addCleanup(file.write_text, whole, encoding="utf-8")
        findings = [problem for *_, problem in page_checks.missing_pages(self.site, self.server, self.browser)]
        self.assert_found("comes without its style sheet", findings)
        self.assert_found("links to what is not there", findings)

    # Kinds of pages

    def test_new_kinds_of_pages_are_kinds(self):
        self.assertEqual(Site.kind("1926/05/04/the-last-ferry.html"), "article")
        self.assertEqual(Site.kind("by-week/04-24.html"), Site.kind("by-week/12-31.html"))
        self.assertNotEqual(Site.kind("by-week/04-24.html"), Site.kind("by-week/index.html"))
        self.assertEqual(Site.kind("sections/news.html"), Site.kind("sections/letters.html"))

    def test_samples_show_every_class(self):
        of_all = set().union(*(page.reader.features for page in self.site.pages))
        of_samples = set().union(*(page.reader.features for page in self.site.samples))
        self.assertEqual(of_all - of_samples, set())


@unittest.skipUnless(SITES, "Scripts/check-pages builds the sites")
class BrokenSearch(CopiedSite):
    """The search is broken in one of its scripts."""

    def break_script(self, name, old, new):
        file = self.site.folder / "assets" / name
        whole = file.read_text(encoding="utf-8")
        self.assertIn(old, whole)
        file.write_text(whole.replace(old, new, 1), encoding="utf-8")
        self.addCleanup(file.write_text, whole, encoding="utf-8")

    def findings(self, check):
        return [f"{what}: {problem}" for _, what, problem in check(self.site, self.server, self.browser)]

    def test_titles_that_are_markup(self):
        self.break_script("search.js", "made.append(...[content].flat());",
                          "for (const part of [content].flat()) part.nodeType ? made.append(part) : made.innerHTML += part;")
        self.assert_found("hostile titles: ", self.findings(search_checks.queries))

    def test_phrases_that_are_not_checked(self):
        self.break_script("search-index.js", "node.isPhrase ||", "")
        self.assert_found("the same words in another order are no phrase", self.findings(search_checks.queries))

    def test_a_chart_of_a_list_that_is_not_complete(self):
        self.break_script("search.js", "if (!areAll || (needsTexts && (!isDone || isUnread))) return undefined;", "")
        self.assert_found("has a chart", self.findings(search_checks.order_and_chart))

    def test_an_address_that_does_not_follow(self):
        self.break_script("search.js", "isSettled ? 'pushState' : 'replaceState'", "'replaceState'")
        self.assert_found("back: leads to", self.findings(search_checks.typing))

    def test_a_page_that_speaks_at_each_key(self):
        self.break_script("search.js", "status.setAttribute('aria-live', 'off');", "")
        self.assert_found("screen readers: hear", self.findings(search_checks.typing))

    def test_a_root_that_is_not_read_again(self):
        self.break_script("search.js", "await renew(true)", "await renew()")
        findings = [what for _, what, _ in search_checks.replaced(self.site, self.browser, self.folder)]
        self.assertIn("replaced", findings)

    def test_other_words(self):
        self.break_script("search-words.js", "ß: 'ss'", "ß: 's'")
        self.assert_found("sharp s", self.findings(search_checks.words))

    def find_at_random(self):
        return [f"{what}: {problem}" for _, what, problem in
                random_queries.check(self.site, self.server, self.browser, 200)]

    def test_articles_that_are_found_although_they_have_a_word(self):
        self.break_script("search-index.js", "if (!needsTexts(child)) found = only(found, id => !has(others.ids, id));", "")
        self.assert_found("without", self.find_at_random())

    def test_years_too_many(self):
        self.break_script("search-index.js", "year > to", "year > to + 9")
        self.assert_found("finds too many", self.find_at_random())

    def test_a_year_that_is_counted_wrong(self):
        self.break_script("search-index.js", "root.years[i + 1]?.[1] ??", "root.years[i + 1]?.[1] - 1 ||")
        self.assert_found("in the years of", self.find_at_random())

    def test_words_that_stand_too_far_apart(self):
        self.break_script("search-words.js", "<= distance", "<= 2 * distance")
        self.assert_found("near”", self.find_at_random())


class AccessibilityTable(unittest.TestCase):
    """The accessibility statement says what the checks did, and nothing else."""

    def setUp(self):
        self.site = Site("web", self.enterContext(tempfile.TemporaryDirectory()))
        self.write("index.html", "<p>Home</p>")

    def write(self, path, html):
        (self.site.folder / path).write_text(html, encoding="utf-8")
        for name in ["all_pages", "pages"]:
            self.site.__dict__.pop(name, None)

    def cell(self, criterion, group="home"):
        return accessibility.cell(criterion, group, [self.site])

    def test_the_table_is_written_as_it_is_read(self):
        text = accessibility.TABLE.read_text(encoding="utf-8")
        self.assertEqual(accessibility.Table(text).text, text)

    def test_what_no_check_looked_at(self):
        self.assertEqual(self.cell("1.4.10"), "person")

    def test_what_a_check_of_our_own_looked_at(self):
        self.site.evidence.note(self.site.page("index.html"), "reflow")
        self.assertEqual(self.cell("1.4.10"), "reflow")
        self.assertEqual(self.cell("1.4.10", "article"), "person")
        self.assertEqual(self.cell("1.4.1"), "person")

    def test_rules(self):
        page, contrast = self.site.page("index.html"), {"id": "color-contrast", "tags": ["cat.color", "wcag2aa", "wcag143"]}
        self.site.evidence.note_rules(page, [], [contrast])
        self.assertEqual(self.cell("1.4.3"), "person")
        self.site.evidence.note_rules(page, [contrast], [])
        self.assertEqual(self.cell("1.4.3"), "axe:color-contrast?")
        self.assertEqual(accessibility.criteria_of_tags(["wcag1410", "wcag22aa", "wcag412"]), {"1.4.10", "4.1.2"})

    def test_what_the_pages_have_nothing_of(self):
        self.write("index.html", '<script type="application/ld+json">{}</script>')
        self.assertEqual([self.cell("1.2.2"), self.cell("2.1.4")], ["nothing", "nothing"])
        self.write("index.html", "<video src='x'></video><script src='x.js'></script>")
        self.assertEqual([self.cell("1.2.2"), self.cell("2.1.4")], ["person", "person"])
        self.assertEqual(self.cell("1.2.2", "article"), "person", "there is no article")

    def test_a_table_that_says_more(self):
        old = accessibility.Table(accessibility.TABLE.read_text(encoding="utf-8"))
        findings = list(accessibility.compare(old, accessibility.made(old, [self.site], [360], "1.0.0", "None 1")))
        self.assertIn("accessibility statement: 1.4.10, home", [where for _, where, _ in findings])

    def test_a_kind_of_page_that_it_does_not_know(self):
        self.write("weeks.html", "<p>Weeks</p>")
        findings = [f"{page}: {problem}" for page, _, problem in accessibility.check([self.site], [360], "1", "None", False)]
        self.assertTrue(any(finding.startswith("weeks.html: knows no such page") for finding in findings))


class Words(unittest.TestCase):
    def test_the_scan_cuts_words_as_the_search_does(self):
        for case in json.loads(pathlib.Path(__file__).with_name("search-words.json").read_text(encoding="utf-8")):
            with self.subTest(case["what"]):
                self.assertEqual(search_scan.words(case["text"]), case["words"])


@unittest.skipUnless(SITES, "Scripts/check-pages builds the sites")
class BrokenHTML(unittest.TestCase):
    def findings(self, **files):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name, text in files.items():
            (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
        return [f"{check}: {problem}" for _, check, problem in html_checks.nu(Site("broken", folder))[0]]

    PAGE = '<!DOCTYPE html><html lang="en"><title>T</title><h1>H</h1>{}</html>'

    def test_a_page_that_is_valid(self):
        self.assertEqual(self.findings(index_html=self.PAGE.format("<p>x</p>")), [])

    def test_an_element_that_is_not_closed(self):
        found = self.findings(index_html=self.PAGE.format("<div><p>x</p>"))
        self.assertTrue(any("error" in finding for finding in found), found)

    def test_two_elements_with_one_id(self):
        found = self.findings(index_html=self.PAGE.format('<p id="a">x</p><p id="a">y</p>'))
        self.assertTrue(any("Duplicate ID" in finding for finding in found), found)

    def test_style_sheets_and_images(self):
        found = self.findings(style_css="p { colour: red }", image_svg='<svg xmlns="http://www.w3.org/2000/svg"><box/></svg>')
        self.assertTrue(any("colour" in finding for finding in found), found)
        self.assertTrue(any("box" in finding for finding in found), found)


if __name__ == "__main__":
    unittest.main()
