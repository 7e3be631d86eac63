using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

/// <summary>Every other message type of the specification.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Kernel_info_is_given_on_shell_and_control(bool onShell)
    {
        var reply = Client.Ask(onShell ? Client.Shell : Client.Control, "kernel_info_request");
        (reply["status"], reply["protocol_version"], reply["implementation"]).ShouldBe(("ok", "5.3", "echo"));
        reply.Content["language_info"]!["file_extension"]!.ToString().ShouldBe(".echo");
        reply.Content["help_links"]![0]!["text"]!.ToString().ShouldBe("Echo");
    }

    [Fact]
    public void Every_question_is_between_busy_and_idle()
    {
        var id = Client.Send(Client.Shell, "kernel_info_request");
        Client.Published(id).Select(message => message.Brief).ShouldBe(["busy", "idle"]);
        id = Client.Send(Client.Control, "interrupt_request");
        Client.Published(id).Select(message => message.Brief).ShouldBe(["busy", "idle"]);
    }

    [Fact]
    public void Completion_counts_an_emoji_as_one()
    {
        Client.Ask(Client.Shell, "complete_request", """{"code": "🎓 epr", "cursor_pos": 5}""").Content.ToJsonString().ShouldBe(
            """{"matches":["eprint"],"cursor_start":2,"cursor_end":5,"metadata":{"_jupyter_types_experimental":[{"text":"eprint","""
            + "\"type\":\"command\",\"start\":2,\"end\":5,\"signature\":\"(text)\"}]},\"status\":\"ok\"}");
        Client.Ask(Client.Shell, "complete_request", """{"code": "nothing", "cursor_pos": 7}""").Content.ToJsonString()
            .ShouldBe("""{"matches":[],"cursor_start":0,"cursor_end":7,"metadata":{},"status":"ok"}""");
    }

    [Fact]
    public void Inspection_finds_or_does_not()
    {
        Client.Ask(Client.Shell, "inspect_request", """{"code": "print 🎓 x", "cursor_pos": 7, "detail_level": 1}""").Content
            .ToJsonString().ShouldContain("at 8, detail 1");
        Client.Ask(Client.Shell, "inspect_request", """{"code": "?", "cursor_pos": 99}""").Content.ToJsonString()
            .ShouldBe("""{"found":false,"data":{},"metadata":{},"status":"ok"}""");
    }

    [Theory]
    [InlineData("{", """{"status":"incomplete","indent":"    "}""")]
    [InlineData("x", """{"status":"complete"}""")]
    [InlineData(")", """{"status":"invalid"}""")]
    [InlineData("?", """{"status":"unknown"}""")]
    public void Code_is_complete_or_not(string code, string reply) =>
        Client.Ask(Client.Shell, "is_complete_request", $$"""{"code": "{{code}}"}""").Content.ToJsonString().ShouldBe(reply);

    [Fact]
    public void Ports_are_named() => Client.Ask(Client.Shell, "connect_request")["shell_port"]
        .ShouldBe($"{_kernel.Server.Connection.ShellPort}");

    [Fact]
    public void There_are_no_comms_and_unknown_targets_are_closed()
    {
        Client.Ask(Client.Shell, "comm_info_request", """{"target_name": "x"}""").Content.ToJsonString()
            .ShouldBe("""{"comms":{},"status":"ok"}""");
        string[] closed = ["busy", """comm_close {"comm_id":"c1","data":{}}""", "idle"];
        var id = Client.Send(Client.Shell, "comm_open", """{"comm_id": "c1", "target_name": "x", "data": {}}""");
        Client.Published(id).Select(message => message.Brief).ShouldBe(closed);
        id = Client.Send(Client.Shell, "comm_msg", """{"comm_id": "c1", "data": {}}""");
        Client.Published(id).Select(message => message.Brief).ShouldBe(closed);
        id = Client.Send(Client.Shell, "comm_close", """{"comm_id": "c1", "data": {}}""");
        Client.Published(id).Select(message => message.Brief).ShouldBe(["busy", "idle"]);
    }

    [Fact]
    public void Debugging_is_refused_plainly()
    {
        var reply = Client.Ask(Client.Control, "debug_request", """{"seq": 7, "command": "attach", "type": "request"}""");
        (reply["status"], reply["ename"], reply["evalue"]).ShouldBe(("error", "NotSupported", "This kernel has no debugger."));
        (reply["success"], reply["request_seq"], reply["command"]).ShouldBe(("false", "7", "attach"));
    }

    [Theory]
    [InlineData("complete_request", """{"code": 1}""")]
    [InlineData("history_request", """{"hist_access_type": "all"}""")]
    [InlineData("shutdown_request", "[]")]
    public void What_cannot_be_understood_is_answered_with_an_error(string type, string content)
    {
        var reply = Client.Ask(Client.Shell, type, content);
        reply["status"].ShouldBe("error");
        reply["evalue"].ShouldNotBeEmpty();
        _kernel.Server.Shutdown.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_type_is_ignored_and_logged()
    {
        Client.Send(Client.Control, "create_subshell_request");
        _kernel.Log.WaitFor("ignored a message of type \"create_subshell_request\"");
        Client.Ask(Client.Control, "kernel_info_request");
    }

    public void Dispose() => _kernel.Dispose();
}
