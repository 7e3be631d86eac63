using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class ExecuteTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void A_cell_is_announced_run_and_answered()
    {
        Client.Run("print hi\nhello", out var reply).ShouldBe(["busy", "input 1", "stdout hi\n", "result 1 hello", "idle"]);
        reply.Content.ToJsonString().ShouldBe("""{"status":"ok","execution_count":1,"payload":[],"user_expressions":{}}""");
        DateTimeOffset.Parse(reply.Metadata["started"]!.ToString()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Topics_name_the_message_type()
    {
        var id = Client.SendCell("print hi");
        Client.Published(id).Select(message => message.Topic).ShouldBe(["status", "execute_input", "stream", "status"]);
    }

    [Fact]
    public void Cells_count_unless_silent_blank_or_told_not_to()
    {
        Client.Run("a")[1].ShouldBe("input 1");
        Client.Run("b", "\"store_history\": false").ShouldBe(["busy", "input 1", "result 1 b", "idle"]);
        Client.Run("  ").ShouldBe(["busy", "input 1", "result 1   ", "idle"]);
        Client.Run("print c\nd\ndisplay e\nfail f", out var reply, "\"silent\": true").ShouldBe(["busy", "idle"]);
        (reply["status"], reply["ename"], reply["execution_count"]).ShouldBe(("error", "EchoError", "1"));
        Client.Run("g")[1].ShouldBe("input 2");
    }

    [Fact]
    public void An_error_is_published_and_replied()
    {
        Client.Run("print before\nfail what", out var reply)
            .ShouldBe(["busy", "input 1", "stdout before\n", "error EchoError what", "idle"]);
        reply.Content.ToJsonString().ShouldBe(
            """{"status":"error","execution_count":1,"ename":"EchoError","evalue":"what","traceback":["Traceback:","what"]}""");
    }

    [Fact]
    public void An_exception_of_the_interpreter_is_the_cells_error()
    {
        Client.Run("throw up").ShouldBe(["busy", "input 1", "error InvalidOperationException up", "idle"]);
        Client.Run("fine").ShouldContain("result 2 fine");
    }

    [Fact]
    public void User_expressions_are_evaluated_each_for_itself()
    {
        Client.Run("x", out var reply, "\"user_expressions\": {\"a\": \"two\", \"b\": \"throw\", \"c\": null}");
        var values = reply.Content["user_expressions"]!;
        values["a"]!.ToJsonString().ShouldBe("""{"status":"ok","data":{"text/plain":"two"},"metadata":{}}""");
        values["b"]!["status"]!.ToString().ShouldBe("error");
        values["b"]!["evalue"]!.ToString().ShouldBe("cannot evaluate throw");
        values["c"]!["status"]!.ToString().ShouldBe("error");
    }

    [Fact]
    public void Help_is_paged()
    {
        Client.Run("page manual", out var reply);
        reply.Content["payload"]!.ToJsonString().ShouldBe("""[{"source":"page","data":{"text/plain":"manual"},"start":0}]""");
    }

    [Fact]
    public void A_malformed_request_is_answered_with_an_error()
    {
        var reply = Client.Ask(Client.Shell, "execute_request", "{}");
        (reply["status"], reply["ename"], reply["execution_count"]).ShouldBe(("error", "JsonException", "0"));
        Client.Run("fine").ShouldContain("result 1 fine");
    }

    [Fact]
    public void Every_client_sees_what_is_published()
    {
        var other = _kernel.Connect();
        var id = Client.SendCell("shared");
        other.Published(id).Select(message => message.Brief).ShouldBe(["busy", "input 1", "result 1 shared", "idle"]);
        other.Run("mine")[2].ShouldBe("result 2 mine");
    }

    [Fact]
    public void Idle_follows_the_last_output_every_time()
    {
        for (var i = 1; i <= 300; i++)
            Client.Run($"print a\neprint b\nprint c\n{i}").ShouldBe(
                ["busy", $"input {i}", "stdout a\n", "stderr b\n", "stdout c\n", $"result {i} {i}", "idle"]);
    }

    public void Dispose() => _kernel.Dispose();
}
