"""What works while a cell runs: heartbeat, stdin, interrupt."""
import time

import zmq

from harness import TIMEOUT, kernel, printed, reply_to, run, wait_for_text


def heartbeat_while_executing():
    _beat("spin")


def heartbeat_while_the_thread_pool_is_exhausted():
    _beat("starve 600000")


def _beat(code):
    with kernel() as (manager, client):
        client.execute("print begun\n" + code)
        wait_for_text(client, "begun")
        context = zmq.Context()
        heart = context.socket(zmq.REQ)
        heart.connect(f"tcp://127.0.0.1:{manager.hb_port}")
        slowest = 0
        for beat in (b"beat-%d" % i for i in range(50)):
            begun = time.monotonic()
            heart.send(beat)
            assert heart.poll(TIMEOUT * 1000), "no heartbeat"
            assert heart.recv() == beat
            slowest = max(slowest, time.monotonic() - begun)
        context.destroy(linger=0)
        assert slowest < 1, f"a heartbeat took {slowest:.2f} s"
        begun = time.monotonic()
        message = client.session.msg("kernel_info_request", {})
        client.control_channel.send(message)
        client.get_control_msg(timeout=TIMEOUT)
        assert time.monotonic() - begun < 1, "control is slow"
        assert client.is_alive()


def stdin():
    with kernel() as (_, client):
        asked = []

        def answer(message):
            asked.append(message["content"])
            client.input("Ada")
        reply, outputs = run(client, "input name? \npassword secret? ", allow_stdin=True, stdin_hook=answer)
        assert reply["status"] == "ok", reply
        assert asked == [{"prompt": "name? ", "password": False}, {"prompt": "secret? ", "password": True}], asked
        assert printed(outputs) == "Ada\nAda\n", outputs
        reply, _ = run(client, "input name? ", allow_stdin=False)
        assert "cannot ask for input" in reply["evalue"], reply


def interrupt_by_message():
    _interrupt("message")


def interrupt_by_signal():
    _interrupt("signal")


def _interrupt(mode):
    with kernel(interrupt_mode=mode) as (manager, client):
        for code in ("spin", "sleep 600000", "input who? "):
            msg_id = client.execute("print begun\n" + code, allow_stdin=True)
            wait_for_text(client, "begun")
            begun = time.monotonic()
            manager.interrupt_kernel()
            reply = reply_to(client, msg_id)
            assert reply["ename"] == "Interrupted", reply
            assert time.monotonic() - begun < 1, f"{code} stopped after {time.monotonic() - begun:.2f} s"
            assert run(client, "next")[0]["status"] == "ok"
