"""Starts kernels for the scenarios, with Jupyter's own manager and client.

The environment variable KERNEL_COMMAND holds the tested kernel's command, words separated by newlines.
"""
import atexit
import contextlib
import itertools
import json
import os
import pathlib
import queue
import shutil
import subprocess
import sys
import tempfile
import time

from jupyter_client.manager import KernelManager

TIMEOUT = 60
ARGV = os.environ["KERNEL_COMMAND"].split("\n")


def install():
    """Installs the kernelspecs tested-message and tested-signal into a folder of this process's own."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tested-kernels-"))
    atexit.register(shutil.rmtree, folder)
    for mode in ("message", "signal"):
        spec = folder / "kernels" / f"tested-{mode}"
        spec.mkdir(parents=True)
        (spec / "kernel.json").write_text(json.dumps(dict(
            argv=ARGV + ["{connection_file}"], display_name="tested", language="tested", interrupt_mode=mode)))
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(folder), os.environ.get("JUPYTER_PATH")]))


install()


# Jupyter asks for ports that the system gives to anyone: on a busy machine another process has one of them before the kernel has started.
FIRST_PORT = 10000 + os.getpid() % 400 * 50
PORTS = itertools.cycle(range(FIRST_PORT, FIRST_PORT + 50))


def new_manager(interrupt_mode="message", transport="tcp"):
    manager = KernelManager(kernel_name=f"tested-{interrupt_mode}", transport=transport)
    if transport == "tcp":
        manager.cache_ports = False
        for channel in ("shell", "iopub", "stdin", "hb", "control"):
            setattr(manager, f"{channel}_port", next(PORTS))
    return manager


def connect(manager, session=None, first_message=0):
    """A client of a kernel. All clients of a manager share its session and count their messages from 0 unless told otherwise:
    two of them give their messages the same ids, and each takes what is published about the other's for its own."""
    client = manager.client()
    client.session.session = session or client.session.session
    client.session.message_count = first_message
    client.start_channels()
    client.wait_for_ready(timeout=TIMEOUT)
    return client


@contextlib.contextmanager
def kernel(**options):
    manager = new_manager(**options)
    manager.start_kernel()
    client = connect(manager)
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=False)


def run(client, code, allow_stdin=False, **options):
    """Runs a cell; returns its reply's content and what was published, up to idle."""
    outputs = []
    reply = client.execute_interactive(
        code, allow_stdin=allow_stdin, timeout=TIMEOUT, output_hook=outputs.append, **options)
    return reply["content"], [(m["msg_type"], m["content"]) for m in outputs]


def reply_to(client, msg_id):
    """The reply to a request; wait_for_ready leaves others behind, to questions that it asked twice."""
    while True:
        message = client.get_shell_msg(timeout=TIMEOUT)
        if message["parent_header"]["msg_id"] == msg_id:
            return message["content"]


def statuses_together(client, first, *others):
    """Runs cells that are all in the kernel before the first one, which asks for a line, goes on: the status of each."""
    ids = [client.execute(first, allow_stdin=True), *map(client.execute, others)]
    client.get_stdin_msg(timeout=TIMEOUT)
    reply_to(client, client.kernel_info())
    client.input("")
    return [reply_to(client, i)["status"] for i in ids]


def printed(outputs, name="stdout"):
    return "".join(c["text"] for t, c in outputs if t == "stream" and c["name"] == name)


def published(client, msg_id):
    """What is published about a request that has been sent, up to idle."""
    messages = []
    while not messages or messages[-1]["content"].get("execution_state") != "idle":
        message = client.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") == msg_id:
            messages.append(message)
    return messages


def wait_for_text(client, text):
    """Waits until a cell has printed that."""
    while text not in client.get_iopub_msg(timeout=TIMEOUT)["content"].get("text", ""):
        pass


def wait_until(condition, seconds=TIMEOUT, what="it"):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}"
        time.sleep(0.02)


def is_running(pid):
    """Whether a process lives; one that waits to be buried does not."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def assert_nothing_follows(client):
    """Nothing is published any more."""
    try:
        stray = client.get_iopub_msg(timeout=0.3)
        raise AssertionError(f"after idle came {stray}")
    except queue.Empty:
        pass


def assert_ends_with_its_parent(endless):
    """A kernel that runs an endless cell ends when the process that started it is killed."""
    script = "import harness, subprocess; m = harness.new_manager(); m.start_kernel(stderr=subprocess.PIPE);" \
        f"c = harness.connect(m); c.execute({endless!r});" \
        "print(m.provisioner.process.pid, flush=True); import time; time.sleep(600)"
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True,
                              cwd=os.path.dirname(os.path.abspath(__file__)))
    pid = int(parent.stdout.readline())
    assert is_running(pid)
    parent.kill()
    parent.wait()
    wait_until(lambda: not is_running(pid), 10, "the orphan to end")
