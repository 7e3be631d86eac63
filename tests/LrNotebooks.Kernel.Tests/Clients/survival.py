"""What must not end the kernel, nor slow it down."""
import statistics
import subprocess
import tempfile
import time

from harness import connect, kernel, new_manager, printed, reply_to, run, wait_for_text, wait_until
from memory import resident_mb


def exceptions_on_other_threads():
    with kernel() as (manager, client):
        for code in (
            'new Thread(() => throw new InvalidOperationException("boom")).Start();',
            'ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException("boom"));',
            'var timer = new Timer(_ => throw new InvalidOperationException("boom"), null, 0, Timeout.Infinite);',
            'async void Fail() { await Task.Yield(); throw new InvalidOperationException("boom"); } Fail();',
            'new Thread(() => throw new InvalidOperationException("boom")).UnsafeStart();',
        ):
            client.execute("using System.Threading; " + code)
            wait_for_text(client, "boom")
            assert run(client, "1 + 1")[0]["status"] == "ok", code
        run(client, 'Task.Run(() => throw new InvalidOperationException("unobserved"));')
        assert run(client, "System.Threading.Thread.Sleep(100); GC.Collect(); GC.WaitForPendingFinalizers();")[0]["status"] == "ok"
        assert run(client, "1 + 1")[0]["status"] == "ok"
        assert manager.is_alive()


def exits():
    with kernel() as (manager, client):
        reply, _ = run(client, "Environment.Exit(3);")
        assert reply["ename"] == "CompilationError" and "throw an exception to end the cell" in reply["evalue"], reply
        assert manager.is_alive() and run(client, "1")[0]["status"] == "ok"


def busy_thread_pool():
    """Cells run, and stop, although every thread of the pool is taken and many more are wanted."""
    with kernel() as (manager, client):
        run(client, "for (var i = 0; i < 500; i++) _ = Task.Run(() => { using var never = new System.Threading.ManualResetEvent(false); never.WaitOne(); });")
        begun = time.monotonic()
        assert run(client, "1 + 1")[0]["status"] == "ok"
        endless = client.execute('Console.WriteLine("begun"); while (true);')
        wait_for_text(client, "begun")
        manager.interrupt_kernel()
        assert reply_to(client, endless)["ename"] == "Interrupted"
        assert run(client, "1 + 1")[0]["status"] == "ok"
        assert time.monotonic() - begun < 5, f"took {time.monotonic() - begun:.1f} s"


def many_cells():
    """Many small cells neither fill the memory nor make the later ones slow."""
    count = 300
    with kernel() as (manager, client):
        pid = manager.provisioner.process.pid
        times, sizes = [], []
        for _ in range(count):
            begun = time.perf_counter()
            reply, _ = run(client, "var c=15; c")
            times.append((time.perf_counter() - begun) * 1000)
            sizes.append(resident_mb(pid))
            assert reply["status"] == "ok", reply
        first, last = statistics.median(times[20:70]), statistics.median(times[-50:])
        print(f"cell {first:.1f} ms at first, {last:.1f} ms after {count}; {sizes[20]} MB at first, {sizes[-1]} MB at last")
        assert last < 3 * first, (first, last)
        assert sizes[-1] < 2 * sizes[20], (sizes[20], sizes[-1])


def endless_recursion():
    with kernel() as (manager, client):
        reply, _ = run(client, "int F(int n) => F(n + 1) + 1;\nF(0)")
        assert reply["ename"] == "System.InsufficientExecutionStackException" and len(reply["traceback"]) < 50, reply["ename"]
        assert manager.is_alive() and run(client, "1")[0]["status"] == "ok"


def last_words():
    """What the runtime writes when the kernel dies is in its log, and a kernel that ends in good order leaves nothing of its cells there."""
    fail_fast = 'typeof(Environment).GetMethod("FailFast", new[] { typeof(string) }).Invoke(null, new object[] { "no more" });'
    abort = '[System.Runtime.InteropServices.DllImport("libc")] static extern void abort();\nConsole.Error.Flush(); abort();'
    for code, words in ((fail_fast, "no more"), (SPOKEN + abort, "spoken")):
        with tempfile.TemporaryFile("w+") as log:
            manager = new_manager()
            manager.start_kernel(stderr=log)
            client = connect(manager)
            client.execute(code)
            wait_until(lambda: not manager.is_alive(), what="the kernel to die")
            wait_until(lambda: words in text_of(log), what=words)
            client.stop_channels()
    with tempfile.TemporaryFile("w+") as log:
        manager = new_manager()
        manager.start_kernel(stderr=log)
        client = connect(manager)
        assert "spoken" in printed(run(client, SPOKEN)[1], "stderr")
        client.stop_channels()
        listener = ["pgrep", "-f", f"last-words /proc/{manager.provisioner.process.pid}/"]
        assert subprocess.run(listener, stdout=subprocess.DEVNULL).returncode == 0
        manager.shutdown_kernel(now=False)
        wait_until(lambda: subprocess.run(listener, stdout=subprocess.DEVNULL).returncode == 1, what="the listener to end")
        assert "spoken" not in text_of(log), text_of(log)


# Beneath the console, on descriptor 2.
SPOKEN = 'using (var e = Console.OpenStandardError()) e.Write("spoken\\n"u8);\n'


def text_of(file):
    file.seek(0)
    return file.read()


def huge_results():
    with kernel() as (manager, client):
        for code in ('new string(\'x\', 300_000_000)', "Enumerable.Repeat(1, int.MaxValue)", "new double[30_000_000]", "while (true) display(1);"):
            msg_id = client.execute(code)
            if "while" in code:
                wait_for_text(client, "the rest is not shown")
                manager.interrupt_kernel()
            reply_to(client, msg_id)
        assert manager.is_alive()
        assert run(client, "1 + 1")[0]["status"] == "ok"
