"""Running cells from real clients."""
import time
import unittest

import nbformat
from nbclient import NotebookClient

from harness import TIMEOUT, assert_nothing_follows, connect, kernel, printed, published, reply_to, run, statuses_together, wait_for_text


def over_tcp():
    _session("tcp")


def over_ipc():
    _session("ipc")


def _session(transport):
    with kernel(transport=transport) as (_, client):
        info = reply_to(client, client.kernel_info())
        assert info["protocol_version"] == "5.3" and info["language_info"]["name"] == "echo", info
        reply, outputs = run(client, "print hi\neprint oh\nhello", user_expressions={"two": "1+1"})
        assert reply["status"] == "ok" and reply["user_expressions"]["two"]["data"] == {"text/plain": "1+1"}, reply
        assert (printed(outputs), printed(outputs, "stderr")) == ("hi\n", "oh\n"), outputs
        assert [t for t, _ in outputs] == ["status", "execute_input", "stream", "stream", "execute_result", "status"], outputs
        reply, outputs = run(client, "fail why")
        assert (reply["ename"], reply["evalue"]) == ("EchoError", "why"), reply


def queue_abort():
    with kernel() as (_, client):
        assert statuses_together(client, "input ? \nfail x", "a", "b") == ["error", "aborted", "aborted"]
        assert run(client, "c")[0]["status"] == "ok"


def idle_after_output():
    with kernel() as (_, client):
        for i in range(1000):
            reply, outputs = run(client, f"print a{i}\neprint b\nupdate d\nprint c{i}\n{i}")
            assert reply["status"] == "ok"
            assert printed(outputs) == f"a{i}\nc{i}\n", outputs
            assert outputs[-2][0] == "execute_result" and outputs[-1][1] == {"execution_state": "idle"}, outputs
        assert_nothing_follows(client)


def two_clients():
    with kernel() as (manager, client):
        same_session = connect(manager, first_message=1000)
        assert same_session.session.session == client.session.session
        stranger = connect(manager, session="stranger")
        for one, other in ((client, stranger), (stranger, same_session), (same_session, client)):
            msg_id = one.execute("print shared")
            assert reply_to(one, msg_id)["status"] == "ok"
            for watcher in (one, other):
                assert "stream" in [m["msg_type"] for m in published(watcher, msg_id)]
        same_session.stop_channels()
        stranger.stop_channels()


def two_kernels():
    with kernel() as (_, one), kernel() as (_, two):
        slow = one.execute("sleep 1000")
        assert run(two, "fast")[0]["status"] == "ok"
        assert reply_to(one, slow)["status"] == "ok"


def flood():
    with kernel() as (_, client):
        begun = time.monotonic()
        reply, outputs = run(client, "flood 5000000")
        assert reply["status"] == "ok"
        assert len(printed(outputs)) == 2 << 20, len(printed(outputs))
        assert "the rest is not shown" in printed(outputs, "stderr")
        assert len(outputs) < 1000, len(outputs)
        assert time.monotonic() - begun < TIMEOUT


def large_cell():
    with kernel() as (_, client):
        text = "x" * 10_000_000
        reply, outputs = run(client, "display " + text)
        assert reply["status"] == "ok"
        assert [c["data"]["text/plain"] for t, c in outputs if t == "display_data"] == [text[:2 << 20]]
        assert "the rest is not shown" in printed(outputs, "stderr")


def notebook():
    cells = [nbformat.v4.new_code_cell(code) for code in ("print hi\n1", "show d", "update d", "input x")]
    cells[3].metadata["tags"] = ["raises-exception"]
    book = nbformat.v4.new_notebook(cells=cells)
    NotebookClient(book, kernel_name="tested-message", timeout=TIMEOUT).execute()
    assert [c.execution_count for c in cells] == [1, 2, 3, 4]
    assert [o.output_type for o in cells[0].outputs] == ["stream", "execute_result"], cells[0].outputs
    assert cells[1].outputs[0].data["text/plain"] == "second", cells[1].outputs
    assert "cannot ask for input" in cells[3].outputs[0].evalue, cells[3].outputs


def jupyter_kernel_test():
    try:
        import kernel_tests
    except ImportError as e:
        print(f"{e}: install python3-jupyter-kernel-test.")
        raise SystemExit(77)
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromModule(kernel_tests))
    assert result.wasSuccessful() and result.testsRun == 12 and not result.skipped, result


def background_crash():
    with kernel() as (_, client):
        msg_id = client.execute("crash boom")
        wait_for_text(client, "Unhandled exception on a background thread: System.InvalidOperationException: boom")
        assert reply_to(client, msg_id)["status"] == "ok"
        assert run(client, "alive")[0]["status"] == "ok"
