"""Writes the golden files beside this script: what Debian's jupyter_client and libzmq put on the wire.

Run: python3 make_goldens.py   (needs python3-jupyter-client and python3-zmq)
Each line of a golden file is one frame, or one recorded stream, in hexadecimal.
"""
import datetime
import pathlib
import socket
import threading

import zmq
from jupyter_client.session import Session

HERE = pathlib.Path(__file__).parent
KEY = b"0f1e2d3c-golden-key"
GREETING = b"\xff" + bytes(8) + b"\x7f\x03%c" + b"NULL".ljust(20, b"\0") + bytes(32)


def write(name, comment, lines):
    text = "".join(f"# {line}\n" for line in comment.splitlines())
    text += "".join(line.hex() + "\n" for line in lines)
    (HERE / f"{name}.txt").write_text(text)


def header(number, kind):
    date = datetime.datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=datetime.timezone.utc)
    return dict(msg_id=f"golden_{number}", msg_type=kind, username="student", session="golden",
                date=date, version="5.3")


def jupyter_messages():
    session = Session(key=KEY, session="golden", username="student")
    asked = header(1, "execute_request")
    content = dict(code="print('héllo 🎓')", silent=False, store_history=True,
                   user_expressions={"two": "1+1"}, allow_stdin=False, stop_on_error=True)
    request = session.msg("execute_request", content, header=asked, metadata={"cellId": "a1"})
    write("execute_request", "An execute_request with an identity and a buffer, signed with key 0f1e2d3c-golden-key.",
          session.serialize(request, ident=b"client-1") + [b"\x00\x01\xff"])
    reply = session.msg("execute_reply", dict(status="ok", execution_count=1, payload=[], user_expressions={}),
                        parent=request, header=header(2, "execute_reply"))
    write("execute_reply", "The reply to it.", session.serialize(reply, ident=b"client-1"))
    unsigned = Session(key=b"", session="golden", username="student")
    write("unsigned", "A kernel_info_request with an empty key.",
          unsigned.serialize(unsigned.msg("kernel_info_request", {}, header=header(3, "kernel_info_request"))))


def record(kind, act, ready_of, minor=1):
    """What a libzmq client sends to a server of that type and minor version."""
    listener = socket.create_server(("127.0.0.1", 0))
    received = bytearray()

    def serve():
        peer, _ = listener.accept()
        peer.sendall(GREETING % minor)
        name = b"\x05READY\x0bSocket-Type" + len(ready_of).to_bytes(4, "big") + ready_of
        peer.sendall(b"\x04" + bytes([len(name)]) + name)
        peer.settimeout(0.5)
        try:
            while data := peer.recv(65536):
                received.extend(data)
        except TimeoutError:
            pass

    thread = threading.Thread(target=serve)
    thread.start()
    context = zmq.Context()
    client = context.socket(kind)
    client.linger = 0
    if kind == zmq.DEALER:
        client.identity = b"client-1"
    client.connect("tcp://127.0.0.1:%d" % listener.getsockname()[1])
    act(client)
    thread.join()
    context.destroy()
    listener.close()
    return bytes(received)


def zmtp_streams():
    def topics(client):
        client.subscribe(b"stream")
        client.subscribe(b"")
        client.unsubscribe(b"")
    version = f"libzmq {zmq.zmq_version()}"
    write("zmtp_dealer", f"{version}: DEALER client-1 sends an empty frame, a short one and one of 300 bytes z.",
          [record(zmq.DEALER, lambda c: c.send_multipart([b"", b"short", b"z" * 300]), b"ROUTER")])
    write("zmtp_req", f"{version}: REQ sends ping.", [record(zmq.REQ, lambda c: c.send(b"ping"), b"REP")])
    write("zmtp_sub_31", f"{version}: SUB to a 3.1 publisher subscribes to stream and to all, and takes the latter back.",
          [record(zmq.SUB, topics, b"PUB")])
    write("zmtp_sub_30", f"{version}: the same to a 3.0 publisher.", [record(zmq.SUB, topics, b"PUB", minor=0)])


if __name__ == "__main__":
    jupyter_messages()
    zmtp_streams()
