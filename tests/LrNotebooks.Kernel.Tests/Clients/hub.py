"""A class of five at JupyterHub: each starts a server and the installed kernel, and runs a lesson. Prints the memory that a user takes.

JUPYTER_PATH names the folder with the kernel, NOTEBOOKS that of the lessons. Debian: jupyterhub. By hand, from a folder of the repository:
    JUPYTER_PATH=~/.local/share/jupyter NOTEBOOKS=notebooks python3 tests/LrNotebooks.Kernel.Tests/Clients/hub.py
"""
import contextlib
import json
import os
import pathlib
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid

from memory import proportional_mb, resident_mb

USERS = [f"student{n}" for n in range(1, 6)]
HUB = "/usr/bin/jupyterhub"
SKIPPED, PATIENCE = 77, 60
MACHINE_GB = 24

# Everybody may log in; a server is a process of this user's, with a home of its own.
CONFIGURATION = """
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.bind_url = "http://127.0.0.1:{port}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub_port}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy_port}"
c.JupyterHub.db_url = "sqlite:///:memory:"
c.JupyterHub.cookie_secret_file = "{folder}/cookie_secret"
c.JupyterHub.services = [dict(name="test", api_token="{token}")]
c.JupyterHub.load_roles = [dict(name="test", services=["test"], scopes=["admin:users", "admin:servers", "access:servers"])]
c.SimpleLocalProcessSpawner.home_dir_template = "{folder}/{{username}}"
c.Spawner.args = ["--allow-root"]
c.Spawner.http_timeout = c.Spawner.start_timeout = {patience}
c.Spawner.env_keep = ["PATH", "DOTNET_ROOT", "JUPYTER_PATH", "NUGET_PACKAGES"]
"""


def wait_until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"waited {PATIENCE} s for {what}"
        time.sleep(0.1)


def free_ports(count):
    """Ports that were free a moment ago."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


class Hub:
    """A hub in a folder of its own, spoken to as a service of the course would."""

    def __init__(self, folder):
        self.folder, self.token = pathlib.Path(folder), secrets.token_hex(16)
        self.port, hub_port, proxy_port = free_ports(3)
        configuration = self.folder / "jupyterhub_config.py"
        configuration.write_text(CONFIGURATION.format(
            port=self.port, hub_port=hub_port, proxy_port=proxy_port, folder=folder, token=self.token, patience=PATIENCE))
        self.log = self.folder / "hub.log"
        # Debian's proxy finds its modules with Debian's node only, unless it is told where they are.
        environment = dict(os.environ, NODE_PATH="/usr/share/nodejs")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                [HUB, "-f", str(configuration)], cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT)

    def ask(self, method, path, content=None):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", method=method, headers={"Authorization": f"token {self.token}"},
            data=None if content is None else json.dumps(content).encode())
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return json.loads(reply.read() or "null")

    def is_up(self):
        assert self.process.poll() is None, self.log.read_text()
        try:
            return self.ask("GET", "/hub/api/")
        except (urllib.error.URLError, ConnectionError):
            return False

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()


class Student:
    """A user with a server, and a kernel in it."""

    def __init__(self, hub, name):
        self.hub, self.name = hub, name
        (hub.folder / name).mkdir()
        hub.ask("POST", f"/hub/api/users/{name}")
        hub.ask("POST", f"/hub/api/users/{name}/server")
        wait_until(lambda: hub.ask("GET", f"/hub/api/users/{name}")["servers"].get("", {}).get("ready"), f"the server of {name}")
        self.kernel = hub.ask("POST", f"/user/{name}/api/kernels", {"name": "lrnotebooks"})["id"]

    def run(self, cells):
        """Runs cells and returns what was published about them."""
        import websocket
        socket = websocket.create_connection(
            f"ws://127.0.0.1:{self.hub.port}/user/{self.name}/api/kernels/{self.kernel}/channels",
            header=[f"Authorization: token {self.hub.token}"], timeout=PATIENCE)
        published = []
        for code in cells:
            header = dict(msg_id=uuid.uuid4().hex, msg_type="execute_request", username=self.name, session="test", version="5.3")
            socket.send(json.dumps(dict(
                header=header, parent_header={}, metadata={}, channel="shell", buffers=[], content=dict(
                    code=code, silent=False, store_history=True, user_expressions={}, allow_stdin=False, stop_on_error=True))))
            idle = False
            while not idle:
                message = json.loads(socket.recv())
                if message["parent_header"].get("msg_id") == header["msg_id"] and message["channel"] == "iopub":
                    published.append((message["msg_type"], message["content"]))
                    idle = message["content"].get("execution_state") == "idle"
        socket.close()
        assert not [content for kind, content in published if kind == "error"], published[-3:]
        return published

    def processes(self):
        """The process ids of the server and of the kernel, by their environment and command line: what these start has the same environment."""
        found = {}
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if f"JUPYTERHUB_USER={self.name}\0".encode() in (process / "environ").read_bytes() \
                        and str(self.hub.folder).encode() in (process / "environ").read_bytes():
                    command = (process / "cmdline").read_bytes()
                    for part, mark in (("kernel", b"\0serve\0"), ("server", b"/jupyterhub-singleuser\0")):
                        if mark in command:
                            found[part] = int(process.name)
        return found


def lesson():
    import nbformat
    notebook = nbformat.read(next(pathlib.Path(os.environ["NOTEBOOKS"]).glob("01*.ipynb")), as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def sizes(students, when):
    """Prints and returns the memory that a user takes, in MB: the mean of what each has to itself and its part of what they share."""
    mean = {}
    for part in ("server", "kernel"):
        pids = [student.processes()[part] for student in students]
        mean[part] = sum(map(proportional_mb, pids)) / len(pids)
        print(f"{when}: {part} of each user, MB: {mean[part]:.0f} of its own and shared in parts (PSS),"
              f" {sum(map(resident_mb, pids)) / len(pids):.0f} resident")
    return sum(mean.values())


def five_users():
    if not os.path.exists(HUB):
        print("needs JupyterHub (Debian: jupyterhub)")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory(prefix="lrnb-hub-") as folder:
        hub = Hub(folder)
        try:
            wait_until(hub.is_up, "the hub")
            students = [Student(hub, name) for name in USERS]
            for number, student in enumerate(students):
                results = [content["data"]["text/plain"] for kind, content in student.run([f"var mine = {number};", "mine + 1"]) if kind == "execute_result"]
                assert results == [str(number + 1)], results
            sizes(students, "after two cells")
            cells = lesson()
            for student in students:
                assert any("text/html" in content.get("data", {}) for _, content in student.run(cells))
            each = sizes(students, "after lesson 01")
            print(f"{int(MACHINE_GB * 1024 * 0.9 / each)} users fit into nine tenths of {MACHINE_GB} GB, {each:.0f} MB each")
            for student in students:
                hub.ask("DELETE", f"/hub/api/users/{student.name}/server")
        finally:
            hub.stop()


if __name__ == "__main__":
    five_users()
