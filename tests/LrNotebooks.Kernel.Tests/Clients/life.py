"""Starting, stopping, and what happens when somebody dies."""
import pathlib
import tempfile
import time

from harness import TIMEOUT, assert_ends_with_its_parent, connect, is_running, kernel, new_manager, run, wait_until


def starts_in_the_notebooks_folder():
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "data.txt").write_text("beside the notebook")
        manager = new_manager()
        manager.start_kernel(cwd=folder)
        client = connect(manager)
        try:
            _, outputs = run(client, 'File.ReadAllText("data.txt")')
            assert any(content.get("data", {}).get("text/plain") == "beside the notebook" for _, content in outputs), outputs
        finally:
            client.stop_channels()
            manager.shutdown_kernel()


def restart():
    with kernel() as (manager, client):
        assert run(client, "var old = 1;")[0]["execution_count"] == 1
        client.execute("while (true);")
        first = manager.provisioner.process.pid
        manager.restart_kernel(now=False)
        client.wait_for_ready(timeout=TIMEOUT)
        assert manager.provisioner.process.pid != first and not is_running(first)
        reply, _ = run(client, "old")
        assert (reply["ename"], reply["execution_count"]) == ("CompilationError", 1), reply


def shutdown_while_a_cell_runs():
    for code in ("while (true);", "try { } finally { while (true); }"):
        manager = new_manager()
        manager.start_kernel()
        client = connect(manager)
        client.execute(code)
        pid = manager.provisioner.process.pid
        begun = time.monotonic()
        client.shutdown()
        wait_until(lambda: manager.provisioner.process.poll() is not None, 10, f"the kernel with {code} to end")
        assert manager.provisioner.process.returncode == 0, manager.provisioner.process.returncode
        assert time.monotonic() - begun < 10 and not is_running(pid)
        client.stop_channels()


def parent_death():
    assert_ends_with_its_parent("while (true);")
