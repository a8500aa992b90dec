"""Each check of what programs read finds what it is there to find. See test_checks.py."""

import os
import pathlib
import re
import shutil
import tempfile
import unittest

import machine_files
from built_site import Site

SITES = os.environ.get("PRESSMARK_CHECKED_SITES")
PAGE = "1926/05/04/the-last-ferry.html"


@unittest.skipUnless(SITES, "Scripts/check-pages builds the sites")
class BrokenMachineFiles(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.site = Site("web", folder / "site", "https://papers.example/archive")
        shutil.copytree(pathlib.Path(SITES) / "web" / "site", self.site.folder)

    def change(self, path, old, new, count=1):
        file = self.site.folder / path
        # Line ends are part of a table.
        text = file.read_bytes().decode("utf-8")
        changed = re.sub(old, new, text, count=count)
        self.assertTrue(changed != text, f"{path} has no {old}")
        file.write_bytes(changed.encode("utf-8"))

    def assert_found(self, check, *words):
        findings = [f"{where}: {title}: {problem}" for where, title, problem in check(self.site)]
        for word in words:
            self.assertTrue(any(word in finding for finding in findings), f"no “{word}” in {findings}")

    def test_whole_files_pass(self):
        for title, check in machine_files.checks_of(self.site):
            with self.subTest(title):
                self.assertEqual(list(check(self.site)), [])

    def test_files_that_are_missing(self):
        for path, check in [("feed.xml", machine_files.feeds), ("feed.json", machine_files.feeds),
                            ("sitemap.xml", machine_files.sitemap), ("robots.txt", machine_files.sitemap),
                            ("archive.csv", machine_files.tables), ("archive.json", machine_files.tables),
                            ("datapackage.json", machine_files.tables), ("manifest.webmanifest", machine_files.web_manifest)]:
            with self.subTest(path):
                file = self.site.folder / path
                data = file.read_bytes()
                file.unlink()
                self.assert_found(check, f"there is no {path}")
                file.write_bytes(data)

    def test_a_feed_that_is_no_xml(self):
        self.change("feed.xml", "</feed>", "")
        self.assert_found(machine_files.feeds, "cannot be read: ParseError")

    def test_a_feed_without_required_elements(self):
        self.change("feed.xml", "<updated>.*</updated>\n", "")
        self.change("feed.xml", "<entry>\n<id>.*</id>", "<entry>")
        self.assert_found(machine_files.feeds, "feed has 0 elements updated", "entry has 0 elements id")

    def test_a_moment_that_is_none(self):
        self.change("feed.xml", r"<updated>\d{4}-\d\d-\d\dT", "<updated>2024-13-01T")
        self.assert_found(machine_files.feeds, "RFC 3339")

    def test_two_entries_with_one_id(self):
        self.change("feed.xml", r"(?s)(<entry.*?<id>)([^<]*)(.*?<entry.*?<id>)[^<]*", r"\1\2\3\2")
        self.assert_found(machine_files.feeds, "two entries have the id", "its items are not the entries of feed.xml")

    def test_a_feed_that_leads_nowhere(self):
        self.change("feed.xml", r'(<entry(?s:.*?)<link href="[^"]*)', r"\1-not")
        self.assert_found(machine_files.feeds, "leads nowhere")

    def test_an_archive_that_is_left_out(self):
        self.change("feed.xml", r'<link rel="prev-archive"[^>]*>', "")
        self.assert_found(machine_files.feeds, "no way leads to")

    def test_a_json_feed_of_another_version_without_texts(self):
        self.change("feed.json", "version/1.1", "version/1")
        self.change("feed.json", '"content_text"', '"text"')
        self.change("feed.json", '"date_published":"', '"date_published":"on ')
        self.assert_found(machine_files.feeds, "has version", "neither content_text nor content_html", "date_published of")

    def test_a_sitemap_with_an_address_too_many_and_one_missing(self):
        self.change("sitemap.xml", r"<loc>(.*?/1926/05/04/[^<]*)</loc>", r"<loc>\1x</loc>")
        self.assert_found(machine_files.sitemap, "an address that is not in the site", "is not in the sitemap")

    def test_a_sitemap_with_relative_addresses(self):
        self.change("sitemap.xml", "<loc>https://papers.example/archive/", "<loc>")
        self.assert_found(machine_files.sitemap, "an address that is not in the site")

    def test_tables_that_differ(self):
        self.change("archive.csv", "The last ferry sails", "The last ferry sank")
        self.assert_found(machine_files.tables, "against archive.json: article", "has another SHA-256", "bytes, not")

    def test_an_article_that_is_in_no_table(self):
        shutil.copy(self.site.folder / PAGE, self.site.folder / PAGE.replace("last", "first"))
        self.assert_found(machine_files.tables, "differ from the site's articles")

    def test_a_column_that_the_data_package_does_not_know(self):
        self.change("datapackage.json", '"name":"kicker"', '"name":"kickers"', count=0)
        self.assert_found(machine_files.tables, "has the columns", "['kicker']")

    def test_data_that_ends_its_script(self):
        self.change("1951/02/28/script.html", r'(ld\+json">\{)', r'\1"x":"<b>",')
        self.assert_found(machine_files.metadata, "a < that is not escaped")

    def test_data_that_is_no_json(self):
        self.change(PAGE, r'(ld\+json">\{)', r"\1,")
        self.assert_found(machine_files.metadata, "JSON-LD: cannot be read")

    def test_data_that_says_something_else(self):
        self.change(PAGE, r'"headline":"[^"]*"', '"headline":"x"')
        self.change(PAGE, r'"item":"[^"]*"', '"item":"https://papers.example/archive/nothing.html"')
        self.assert_found(machine_files.metadata, "headline is 'x'", "a breadcrumb leads nowhere")

    def test_metadata_that_spoils_what_zotero_reads(self):
        self.change(PAGE, "</head>", '<meta name="citation_journal_title" content="x"></head>')
        self.change(PAGE, "</main>", '<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft.title=x"></span></main>')
        self.change(PAGE, r'<meta name="citation_author"[^>]*>', "")
        self.assert_found(machine_files.metadata, "citation_journal_title", "has a COinS", "citation_author for")

    def test_an_address_of_another_page(self):
        self.change(PAGE, r'(<link rel="canonical" href=")[^"]*', r"\1https://papers.example/archive/index.html")
        self.assert_found(machine_files.metadata, "the canonical address is")

    def test_a_listing_without_coins(self):
        self.change("tags/harbour.html", r"Z3988", "z", count=0)
        self.assert_found(machine_files.metadata, "tags/harbour.html: metadata: lists articles and has no COinS")

    def test_a_feed_where_there_is_no_address(self):
        site = Site("disk", self.site.folder)
        findings = [problem for *_, problem in machine_files.nothing_absolute(site)]
        self.assertIn("is there all the same", findings)
        self.assertIn("has og:url", findings)


if __name__ == "__main__":
    unittest.main()
