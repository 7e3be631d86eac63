"""Interrupting C# cells: within a second, whatever they do, and the session goes on."""
import signal
import time

from harness import kernel, reply_to, run, wait_for_text

BEGUN = 'Console.WriteLine("begun");'

TRAINING = """
using TorchSharp;
using static TorchSharp.torch;
var w = new TorchSharp.Modules.Parameter(torch.randn(64, 64));
var optimizer = torch.optim.SGD(new[] { w }, 0.01);
Console.WriteLine("begun");
while (true)
{
    optimizer.zero_grad();
    var loss = w.matmul(w).pow(2).mean();
    loss.backward();
    optimizer.step();
    stepsTaken++;
}
"""

# It ignores the signal, which goes to the whole group: of a child that it ends the cell could be over before it hears of it.
CHILD = """
kept++;
var child = System.Diagnostics.Process.Start("sh", ["-c", "trap '' INT; echo begun; exec sleep 1000"]);
try { child.WaitForExit(); }
finally { child.Kill(); }
"""

CASES = {
    "while (true);": BEGUN + 'while (true);',
    "a training loop": TRAINING,
    "Thread.Sleep": BEGUN + 'System.Threading.Thread.Sleep(-1);',
    "await Task.Delay": BEGUN + 'await Task.Delay(-1);',
    "Console.ReadLine": BEGUN + 'Console.ReadLine()',
    "printing": BEGUN + 'while (true) Console.WriteLine("more");',
    "a query": BEGUN + 'Enumerable.Range(0, int.MaxValue).Sum(x => Math.Sin(x))',
    "a child process": CHILD,
    "Parallel.For": BEGUN + 'Parallel.For(0, 100, _ => { while (true); });',
}


def by_message():
    for case, milliseconds in latencies("message").items():
        print(f"{case:20} {milliseconds:6.0f} ms")


def by_signal():
    for case, milliseconds in latencies("signal").items():
        print(f"{case:20} {milliseconds:6.0f} ms")


def by_signal_that_the_parent_ignores():
    """As in a server that a script started in the background."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        latencies("signal", ["while (true);"])
    finally:
        signal.signal(signal.SIGINT, before)


def latencies(mode, cases=tuple(CASES)):
    """Milliseconds from asking for the interrupt to the cell's reply."""
    taken = {}
    with kernel(interrupt_mode=mode) as (manager, client):
        run(client, "var kept = 41; var stepsTaken = 0;")
        for number, case in enumerate(cases):
            msg_id = client.execute(CASES[case].replace(BEGUN, "kept++; " + BEGUN), allow_stdin=True)
            wait_for_text(client, "begun")
            time.sleep(0.1)
            begun = time.monotonic()
            manager.interrupt_kernel()
            reply = reply_to(client, msg_id)
            taken[case] = (time.monotonic() - begun) * 1000
            assert reply["status"] == "error" and reply["ename"] == "Interrupted", (case, reply)
            assert taken[case] < 1000, f"{case} stopped after {taken[case]:.0f} ms"
            reply, outputs = run(client, "kept")
            result, = [content for kind, content in outputs if kind == "execute_result"]
            assert result["data"]["text/plain"] == str(42 + number), (case, result)
        if "a training loop" in cases:
            reply, outputs = run(client, "stepsTaken > 0")
            assert any(kind == "execute_result" and content["data"]["text/plain"].lower() == "true" for kind, content in outputs), outputs
    return taken
