"""Real servers on this machine's own address, for torture.py: each keeps its files in a folder that a web server shows.

A server is a class with `tools` (the programs it needs), `start()`, which returns the target as pressmark.yml has it,
`environment` for the publisher, `port`, on which it listens, and `folder`, where the files arrive. None is reachable
from other machines, and all end with `stop()`.
"""

import atexit
import http.server
import importlib.util
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def program(name):
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")


class Server:
    tools = ()
    # Which of the programs sends the files.
    sender = None
    # Whether its files can lie on a disk of their own.
    has_disk = True
    # Whether what a run has sent is there before it ends.
    shows_steps = True
    # Whether the host says why it does not take a file.
    says_why = True
    # Whether readers get a file that is replaced as it was or as it will be. Where rclone writes into the file that
    # readers see, it deletes it when the connection is cut.
    replaces_whole = True

    def __init__(self, scratch):
        self.scratch = pathlib.Path(scratch)
        self.scratch.mkdir(parents=True)
        self.folder = self.disk = self.scratch / "www"
        self.environment = {}
        self.processes = []
        self.port = free_port()
        # Also where it does not come to its first address.
        atexit.register(self.stop)

    @classmethod
    def missing(cls):
        return [tool for tool in cls.tools if not program(tool)]

    def run(self, *words, **options):
        log = open(self.scratch / "log", "ab")
        process = subprocess.Popen(
            [str(word) for word in words], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            **options,
        )
        self.processes.append(process)

    def wait(self, port=None):
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port or self.port), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"{type(self).__name__} did not start: {(self.scratch / 'log').read_text()}")

    def stop(self):
        for process in self.processes:
            try:
                os.killpg(process.pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
            process.wait()
        self.processes = []

    def as_stranger(self):
        """What to set so that the host lets nobody in; nothing where it lets everybody in."""
        return {}

    def address(self):
        return f"http://127.0.0.1:{self.web}/"

    def serve(self):
        """Shows the folder on the web, with nginx where it is installed."""
        self.web = free_port()
        if program("nginx"):
            (self.scratch / "nginx").mkdir()
            configuration = self.scratch / "nginx/nginx.conf"
            configuration.write_text(
                f"""
                daemon off; master_process off; pid {self.scratch}/nginx/pid; error_log stderr crit;
                events {{ worker_connections 256; }}
                http {{
                  access_log off; client_body_temp_path {self.scratch}/nginx/a; proxy_temp_path {self.scratch}/nginx/b;
                  fastcgi_temp_path {self.scratch}/nginx/c; uwsgi_temp_path {self.scratch}/nginx/d;
                  scgi_temp_path {self.scratch}/nginx/e; types {{ text/html html; }}
                  server {{ listen 127.0.0.1:{self.web}; root {self.folder}; }}
                }}
                """
            )
            self.run(program("nginx"), "-c", configuration, "-p", self.scratch / "nginx")
        else:
            self.run(sys.executable, "-m", "http.server", self.web, "--bind", "127.0.0.1", "-d", self.folder)
        self.wait(self.web)


class Directory(Server):
    name = "directory"
    port_is_used = False

    def __init__(self, scratch):
        super().__init__(scratch)
        self.disk = self.scratch / "disk"
        self.folder = self.disk / "www"

    def start(self):
        self.disk.mkdir(exist_ok=True)
        return f"directory:{self.folder}"


class SSH(Server):
    """An sshd with a key of its own, for this user alone."""

    tools = ("sshd", "ssh-keygen", "ssh")
    port_is_used = True

    def start_ssh(self):
        for name in ("host", "user", "stranger"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.scratch / name], check=True)
        shutil.copy(self.scratch / "user.pub", self.scratch / "authorized")
        configuration = self.scratch / "sshd_config"
        sftp = next((path for path in ("/usr/lib/openssh/sftp-server", "/usr/libexec/sftp-server")
                     if os.path.exists(path)), "internal-sftp")
        configuration.write_text(
            f"ListenAddress 127.0.0.1\nPort {self.port}\nHostKey {self.scratch}/host\nPidFile none\n"
            f"AuthorizedKeysFile {self.scratch}/authorized\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
            f"PermitRootLogin yes\nSubsystem sftp {sftp}\nMaxStartups 100\n")
        if os.getuid() == 0:
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        self.run(program("sshd"), "-D", "-e", "-f", configuration)
        self.wait()
        self.user = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
        known = self.scratch / "known"
        known.write_text(f"[127.0.0.1]:{self.port} {(self.scratch / 'host.pub').read_text()}")


class Rsync(SSH):
    name = "rsync"
    tools = SSH.tools + ("rsync",)
    sender = "rsync"

    def start(self):
        self.start_ssh()
        self.folder.mkdir(exist_ok=True)
        self.environment["RSYNC_RSH"] = (
            f"ssh -F none -p {self.port} -i {self.scratch}/user -o BatchMode=yes"
            f" -o UserKnownHostsFile={self.scratch}/known")
        return f"rsync:{self.user}@127.0.0.1:{self.folder}"

    def as_stranger(self):
        return {"RSYNC_RSH": self.environment["RSYNC_RSH"].replace("/user ", "/stranger ")}

    def through(self, port):
        self.environment["RSYNC_RSH"] = self.environment["RSYNC_RSH"].replace(
            f"-p {self.port}", f"-p {port} -o HostKeyAlias=[127.0.0.1]:{self.port}")


class Remote(Server):
    """What rclone reaches."""

    port_is_used = True
    sender = "rclone"

    def configure(self, **settings):
        self.settings = settings
        self.environment["RCLONE_CONFIG"] = self.write("rclone.conf", settings)

    def write(self, name, settings):
        lines = [f"{key} = {value}" for key, value in settings.items()]
        (self.scratch / name).write_text("\n".join(["[host]"] + lines) + "\n")
        return str(self.scratch / name)

    def as_stranger(self):
        stranger = self.settings | {key: value for key, value in self.wrong().items() if key in self.settings}
        return {"RCLONE_CONFIG": self.write("stranger.conf", stranger)}

    def wrong(self):
        password = subprocess.run(["rclone", "obscure", "wrong"], capture_output=True, text=True, check=True).stdout
        return {"pass": password.strip(), "key_file": self.scratch / "stranger"}

    def through(self, port):
        self.configure(**{
            key: str(value).replace(str(self.port), str(port)) for key, value in self.settings.items()})


class SFTP(SSH, Remote):
    name = "sftp"
    replaces_whole = False
    tools = SSH.tools + ("rclone",)

    def start(self):
        self.start_ssh()
        self.folder.mkdir(exist_ok=True)
        self.configure(
            type="sftp", host="127.0.0.1", port=self.port, user=self.user, key_file=self.scratch / "user")
        return f"rclone:host:{self.folder}"


class WebDAV(Remote):
    name = "webdav"
    replaces_whole = False
    says_why = False
    tools = ("rclone",)

    def start(self):
        self.folder.mkdir(exist_ok=True)
        password = subprocess.run(["rclone", "obscure", "secret"], capture_output=True, text=True, check=True).stdout
        self.run(
            "rclone", "serve", "webdav", self.folder, "--addr", f"127.0.0.1:{self.port}", "--dir-cache-time", "0s",
            "--user", "ann", "--pass", "secret")
        self.wait()
        self.configure(
            type="webdav", url=f"http://127.0.0.1:{self.port}", vendor="other", user="ann",
            **{"pass": password.strip()})
        return "rclone:host:"


class FTP(Remote):
    name = "ftp"
    replaces_whole = False
    says_why = False
    tools = ("rclone",)

    @classmethod
    def missing(cls):
        # Not every rclone serves FTP.
        is_there = importlib.util.find_spec("pyftpdlib")
        return super().missing() + ([] if is_there else ["pyftpdlib (PyPI)"])

    # The data go over ports of their own.
    port_is_used = False

    def start(self):
        self.folder.mkdir(exist_ok=True)
        password = subprocess.run(["rclone", "obscure", "secret"], capture_output=True, text=True, check=True).stdout
        self.run(
            sys.executable, "-m", "pyftpdlib", "-i", "127.0.0.1", "-p", self.port, "-w", "-d", self.folder, "-u", "ann",
            "-P", "secret")
        self.wait()
        self.configure(type="ftp", host="127.0.0.1", port=self.port, user="ann", **{"pass": password.strip()})
        return "rclone:host:"


class S3(Remote):
    """The S3 of moto, whose objects are shown by itself."""

    name = "s3"
    tools = ("rclone", "moto_server")
    has_disk = False

    def start(self):
        self.run("moto_server", "-H", "127.0.0.1", "-p", self.port)
        self.wait()
        self.configure(
            type="s3", provider="Other", endpoint=f"http://127.0.0.1:{self.port}", access_key_id="a",
            secret_access_key="b", region="us-east-1", acl="public-read", force_path_style="true")
        # Certificates are of no use here, and rclone's client for S3 trips over a list of its own.
        self.environment["AWS_CA_BUNDLE"] = ""
        environment = {**os.environ, **self.environment}
        subprocess.run(["rclone", "mkdir", "host:herald"], env=environment, check=True)
        return "rclone:host:herald"

    def as_stranger(self):
        # Its server asks nobody who they are.
        return {}

    def serve(self):
        self.web = self.port

    def address(self):
        return f"http://127.0.0.1:{self.port}/herald/"


class Git(Server):
    """A bare repository, of which a worktree is shown as a Pages host does: in one step, after each push."""

    name = "git"
    tools = ("git",)
    sender = "git"
    port_is_used = False
    shows_steps = False

    def __init__(self, scratch):
        super().__init__(scratch)
        self.disk = self.repository = self.scratch / "archive.git"

    def start(self):
        subprocess.run(["git", "init", "-q", "--bare", self.repository], check=True)
        hook = self.repository / "hooks/post-receive"
        hook.write_text(
            f"#!/bin/sh\nset -e\nnew=$(mktemp -d {self.scratch}/state.XXXXXX)\nchmod 755 $new\n"
            f"git archive pages | tar -x -C $new\nln -s $new {self.scratch}/link\n"
            f"mv -T {self.scratch}/link {self.folder}\n")
        hook.chmod(0o755)
        return f"git:{self.repository}#pages"


class SSHGit(SSH, Git):
    """Such a repository that is reached through ssh, as that of a forge."""

    name = "git-ssh"
    tools = SSH.tools + Git.tools

    def start(self):
        super().start()
        self.start_ssh()
        self.environment["GIT_SSH_COMMAND"] = (
            f"ssh -F none -i {self.scratch}/user -o IdentitiesOnly=yes -o BatchMode=yes"
            f" -o HostKeyAlias=[127.0.0.1]:{self.port} -o UserKnownHostsFile={self.scratch}/known -p {self.port}")
        return f"git:{self.user}@127.0.0.1:{self.repository}#pages"

    def as_stranger(self):
        return {"GIT_SSH_COMMAND": self.environment["GIT_SSH_COMMAND"].replace("/user ", "/stranger ")}

    def through(self, port):
        words = self.environment["GIT_SSH_COMMAND"]
        self.environment["GIT_SSH_COMMAND"] = words[:words.rindex(" -p ")] + f" -p {port}"


class Forge(http.server.BaseHTTPRequestHandler):
    """What a git-pages server asks of a forge: whose token this is, and whether it may write to the repository."""

    def do_GET(self):
        is_known = self.headers["Authorization"] == "token secret"
        answer = {"id": 1, "login": "ann", "permissions": {"push": True}} if is_known else {}
        self.send_response(200 if is_known else 401)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *words):
        pass


class GitPages(Server):
    """A git-pages server with a forge, whose tokens it trusts. The program is that of GIT_PAGES, or git-pages."""

    name = "git-pages"
    program = os.environ.get("GIT_PAGES", "git-pages")
    tools = (program,)
    sender = "curl"
    port_is_used = True
    shows_steps = False

    def __init__(self, scratch):
        super().__init__(scratch)
        self.disk = self.data = self.scratch / "data"

    def as_stranger(self):
        return {"FORGE_TOKEN": "wrong"}

    def start(self):
        forge = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Forge)
        threading.Thread(target=forge.serve_forever, daemon=True).start()
        self.data.mkdir(exist_ok=True)
        configuration = self.scratch / "config.toml"
        # To the server, 127.0.0.1 is what the user 127 has below 0.0.1.
        configuration.write_text(
            f'[server]\npages = "tcp/127.0.0.1:{self.port}"\ncaddy = "-"\nmetrics = "-"\n[[wildcard]]\n'
            f'domain = "0.0.1"\nclone-url = "http://127.0.0.1:{forge.server_port}/<user>/<project>.git"\n'
            f'authorization = "forgejo"\n[storage.fs]\nroot = "{self.data}"\n')
        self.run(program(self.program), "-config", configuration)
        self.wait()
        self.environment["FORGE_TOKEN"] = "secret"
        return f"git-pages:{self.address()}"

    def serve(self):
        self.web = self.port

    def address(self):
        return f"http://127.0.0.1:{self.port}/archive/"

    def through(self, port):
        self.environment["http_proxy"] = f"http://127.0.0.1:{port}"


ALL = [Directory, Rsync, Git, SSHGit, GitPages, SFTP, WebDAV, FTP, S3]
