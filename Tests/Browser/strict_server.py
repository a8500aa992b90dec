"""Serves a site as a strict host would: below its address's path, and with a Content-Security-Policy that forbids
everything but its own files."""

import functools
import http.server
import threading
import urllib.parse

# The words of HeaderList.
POLICY = ("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
          "frame-ancestors 'none'")


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site, **others):
        self.site = site
        super().__init__(*arguments, directory=str(site.folder), **others)

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        if not path.startswith(self.site.prefix):
            return str(self.site.folder / "outside the site")
        return super().translate_path("/" + path.removeprefix(self.site.prefix))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def list_directory(self, _):
        self.send_error(404)

    def send_error(self, code, *others):
        page = self.site.folder / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, *others)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A browser that has left a page closes its connections."""


class StrictServer:
    def __init__(self, site, handler=Handler):
        self.site = site
        self.server = Server(("127.0.0.1", 0), functools.partial(handler, site=site))
        self.origin = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def address(self, path):
        return self.origin + self.site.prefix + urllib.parse.quote(path)
