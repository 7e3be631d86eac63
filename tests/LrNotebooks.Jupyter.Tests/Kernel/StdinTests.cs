using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

public sealed class StdinTests : IDisposable
{
    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Fact]
    public void The_user_is_asked_and_the_answer_arrives()
    {
        var id = Client.SendCell("print first\ninput name? \npassword secret? ", KernelClient.AllowStdin);
        var question = Client.Receive(Client.Stdin);
        (question.Type, question.ParentId).ShouldBe(("input_request", id));
        question.Content.ToJsonString().ShouldBe("""{"prompt":"name? ","password":false}""");
        Client.Send(Client.Stdin, "input_reply", """{"value": "Ada"}""");
        Client.Receive(Client.Stdin).Content.ToJsonString().ShouldBe("""{"prompt":"secret? ","password":true}""");
        Client.Send(Client.Stdin, "input_reply", """{"value": "1815"}""");
        Client.Published(id).Where(message => message.Type == "stream").Select(message => message["text"])
            .Aggregate("", (all, text) => all + text).ShouldBe("first\nAda\n1815\n");
    }

    [Fact]
    public void What_was_printed_before_is_seen_before_the_question()
    {
        Client.SendCell("print first\ninput name? ", KernelClient.AllowStdin);
        Client.Receive(Client.Stdin);
        while (Client.Receive(Client.Iopub).Brief != "stdout first\n")
        {
        }
        Client.Send(Client.Stdin, "input_reply", """{"value": ""}""");
        Client.Receive(Client.Shell)["status"].ShouldBe("ok");
    }

    [Fact]
    public void A_front_end_that_cannot_ask_gets_a_clear_error()
    {
        Client.Run("input name? ", out var reply);
        reply["evalue"].ShouldContain("cannot ask for input");
        Client.Stdin.IsQuiet(50).ShouldBeTrue();
    }

    [Fact]
    public void Only_the_client_that_runs_the_cell_is_asked_and_heard()
    {
        var other = _kernel.Connect();
        Client.SendCell("input name? ", KernelClient.AllowStdin);
        Client.Receive(Client.Stdin);
        other.Send(other.Stdin, "input_reply", """{"value": "Mallory"}""");
        _kernel.Log.WaitFor("nobody waits for this input_reply");
        other.Stdin.IsQuiet(50).ShouldBeTrue();
        Client.Send(Client.Stdin, "input_reply", """{"value": "Ada"}""");
        Client.Receive(Client.Shell)["status"].ShouldBe("ok");
    }

    [Fact]
    public void An_answer_that_comes_too_late_is_not_taken_for_the_next_question()
    {
        Client.Send(Client.Stdin, "input_reply", """{"value": "stale"}""");
        _kernel.Log.WaitFor("nobody waits");
        var id = Client.SendCell("input name? ", KernelClient.AllowStdin);
        Client.Receive(Client.Stdin);
        Client.Send(Client.Stdin, "input_reply", """{"value": "fresh"}""");
        Client.Published(id).ShouldContain(message => message.Brief == "stdout fresh\n");
    }

    [Fact]
    public void A_thread_that_asks_when_its_cell_has_ended_disturbs_nobody()
    {
        Client.Run("lateinput 100", out _, KernelClient.AllowStdin);
        Client.Receive(Client.Iopub).Brief.ShouldBe("stdout refused\n");
        Client.Stdin.IsQuiet(50).ShouldBeTrue();
    }

    [Fact]
    public void Anything_else_on_stdin_is_dropped()
    {
        Client.Send(Client.Stdin, "execute_request", """{"code": "x"}""");
        _kernel.Log.WaitFor("does not belong on stdin");
    }

    [Fact]
    public void A_front_end_without_the_channel_gets_a_clear_error()
    {
        using var shell = ZmtpClient.Open(_kernel.Server.Connection.ShellPort, "DEALER", "nobody on stdin");
        Client.Send(shell, "execute_request", """{"code": "input name? ", "allow_stdin": true}""");
        Client.Receive(shell)["evalue"].ShouldContain("has not opened the stdin channel");
    }

    [Fact]
    public void A_client_that_leaves_instead_of_answering_does_not_block_the_kernel()
    {
        Client.SendCell("input name? ", KernelClient.AllowStdin);
        Client.Receive(Client.Stdin);
        Client.Stdin.Dispose();
        Client.Receive(Client.Shell)["evalue"].ShouldContain("closed the stdin channel instead of answering");
    }

    public void Dispose() => _kernel.Dispose();
}
