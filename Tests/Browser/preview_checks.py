"""What an editor sees of a preview: each change at once, what is wrong over the last good page, the desk. And what the
preview refuses whoever is no editor. Yields findings: (page, check, problem)."""

import contextlib
import pathlib
import shutil
import socket
import subprocess
import time
import types

from browsing import View
from page_checks import OVERFLOW, SCHEMES, WIDTHS, axe

SITE = types.SimpleNamespace(name="preview")
CONTENT = "content/1997/04/24/bread-riots.md"
PAGE = "/1997/04/24/bread-riots.html"
TEXT = "The Daily Herald\n\n{date}.04.1997\n\n{headline}\n\nAnn Lee\n\nThe first paragraph.\n\nThe second.\n"
HOSTILE = "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>"


@contextlib.contextmanager
def previewed(program, scratch, *options):
    """An archive of three texts, one of them doubtful and hostile, and its preview's address."""
    folder = pathlib.Path(scratch) / "previewed"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "seeds").mkdir(parents=True)
    (folder / "pressmark.yml").write_text('title: "Herald"\n')
    (folder / "seeds/a.txt").write_text(TEXT.format(date=24, headline="Bread riots"))
    (folder / "seeds/b.txt").write_text(TEXT.format(date=25, headline="Calm"))
    (folder / "seeds/c.txt").write_text(f"{HOSTILE}\n\nA text without a date, and without a name, by nobody.\n")
    process = subprocess.Popen([program, "preview", folder, "--port", "0", *options], stderr=subprocess.PIPE, text=True)
    try:
        address = None
        while address is None:
            line = process.stderr.readline()
            if not line:
                raise SystemExit("The preview did not begin.")
            if "is shown at" in line:
                address = line.split("is shown at ")[1].split(". ")[0].rstrip("/")
        # Texts are converted behind the first page, and shown then; after that, nothing moves.
        wait(lambda: len(list(folder.glob("content/**/*.md"))) == 3)
        time.sleep(2)
        yield folder, address
    finally:
        process.terminate()
        process.wait(10)


def wait(condition, seconds=20):
    """Whether something is so before the time is over."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


def check(program, browser, scratch):
    """All of it, one after the other."""
    with previewed(program, scratch, "--edit") as (folder, address):
        yield from changes(browser, folder, address)
        yield from troubles(browser, folder, address)
        yield from desk(browser, folder, address)
        yield from hostile_requests(address)


def changes(browser, folder, address):
    """An edit is shown without a hand's turn, once, where the reader was."""
    with View(browser, address, 800, 200) as view:
        if not wait(lambda: not view.open(address + PAGE)):
            yield PAGE, "preview", f"the page does not come: {view.problems}"
        loads = []
        view.window.on("load", lambda _: loads.append(1))
        view.ask("() => scrollTo(0, 120)")
        text = (folder / CONTENT).read_text()
        (folder / CONTENT).write_text(text + "\nA third paragraph.\n")
        start = time.monotonic()
        view.window.wait_for_selector("text=A third paragraph.")
        took = time.monotonic() - start
        if took > 5:
            yield PAGE, "preview: an edit", f"is shown after {took:.1f} s"
        view.window.wait_for_timeout(500)
        if len(loads) != 1:
            yield PAGE, "preview: an edit", f"the page was loaded {len(loads)} times"
        if view.ask("() => scrollY") != 120:
            yield PAGE, "preview: an edit", f"the reader is at {view.ask('() => scrollY')} px, not at 120"
        # A date that is corrected moves the page, and the browser follows.
        (folder / CONTENT).write_text(text.replace("1997-04-24", "1997-04-26"))
        view.window.wait_for_url("**/1997/04/26/bread-riots.html", timeout=20_000)
        (folder / CONTENT).write_text(text)
        view.window.wait_for_url("**" + PAGE, timeout=20_000)

    with View(browser, address) as view:
        view.open(address + "/search.html")
        view.window.fill("main input[type=search]", "paragraph")
        view.window.wait_for_selector("text=Calm")
        (folder / "seeds/d.txt").write_text(TEXT.format(date=27, headline="Dockers strike"))
        (folder / "Templates").mkdir(exist_ok=True)
        (folder / "Templates/footer.mustache").write_text("<footer><p>Another foot.</p></footer>\n")
        view.window.wait_for_selector("text=Another foot.")
        view.window.wait_for_selector("text=Dockers strike")
        if view.ask("() => document.querySelector('main input[type=search]').value") != "paragraph":
            yield "search.html", "preview: what was typed", "is lost"
        (folder / "Templates/footer.mustache").unlink()


def troubles(browser, folder, address):
    """What is wrong stands over the last good page, and goes when it is mended."""
    template = folder / "Templates/article.mustache"
    with View(browser, address, 360, 740) as view:
        view.open(address + PAGE)
        template.parent.mkdir(exist_ok=True)
        template.write_text("{{#nonsense}}\n<p>text</p>\n")
        over = view.window.locator("#pressmark-problems section")
        over.wait_for()
        said = over.inner_text()
        for words in ["Templates/article.mustache:1:", "{{#nonsense}}", "^"]:
            if words not in said:
                yield PAGE, "preview: what is wrong", f"does not say {words!r}: {said!r}"
        if not view.window.locator("h1:has-text('Bread riots')").count():
            yield PAGE, "preview: what is wrong", "the last good page is not below"
        yield from looks(view, PAGE, "preview: what is wrong")
        covered = view.ask("""() => document.querySelector('#pressmark-problems').shadowRoot.querySelector('section')
          .getBoundingClientRect().height / innerHeight""")
        if covered > .45:
            yield PAGE, "preview: what is wrong", f"covers {covered:.0%} of the page"
        if not view.window.locator("#pressmark-problems button").first.is_visible():
            yield PAGE, "preview: what is wrong", "cannot be hidden without scrolling"
        with View(browser, address, 360, 740) as desk:
            desk.open(address + "/-/desk")
            desk.window.wait_for_selector("text=Templates/article.mustache:1:")
            desk.settle()
            if desk.window.locator("#pressmark-problems").count():
                yield "/-/desk", "preview: what is wrong", "lies over the desk, which lists it"
        template.unlink()
        over.wait_for(state="detached")
        # In a text, with its line.
        text = (folder / CONTENT).read_text()
        (folder / CONTENT).write_text(text.replace('date: "', 'date: "around '))
        over.wait_for()
        if CONTENT not in over.inner_text() or "around" not in over.inner_text():
            yield PAGE, "preview: what is wrong", f"does not show the line: {over.inner_text()!r}"
        view.window.keyboard.press("Escape")
        over.wait_for(state="detached")
        (folder / CONTENT).write_text(text)


def desk(browser, folder, address):
    """The desk: what is doubtful, how it was read, and a decision that is written into the content file."""
    hostile = f"{address}/-/desk"
    for (width, height), scheme in [(WIDTHS[0], SCHEMES[0]), (WIDTHS[2], SCHEMES[1])]:
        with View(browser, address, width, height, color_scheme=scheme) as view:
            for problem in view.open(hostile):
                yield "/-/desk", f"preview: desk, {width} px", problem
            view.window.wait_for_selector("text=no date was found")
            yield from looks(view, "/-/desk", f"preview: desk, {width} px, {scheme}")
            view.window.click("text=How the text was read >> nth=0")
            view.window.wait_for_selector("table")
            yield from looks(view, "/-/desk/text", f"preview: reading, {width} px, {scheme}")
            if view.ask("() => window.hit"):
                yield "/-/desk/text", "preview: a hostile text", "its script runs"
            stops = set()
            for _ in range(20):
                view.window.keyboard.press("Tab")
                stops.add(view.ask("() => document.activeElement?.name || document.activeElement?.tagName"))
            for name in ["title", "date", "decision"]:
                if name not in stops:
                    yield "/-/desk/text", "preview: keyboard", f"{name} is not reached: {stops}"

    with View(browser, address) as view:
        view.open(hostile)
        view.window.click("text=How the text was read >> nth=0")
        view.window.fill("input[name=date]", "yesterday")
        view.window.click("text=Write into the content file")
        view.window.wait_for_selector("[role=alert]:has-text('is no date')")
        view.window.fill("input[name=date]", "1997-04-28")
        view.window.click("text=Write into the content file")
        view.window.wait_for_url("**/-/desk")
        if view.window.locator("text=no date was found").count():
            yield "/-/desk", "preview: a decision", "the doubt is still there"
        if not any('date: "1997-04-28"' in file.read_text() for file in folder.glob("content/**/*.md")):
            yield "/-/desk", "preview: a decision", "is in no content file"


def looks(view, page, check):
    overflow = view.ask(OVERFLOW)
    if overflow:
        yield page, check, overflow
    for violation in axe(view):
        yield page, check, violation


REQUESTS = [
    ("a step upwards", b"GET /../pressmark.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("an encoded step", b"GET /%2e%2e/pressmark.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("an encoded slash", b"GET /..%2fpressmark.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("a backslash", b"GET /..\\pressmark.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("a zero", b"GET /index.html%00.txt HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("no UTF-8", b"GET /%ff HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("a file that is no page", b"GET /pressmark.yml HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
    ("a content file", b"GET /content/1997/04/24/bread-riots.md HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
    ("the desk with a path", b"GET /-/desk/text?file=../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
    ("another host's name", b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", 421),
    ("no host", b"GET / HTTP/1.1\r\n\r\n", 421),
    ("two hosts", b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.org\r\n\r\n", 421),
    ("a page from elsewhere", b"GET / HTTP/1.1\r\nHost: localhost\r\nOrigin: http://example.org\r\n\r\n", 403),
    ("another method", b"DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ("a form for a page", b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", 405),
    ("a form without its token", b"POST /-/desk/text?file=" + CONTENT.encode() + b" HTTP/1.1\r\nHost: localhost\r\n"
     b"Content-Length: 22\r\n\r\ndecision=keep&token=xx", 403),
    ("too much sent",
     b"POST /-/desk/text HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n" + b"x" * 100000, 413),
    ("a huge head", b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 200_000 + b"\r\n\r\n", 400),
    ("a long address", b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
    ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    ("a page", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
    ("a part", b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9\r\n\r\n", 206),
    ("no such part", b"GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=99999999-\r\n\r\n", 416),
]


def status(address, request, seconds=20):
    """The code of the answer; `None` where the connection was closed without one."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), seconds) as connection:
        connection.settimeout(seconds)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(request)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while b"\r\n" not in answer:
                piece = connection.recv(4096)
                if not piece:
                    break
                answer += piece
    return int(answer.split()[1]) if answer.startswith(b"HTTP/1.") else None


def hostile_requests(address):
    for what, request, expected in REQUESTS:
        found = status(address, request)
        # A connection that is closed without a word refuses, too.
        if found != expected and not (found is None and expected == 400):
            yield address, f"preview: {what}", f"is answered with {found}, not {expected}"
    start = time.monotonic()
    slow = status(address, b"GET / HTTP/1.1\r\nHost: loc", 40)
    if slow is not None or not 10 < time.monotonic() - start < 30:
        yield address, "preview: a slow head", f"answered {slow} after {time.monotonic() - start:.0f} s"
