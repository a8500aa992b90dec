"""Chromium, and pages opened in it with everything noted that a reader's browser would refuse or complain of."""

import contextlib
import os
import pathlib
import shutil

import axe_playwright_python
from playwright.sync_api import Error, sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

# Runs before the page does, and only notes.
WITNESS = """
window.refusals = [];
window.shift = 0;
addEventListener('securitypolicyviolation', event =>
  refusals.push(`${event.violatedDirective}: ${event.blockedURI || 'inline'} ${event.sample || ''}`.trim()));
new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value })
  .observe({ type: 'layout-shift', buffered: true });
"""


@contextlib.contextmanager
def chromium():
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        raise SystemExit("There is no Chromium on this machine: Scripts/install-page-checks installs it.")
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root; the pages are our own.
        sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=["--disable-dev-shm-usage", *sandbox])
        yield browser
        browser.close()


class View:
    """A window that opens pages one after the other. `origin`: what their requests must begin with."""

    def __init__(self, browser, origin, width=1280, height=900, **options):
        self.origin = origin
        self.width = width
        self.context = browser.new_context(viewport={"width": width, "height": height}, **options)
        if options.get("java_script_enabled", True):
            self.context.add_init_script(WITNESS)
        self.window = self.context.new_page()
        self.requests = []
        self.problems = []
        self.window.on("request", self.note_request)
        self.window.on("requestfailed", self.note_failure)
        self.window.on("response", self.note_response)
        self.window.on("console", self.note_console)
        self.window.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def note_request(self, request):
        self.requests.append(request.url)
        if not request.url.startswith((self.origin, "data:")):
            self.problems.append(f"request to another place: {request.url}")

    def note_failure(self, request):
        # The icon of a page that is left before it has come.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"request failed, {request.failure}: {request.url}")

    def note_response(self, response):
        # What is missing is told once: the page itself may be 404.html.
        if response.status >= 400 and not response.request.is_navigation_request():
            self.problems.append(f"status {response.status}: {response.url}")

    def note_console(self, message):
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self.problems.append(f"console: {message.text}")

    def open(self, address):
        """Opens a page; returns what went wrong meanwhile."""
        self.requests.clear()
        self.problems.clear()
        try:
            self.window.goto(address, wait_until="load")
        except Error as error:
            self.problems.append(f"does not open: {error.message.splitlines()[0]}")
        return self.problems

    def ask(self, script, argument=None):
        return self.window.evaluate(script, argument)

    def settle(self):
        """Waits until what the page says has not changed for a while."""
        before, same = None, 0
        for _ in range(200):
            now = self.ask("() => document.querySelector('main').innerHTML")
            same = same + 1 if now == before else 0
            # The search writes its address when the reader rests.
            if same > 16:
                break
            before = now
            self.window.wait_for_timeout(50)
