"""Scripts/follow-links on small sites, from disk and from a server under a sub-path."""

import functools
import http.server
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "Scripts" / "follow-links"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def page(body="", head=""):
    return f'<!doctype html><html lang="en"><head><title>T</title>{head}</head><body>{body}</body></html>'


class FollowLinksTests(unittest.TestCase):
    def setUp(self):
        self.host = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.host)
        self.site = self.host / "archive" / "2024"
        self.write("index.html", page('<h1 id="top-of-page">Home</h1>'))
        self.write("outside.html", page(), folder=self.host / "archive")

    def write(self, path, text, folder=None):
        file = (folder or self.site) / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def serve(self):
        handler = functools.partial(QuietHandler, directory=str(self.host))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}/archive/2024/"

    def follow(self, start):
        done = subprocess.run([sys.executable, SCRIPT, str(start)], capture_output=True, text=True, encoding="utf-8")
        self.assertEqual(done.stderr, "")
        return done.returncode, done.stdout

    def assert_whole(self, summary, modes=("disk", "server")):
        for mode in modes:
            with self.subTest(mode):
                status, output = self.follow(self.site if mode == "disk" else self.serve())
                self.assertEqual((status, output.splitlines()[-1]), (0, summary), output)

    def assert_broken(self, *expected, modes=("disk", "server")):
        for mode in modes:
            with self.subTest(mode):
                status, output = self.follow(self.site if mode == "disk" else self.serve())
                self.assertEqual(status, 1, output)
                self.assertIn(f" {len(expected)} broken", output)
                for line in expected:
                    self.assertIn(line, output)

    def test_a_whole_site(self):
        self.write("index.html", page(
            '<h1 id="top-of-page">Home</h1>'
            '<a href="1997/04/24/massacre.html#page-2">A</a> <a href="tags/per%C3%BA.html">B</a>'
            '<a href="tags/perú.html?from=home#top">C</a> <a href="https://example.org/">elsewhere</a>'
            '<a href="mailto:editor@example.org">write</a> <a href="#">top</a> <a href="100%25%20true%3F.txt">D</a>'
            '<img src="assets/a.png" srcset="assets/a.png 1x,assets/b.png 2x" alt="">'
            '<svg><use href="assets/icons.svg#search"/></svg><form action="search.html"></form>',
            '<link rel="stylesheet" href="assets/style.css">'
            '<link rel="canonical" href="https://example.org/index.html">',
        ))
        self.write("1997/04/24/massacre.html", page(
            '<h2 id="page-2">2</h2><a href="../../../index.html#top-of-page">H</a>',
        ))
        self.write("tags/perú.html", page('<a href="../1997/04/24/massacre.html#:~:text=two%20words">found</a>'))
        self.write("search.html", page('<script src="assets/search.js"></script><a name="old" href="#old">old</a>'))
        for name in ("100% true?.txt", "assets/a.png", "assets/b.png", "assets/search.js", "assets/paper.png"):
            self.write(name, "")
        self.write("assets/style.css", '/* url(gone.png) */ body { background: url("paper.png") }')
        self.write("assets/icons.svg", '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="search"/></svg>')
        self.write("404.html", page('<a href="/elsewhere/index.html">Home</a>'))
        self.assert_whole("5 pages, 19 links, 0 broken")

    def test_missing_page(self):
        self.write("index.html", page('<a href="a.html">A</a>'))
        self.write("a.html", page('<a href="gone.html">B</a> <a href="tags/perú.html">C</a>'))
        self.assert_broken("a.html: gone.html: ", "a.html: tags/perú.html: ")

    def test_page_in_other_case(self):
        self.write("index.html", page('<a href="Peru.html">A</a>'))
        self.write("peru.html", page())
        self.assert_broken("index.html: Peru.html: is missing", modes=["disk"])

    def test_missing_anchor(self):
        self.write("index.html", page('<a href="a.html#here">A</a> <a href="a.html#gone">B</a> <a href="#gone">C</a>'))
        self.write("a.html", page('<p id="here">'))
        self.assert_broken("index.html: a.html#gone: there is no #gone", "index.html: #gone: ")

    def test_missing_symbol_of_an_image(self):
        self.write("index.html", page('<svg><use href="icons.svg#gone"></use></svg>'))
        self.write("icons.svg", '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="search"/></svg>')
        self.assert_broken("index.html: icons.svg#gone: ")

    def test_link_climbing_out(self):
        self.write("index.html", page('<a href="../outside.html">A</a> <a href="../2024/index.html">B</a>'))
        self.assert_broken("index.html: ../outside.html: climbs out", "index.html: ../2024/index.html: climbs out")

    def test_climbing_out_where_the_host_has_nothing_above(self):
        self.write("index.html", page('<a href="1997/a.html">A</a>'))
        self.write("1997/a.html", page('<a href="%2E%2e/../1997/a.html">A</a>'))
        self.assert_broken("1997/a.html: %2E%2e/../1997/a.html: climbs out")

    def test_link_to_another_folder_of_the_host(self):
        self.write("index.html", page('<a href="/archive/outside.html">A</a>'))
        self.assert_broken("index.html: /archive/outside.html: ")

    def test_resources_of_other_hosts(self):
        self.write("index.html", page(
            '<img src="//example.org/a.png" alt=""><script src="https://example.org/a.js"></script>',
            '<link rel="stylesheet" href="https://example.org/style.css"><link rel="stylesheet" href="style.css">',
        ))
        self.write("style.css", '@import "https://example.org/more.css"; b { content: url(https://example.org/b.png) }')
        self.assert_broken(
            "index.html: https://example.org/style.css: is loaded from another host",
            "index.html: //example.org/a.png: ",
            "index.html: https://example.org/a.js: ",
            "style.css: https://example.org/more.css: ",
            "style.css: https://example.org/b.png: ",
        )

    def test_missing_files_that_are_no_pages(self):
        self.write("index.html", page(
            '<a href="a.txt">source</a><img src="a.png" srcset="b.png 2x" alt=""><form action="find.html"></form>',
            '<link rel="alternate" href="feed.xml"><script src="a.js"></script>',
        ))
        missing = ("a.txt", "a.png", "b.png", "find.html", "feed.xml", "a.js")
        self.assert_broken(*(f"index.html: {name}: " for name in missing))

    def test_link_to_a_folder_works_from_a_server_only(self):
        self.write("index.html", page('<a href="tags/">A</a>'))
        self.write("tags/index.html", page('<a href="../index.html">B</a>'))
        self.assert_broken("index.html: tags/: is a folder", modes=["disk"])
        self.assert_whole("2 pages, 2 links, 0 broken", modes=["server"])

    def test_name_with_a_colon_is_no_scheme(self):
        self.write("index.html", page('<a href="peru:1997.html">A</a>'))
        self.write("peru:1997.html", page())
        self.assert_broken("index.html: peru:1997.html: is no address")

    def test_files_that_no_link_reaches(self):
        self.write("forgotten.html", page())
        self.write("404.html", page())
        status, output = self.follow(self.site)
        self.assertEqual(status, 0)
        self.assertIn("warning: 1 HTML files that no link reaches, such as forgotten.html", output)

    def test_error_page_that_is_no_page(self):
        self.write("404.html", "nothing here")
        self.assert_broken("404.html: holds no <html>")

    def test_page_that_is_not_utf8(self):
        self.write("index.html", page('<a href="a.html">A</a>'))
        (self.site / "a.html").write_bytes(page("perú").encode("latin-1"))
        self.assert_broken("index.html: a.html: is not UTF-8")

    def test_no_site(self):
        (self.site / "index.html").unlink()
        self.assert_broken("index.html: ")

    def test_no_server(self):
        status, output = self.follow("http://127.0.0.1:9/")
        self.assertEqual(status, 1)
        self.assertIn("cannot be fetched", output)

    def test_wrong_usage(self):
        done = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout), (64, ""))
        self.assertIn("usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
