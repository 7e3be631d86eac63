r"""Measures the C# kernel beside .NET Interactive's and ipykernel, in one run, from a folder of the repository: python3 measure.py

KERNEL_COMMAND holds the C# kernel's command, words separated by newlines: argv of the kernel.json that `lrnb kernel install` writes, and its env, for instance
    KERNEL_COMMAND=$'env\nDOTNET_EnableWriteXorExecute=0\ndotnet\nsrc/LrNotebooks.Cli/bin/Release/net10.0/lrnb.dll\nkernel\nserve'
.NET Interactive is the repository's tool (dotnet tool restore), ipykernel the installed kernel python3. The folder of harness.py,
tests/LrNotebooks.Jupyter.Tests/Clients, belongs on PYTHONPATH.
"""
import json
import os
import pathlib
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

import interrupts
from harness import TIMEOUT, reply_to, run
from memory import largest, resident_mb

STARTS, CELLS, MANY = 5, 50, 1000
KERNELS = {
    "C# (LrNotebooks)": ("tested-message", "var c=15; c"),
    ".NET Interactive": ("dotnet-interactive", "var c=15; c"),
    "ipykernel": ("python3", "c=15; c"),
}


def install_tool():
    spec = pathlib.Path(os.environ["JUPYTER_PATH"].split(os.pathsep)[0], "kernels", "dotnet-interactive")
    spec.mkdir()
    (spec / "kernel.json").write_text(json.dumps(dict(
        argv=["dotnet", "interactive", "jupyter", "--http-local-only", "{connection_file}"], display_name="tool", language="C#")))


def start(kernel_name):
    """A kernel and a client that has read the result of its first cell, and the seconds that took."""
    manager = KernelManager(kernel_name=kernel_name)
    begun = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    assert reply_to(client, client.execute("1+1"))["status"] == "ok"
    seconds = time.perf_counter() - begun
    client.wait_for_ready(timeout=TIMEOUT)
    return manager, client, seconds


def stop(manager, client):
    client.stop_channels()
    manager.shutdown_kernel()


def cell_times(client, code, count):
    times = []
    for _ in range(count):
        begun = time.perf_counter()
        run(client, code)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def summary(times):
    return f"{statistics.median(times):6.1f} {sorted(times)[int(0.95 * len(times))]:6.1f}"


def measure_starts():
    seconds, times, sizes = ({title: [] for title in KERNELS} for _ in range(3))
    for _ in range(STARTS):
        for title, (kernel_name, _) in KERNELS.items():
            manager, client, taken = start(kernel_name)
            seconds[title].append(taken)
            times[title] += cell_times(client, "1+1", CELLS)
            sizes[title].append(resident_mb(largest(manager.provisioner.process.pid)))
            stop(manager, client)
    for title in KERNELS:
        print(f"{title:18} start to result of 1+1, s: {statistics.median(seconds[title]):5.2f}"
              f"   trivial cell, ms (median, p95): {summary(times[title])}   memory, MB: {statistics.median(sizes[title]):.0f}")


def measure_many():
    for title, (kernel_name, code) in KERNELS.items():
        manager, client, _ = start(kernel_name)
        pid = largest(manager.provisioner.process.pid)
        times = cell_times(client, code, 100)
        before = resident_mb(pid)
        times += cell_times(client, code, MANY - 100)
        print(f"{title:18} {MANY:,} x {code}: first 100, ms (median, p95): {summary(times[:100])}   last 100: {summary(times[-100:])}"
              f"   memory after 100 and after all, MB: {before} {resident_mb(pid)}")
        stop(manager, client)


def measure_interrupts():
    for mode in ("message", "signal"):
        print(f"interrupt by {mode}, ms: " + ", ".join(f"{case} {taken:.0f}" for case, taken in interrupts.latencies(mode).items()))


if __name__ == "__main__":
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # ipykernel's debugger has something to say otherwise
    os.environ["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1"
    install_tool()
    for part in sys.argv[1:] or ("starts", "many", "interrupts"):
        globals()[f"measure_{part}"]()
