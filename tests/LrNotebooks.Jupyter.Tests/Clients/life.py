"""Starting, stopping, and what happens when somebody dies."""
import concurrent.futures
import os
import signal
import socket
import subprocess
import sys
import time

import zmq
from jupyter_client.session import Session

from harness import TIMEOUT, assert_ends_with_its_parent, connect, is_running, kernel, new_manager, run, wait_until


def fifty_rounds_leave_no_orphan():
    """Fifty kernels, five at a time, some of which run a cell, and some of which are running one when they are told to end."""
    def one(number):
        with kernel() as (manager, client):
            if number % 3 == 1:
                assert run(client, "x")[0]["status"] == "ok"
            elif number % 3 == 2:
                client.execute("spin")
            return manager.provisioner.process.pid
    with concurrent.futures.ThreadPoolExecutor(5) as pool:
        pids = list(pool.map(one, range(50)))
    assert len(set(pids)) == 50
    wait_until(lambda: not any(map(is_running, pids)), 5, "all kernels to be gone")


def restart():
    with kernel() as (manager, client):
        assert run(client, "a")[0]["execution_count"] == 1
        client.execute("spin")
        first = manager.provisioner.process.pid
        manager.restart_kernel(now=False)
        client.wait_for_ready(timeout=TIMEOUT)
        assert manager.provisioner.process.pid != first and not is_running(first)
        assert run(client, "b")[0]["execution_count"] == 1


def shutdown_while_a_cell_runs():
    for code in ("spin", "stubborn 600000"):
        manager = new_manager()
        manager.start_kernel()
        client = connect(manager)
        client.execute(code)
        pid = manager.provisioner.process.pid
        begun = time.monotonic()
        client.shutdown()
        assert client.get_control_msg(timeout=TIMEOUT)["content"] == {"status": "ok", "restart": False}
        wait_until(lambda: manager.provisioner.process.poll() is not None, 10, f"the kernel with {code} to end")
        assert manager.provisioner.process.returncode == 0
        assert time.monotonic() - begun < 10 and not is_running(pid)
        client.stop_channels()


def sigterm():
    with kernel() as (manager, client):
        client.execute("spin")
        process = manager.provisioner.process
        process.send_signal(signal.SIGTERM)
        assert process.wait(TIMEOUT) == 0


def parent_death():
    assert_ends_with_its_parent("spin")


def client_killed_mid_message():
    with kernel() as (manager, client):
        script = f"""
import zmq
s = zmq.Context().socket(zmq.DEALER)
s.connect("tcp://127.0.0.1:{manager.shell_port}")
s.send(b"x" * 30_000_000)
print("sent", flush=True)
input()
"""
        for _ in range(5):
            victim = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
            victim.stdout.readline()
            victim.kill()
            victim.wait()
        half = socket.create_connection(("127.0.0.1", manager.iopub_port))
        half.sendall(b"\xff" + bytes(8))
        half.close()
        assert run(client, "alive")[0]["status"] == "ok"


def a_subscriber_that_never_reads():
    with kernel() as (manager, client):
        context = zmq.Context()
        stuck = context.socket(zmq.SUB)
        stuck.rcvhwm = 1
        stuck.rcvbuf = 4096
        stuck.subscribe(b"")
        stuck.connect(f"tcp://127.0.0.1:{manager.iopub_port}")
        for _ in range(40):
            assert run(client, "display " + "x" * 1_000_000)[0]["status"] == "ok"
        context.destroy(linger=0)


def forged_messages():
    with kernel() as (manager, client):
        context = zmq.Context()
        shell = context.socket(zmq.DEALER)
        shell.connect(f"tcp://127.0.0.1:{manager.shell_port}")
        for key in (b"wrong", b""):
            forger = Session(key=key, session="forger")
            forger.send(shell, "execute_request", {"code": "evil"})
        assert not shell.poll(500), "a forgery was answered"
        assert run(client, "next")[0]["execution_count"] == 1
        context.destroy(linger=0)


def bad_connection_files():
    argv = os.environ["KERNEL_COMMAND"].split("\n")
    for path, problem in (("/nowhere/kernel.json", "cannot be read"), (os.devnull, "is not JSON")):
        ended = subprocess.run(argv + [path], stderr=subprocess.PIPE, text=True, timeout=TIMEOUT)
        assert ended.returncode == 1, ended
        assert ended.stderr.startswith(f"The connection file {path} {problem}"), ended.stderr
        assert ended.stderr.count("\n") == 1, ended.stderr
