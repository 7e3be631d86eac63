"""Measures the echo kernel beside ipykernel: python3 measure.py

KERNEL_COMMAND holds the echo kernel's command, words separated by newlines; ipykernel is the installed kernel python3.
"""
import statistics
import time

import zmq
from jupyter_client.manager import KernelManager

from harness import TIMEOUT, connect, run

ROUNDS = 500
MESSAGES = 10_000


def timed(action, rounds=ROUNDS):
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        action()
        times.append((time.perf_counter() - begun) * 1000)
    times.sort()
    return f"{statistics.median(times):7.2f} {times[int(rounds * 0.95)]:7.2f}"


def throughput(manager, client, code):
    """Display messages per second, counted by a subscriber that does not look inside."""
    context = zmq.Context()
    subscriber = context.socket(zmq.SUB)
    subscriber.rcvhwm = 0
    subscriber.subscribe(b"")
    subscriber.connect(f"tcp://127.0.0.1:{manager.iopub_port}")
    run(client, "0")
    while subscriber.poll(200):
        subscriber.recv_multipart()
    client.execute(code)
    seen, begun = 0, time.perf_counter()
    while seen < MESSAGES and subscriber.poll(TIMEOUT * 1000):
        seen += b'"msg_type": "display_data"' in (header := subscriber.recv_multipart()[3]) or b'"msg_type":"display_data"' in header
    elapsed = time.perf_counter() - begun
    context.destroy(linger=0)
    client.get_shell_msg(timeout=TIMEOUT)
    return f"{seen / elapsed:,.0f}" if seen == MESSAGES else f"{seen} of {MESSAGES} arrived"


def memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def measure(title, kernel_name, cell, many):
    manager = KernelManager(kernel_name=kernel_name)
    begun = time.perf_counter()
    manager.start_kernel()
    client = connect(manager)
    ready = time.perf_counter() - begun
    context = zmq.Context()
    heart = context.socket(zmq.REQ)
    heart.connect(f"tcp://127.0.0.1:{manager.hb_port}")
    run(client, cell)
    rows = [
        ("start to ready, s", f"{ready:7.2f}"),
        ("heartbeat, ms (median, p95)", timed(lambda: (heart.send(b"beat"), heart.recv()))),
        ("kernel_info, ms (median, p95)", timed(lambda: client.kernel_info(reply=True, timeout=TIMEOUT))),
        ("cell to idle, ms (median, p95)", timed(lambda: run(client, cell))),
        (f"{MESSAGES:,} displays, messages/s", throughput(manager, client, many)),
        ("memory, MB", memory(manager.provisioner.process.pid)),
    ]
    context.destroy(linger=0)
    client.stop_channels()
    manager.shutdown_kernel()
    print(title)
    for name, value in rows:
        print(f"  {name:34} {value}")


if __name__ == "__main__":
    measure("echo", "tested-message", "1", "display x\n" * MESSAGES)
    measure("ipykernel", "python3", "1", f"for i in range({MESSAGES}): display({{'text/plain': 'x'}}, raw=True)")
