using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

/// <summary>While a cell runs.</summary>
public sealed class BusyKernelTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void Heartbeat_control_and_questions_are_answered()
    {
        Client.SendCell("spin");
        using var heart = ZmtpClient.Open(_kernel.Server.Connection.HbPort, "REQ");
        heart.Send("", "beat");
        Bytes.Texts(heart.Read()).ShouldBe(["", "beat"]);
        Client.Ask(Client.Control, "kernel_info_request")["status"].ShouldBe("ok");
        Client.Ask(Client.Shell, "complete_request", """{"code": "epr", "cursor_pos": 3}""")["status"].ShouldBe("ok");
        Client.Ask(Client.Control, "interrupt_request");
        Client.Receive(Client.Shell).Type.ShouldBe("execute_reply");
    }

    [Fact]
    public void A_question_leaves_the_kernel_shown_as_busy()
    {
        var cell = Client.SendCell("spin");
        var question = Client.Send(Client.Shell, "kernel_info_request");
        Client.Published(question);
        var after = Client.Receive(Client.Iopub);
        (after.Brief, after.ParentId).ShouldBe(("busy", cell));
        Client.Ask(Client.Control, "interrupt_request");
        Client.Published(cell).Last().Brief.ShouldBe("idle");
        Client.Iopub.IsQuiet(100).ShouldBeTrue();
    }

    [Fact]
    public void What_a_thread_prints_after_its_cell_belongs_to_the_cell()
    {
        var id = Client.SendCell("late 200");
        Client.Published(id).Select(message => message.Brief).ShouldBe(["busy", "input 1", "idle"]);
        var late = Client.Receive(Client.Iopub);
        (late.Brief, late.ParentId).ShouldBe(("stdout late\n", id));
    }

    [Fact]
    public void A_forged_or_replayed_cell_does_not_run()
    {
        var frames = Client.Frames("execute_request", """{"code": "once"}""").ToArray();
        Client.Shell.Send(frames);
        Client.Receive(Client.Shell)["execution_count"].ShouldBe("1");
        Client.Shell.Send(frames);
        _kernel.Log.WaitFor("dropped a message: it was received before");
        frames[^1] = Bytes.Utf8("""{"code": "evil"}""");
        Client.Shell.Send(frames);
        _kernel.Log.WaitFor("dropped a message: its signature is not ours");
        Client.Run("next")[1].ShouldBe("input 2");
    }

    [Fact]
    public void A_flood_of_forged_messages_is_a_few_lines_of_the_log()
    {
        var frames = Client.Frames("execute_request", """{"code": "once"}""").ToArray();
        frames[^1] = Bytes.Utf8("""{"code": "evil"}""");
        for (var i = 0; i < 1000; i++)
            Client.Shell.Send(frames);
        _kernel.Log.WaitFor("dropped a message: its signature is not ours (1,000 times by now)");
        _kernel.Log.Count.ShouldBe(6);
    }

    public void Dispose() => _kernel.Dispose();
}
