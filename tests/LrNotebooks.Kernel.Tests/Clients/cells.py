"""Running C# cells from real clients."""
import json
import os

from harness import assert_nothing_follows, kernel, printed, published, reply_to, run, statuses_together, wait_for_text


def of(outputs, message_type):
    return [content for kind, content in outputs if kind == message_type]


def numbers_and_outputs():
    with kernel() as (_, client):
        info = reply_to(client, client.kernel_info())
        assert info["implementation"] == "lrnotebooks" and info["protocol_version"] == "5.3", info
        language = info["language_info"]
        assert (language["name"], language["file_extension"], language["pygments_lexer"]) == ("C#", ".cs", "csharp"), language
        reply, outputs = run(client, 'var x = 40; Console.WriteLine("out"); Console.Error.WriteLine("err"); x + 2')
        assert (reply["status"], reply["execution_count"]) == ("ok", 1), reply
        assert (printed(outputs), printed(outputs, "stderr")) == ("out\n", "err\n"), outputs
        result, = of(outputs, "execute_result")
        assert result["data"] == {"text/plain": "42"} and result["execution_count"] == 1, result
        reply, outputs = run(client, 'int.Parse("x")')
        assert (reply["ename"], reply["execution_count"]) == ("System.FormatException", 2), reply
        assert of(outputs, "error")[0]["ename"] == "System.FormatException"
        assert "\x1b[32mcell 2 line 1\x1b[0m" in "\n".join(reply["traceback"]), reply["traceback"]
        assert "\x1b" not in reply["evalue"], reply["evalue"]
        reply, _ = run(client, "int y = ;")
        assert reply["ename"] == "CompilationError", reply
        assert of(run(client, "x")[1], "execute_result")[0]["data"] == {"text/plain": "40"}


def figure():
    with kernel() as (_, client):
        reply, outputs = run(client, 'using LrNotebooks.Figures; Chart.Lines("Up again", "step", "loss", [new Series("run", new double[] { 3, 1, 2 })])')
        assert reply["status"] == "ok", reply
        data = of(outputs, "execute_result")[0]["data"]
        assert isinstance(data["application/vnd.plotly.v1+json"], dict), type(data["application/vnd.plotly.v1+json"])
        assert data["application/vnd.plotly.v1+json"]["data"][0]["y"] == [3, 1, 2]
        assert "<img" in data["text/html"] and data["text/plain"], list(data)
        assert "image/svg+xml" not in data, "the picture travels twice"


def updates_and_clearing():
    with kernel() as (_, client):
        _, outputs = run(client, 'var shown = display("first"); shown.Update("second"); clear_output(wait: true); display(HTML("<b>x</b>"));')
        first, html = of(outputs, "display_data")
        update, = of(outputs, "update_display_data")
        assert first["data"]["text/plain"] == "first" and update["data"]["text/plain"] == "second", outputs
        assert update["transient"]["display_id"] == first["transient"]["display_id"]
        assert html["data"]["text/html"] == "<b>x</b>"
        assert of(outputs, "clear_output") == [{"wait": True}]
        later, = of(run(client, 'shown.Update("third");')[1], "update_display_data")
        assert later["transient"] == first["transient"] and later["data"]["text/plain"] == "third"


def user_expressions():
    with kernel() as (_, client):
        reply, outputs = run(client, "var rate = 0.5;", user_expressions={"good": "rate * 2", "bad": "missing", "none": "rate = 1;"})
        answers = reply["user_expressions"]
        assert answers["good"] == {"status": "ok", "data": {"text/plain": "1"}, "metadata": {}}, answers
        assert (answers["bad"]["ename"], answers["none"]["ename"]) == ("CompilationError", "NoValue"), answers
        assert [kind for kind, _ in outputs] == ["status", "execute_input", "status"], outputs
        reply, outputs = run(client, "rate")
        assert reply["execution_count"] == 2 and of(outputs, "execute_result")[0]["data"] == {"text/plain": "0.5"}


def silent_cells_leave_no_number():
    with kernel() as (_, client):
        reply, outputs = run(client, 'var quiet = 1; Console.WriteLine("hidden");', silent=True)
        assert (reply["status"], reply["execution_count"]) == ("ok", 0) and printed(outputs) == "", (reply, outputs)
        reply, _ = run(client, "quiet + 1", store_history=False)
        assert (reply["status"], reply["execution_count"]) == ("ok", 0), reply
        assert run(client, "quiet")[0]["execution_count"] == 1


def queue_abort():
    with kernel() as (_, client):
        assert statuses_together(client, 'Console.ReadLine(); throw new Exception("x");', "1", "2") == ["error", "aborted", "aborted"]
        assert run(client, "3")[0]["status"] == "ok"


def history():
    with kernel() as (_, client):
        run(client, "var a = 1;")
        run(client, "a + 1")
        tail = reply_to(client, client.history(hist_access_type="tail", n=5, raw=True, output=True))["history"]
        assert tail == [[1, 1, ["var a = 1;", None]], [1, 2, ["a + 1", "2"]]], tail
        found = reply_to(client, client.history(hist_access_type="search", pattern="a*", raw=True, output=False))["history"]
        assert found == [[1, 2, "a + 1"]], found


def help():
    with kernel() as (_, client):
        for question in ("Math.Sqrt?", "?Math.Sqrt"):
            reply, _ = run(client, question)
            page, = reply["payload"]
            assert page["source"] == "page" and "double Math.Sqrt(double d)" in page["data"]["text/plain"], page
            assert page["data"]["text/markdown"], page
        reply, outputs = run(client, "nothing_like_it?")
        assert reply["payload"] == [] and "nothing_like_it" in printed(outputs), (reply, outputs)
        inspected = reply_to(client, client.inspect("TorchSharp.torch.zeros(3)", 20))
        assert inspected["found"] and "zeros" in inspected["data"]["text/plain"], inspected


def unknown_comm_is_closed():
    with kernel() as (_, client):
        message = client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nobody", "data": {}})
        client.shell_channel.send(message)
        closed, = [m["content"] for m in published(client, message["msg_id"]) if m["msg_type"] == "comm_close"]
        assert closed["comm_id"] == "c1", closed
        assert reply_to(client, client.comm_info())["comms"] == {}


def stdin():
    with kernel() as (_, client):
        asked = []

        def answer(message):
            asked.append(message["content"])
            client.input(f"Ada{len(asked)}")
        code = 'Console.Write("who? "); Console.ReadLine() + input("name? ") + password("secret? ")'
        reply, outputs = run(client, code, allow_stdin=True, stdin_hook=answer)
        assert reply["status"] == "ok", reply
        assert of(outputs, "execute_result")[0]["data"]["text/plain"] == "Ada1Ada2Ada3", outputs
        assert [(a["prompt"], a["password"]) for a in asked] == [("", False), ("name? ", False), ("secret? ", True)], asked
        for code in ("Console.ReadLine()", "input()", 'password("x")'):
            reply, _ = run(client, code, allow_stdin=False)
            assert "cannot ask for input" in reply["evalue"], reply


def completion_behind_emoji():
    with kernel() as (_, client):
        run(client, "var learningRate = 0.1;")
        code = '/* 🚀🚀 */ learningR'
        reply = reply_to(client, client.complete(code, len(code)))
        assert "learningRate" in reply["matches"], reply
        assert (reply["cursor_start"], reply["cursor_end"]) == (len(code) - len("learningR"), len(code)), reply
        types = reply["metadata"]["_jupyter_types_experimental"]
        assert {"field", "variable"} & {t["type"] for t in types if t["text"] == "learningRate"}, types


def two_kernels():
    with kernel() as (_, one), kernel() as (_, two):
        slow = one.execute("var mine = 1; await Task.Delay(1000);")
        assert run(two, "var mine = 2;")[0]["status"] == "ok"
        assert reply_to(one, slow)["status"] == "ok"
        assert [of(run(c, "mine")[1], "execute_result")[0]["data"]["text/plain"] for c in (one, two)] == ["1", "2"]


def idle_after_output():
    with kernel() as (_, client):
        run(client, 'void Say(int i) { Console.WriteLine($"a{i}"); var d = display(i); d.Update(i + 1); Console.Write($"b{i}"); }')
        for i in range(300):
            reply, outputs = run(client, f"Say({i}); {i}")
            assert reply["status"] == "ok", reply
            assert printed(outputs) == f"a{i}\nb{i}", outputs
            assert outputs[-2][0] == "execute_result" and outputs[-1][1] == {"execution_state": "idle"}, outputs
        assert_nothing_follows(client)


def output_is_bounded():
    with kernel() as (_, client):
        reply, outputs = run(client, "for (var i = 0; i < 1_000_000; i++) Console.WriteLine(i);")
        assert reply["status"] == "ok" and "the rest is not shown" in printed(outputs, "stderr"), (reply, printed(outputs, "stderr"))
        assert len(outputs) < 1000, len(outputs)
        assert len(json.dumps(outputs)) < 10 << 20


def native_output():
    """Child processes, native code and raw streams write into the cell, in its order, and after its end too."""
    with kernel() as (_, client):
        _, outputs = run(client, 'Console.Write("a"); System.Diagnostics.Process.Start("sh", ["-c", "printf b; printf e >&2"]).WaitForExit(); Console.Write("c");')
        assert (printed(outputs), printed(outputs, "stderr")) == ("abc", "e"), outputs
        _, outputs = run(client, 'Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }); Console.WriteLine("where is this?");')
        assert printed(outputs) == "where is this?\n", outputs
        _, outputs = run(client, '[System.Runtime.InteropServices.DllImport("libc")] static extern int dprintf(int fd, string text);\ndprintf(1, "native");')
        assert printed(outputs) == "native", outputs
        reply_to(client, client.execute('System.Diagnostics.Process.Start("sh", ["-c", "while [ ! -e go ]; do sleep 0.05; done; echo late"]); 1'))
        # Its text may come before or after the end of the cell that lets it go.
        client.execute('File.WriteAllText("go", "");')
        wait_for_text(client, "late")
        _, outputs = run(client, 'System.Diagnostics.Process.Start("sh", ["-c", "yes | head -c 9000000"]).WaitForExit(); "behind"')
        assert len(printed(outputs)) == 2 << 20 and "the rest is not shown" in printed(outputs, "stderr"), len(printed(outputs))
        assert of(outputs, "execute_result")[0]["data"]["text/plain"] == "behind"


def own_settings():
    """What kernel.json sets for the kernel is not for what its cells start."""
    assert os.environ["DOTNET_EnableWriteXorExecute"] == "0"
    with kernel() as (_, client):
        _, outputs = run(client, 'System.Diagnostics.Process.Start("sh", ["-c", "echo ${DOTNET_EnableWriteXorExecute-unset} ${PATH-unset}"]).WaitForExit();')
        seen, path = printed(outputs).split()
        assert seen == "unset" and path != "unset", outputs


def language_by_metadata():
    with kernel() as (_, client):
        for language, code, kind, word in (("fsharp", "let x = 1", "stream", "not run"), ("markdown", "# title", "display_data", "# title"), ("csharp", "41 + 1", "execute_result", "42")):
            message = client.session.msg("execute_request", dict(
                code=code, silent=False, store_history=True, user_expressions={}, allow_stdin=False, stop_on_error=True),
                metadata={"polyglot_notebook": {"kernelName": language}})
            client.shell_channel.send(message)
            shown = published(client, message["header"]["msg_id"])
            assert reply_to(client, message["header"]["msg_id"])["status"] == "ok", language
            assert any(m["msg_type"] == kind and word in json.dumps(m["content"]) for m in shown), shown
