using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Kernel;

/// <summary>Messages that are authentic and nonsense all the same.</summary>
public sealed class GarbageTests : IDisposable
{
    private static readonly string[] Types =
    [
        "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "connect_request",
        "comm_info_request", "comm_open", "comm_msg", "comm_close", "interrupt_request", "debug_request", "kernel_info_request",
        "execute_reply", "input_reply", "", "\n\0",
    ];

    private readonly RunningKernel _kernel = new();

    private KernelClient Client => _kernel.Client;

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"code": {"a": 1}, "cursor_pos": "x", "n": -1, "comm_id": null}""")]
    [InlineData("""{"code": "\ud800", "cursor_pos": -5, "hist_access_type": "tail", "n": -1, "comm_id": ""}""")]
    [InlineData("""{"code": "x", "cursor_pos": 99999999999999, "seq": 1.5}""")]
    [InlineData("\u0000\u0001")]
    public void Nonsense_in_any_message_is_survived(string content)
    {
        foreach (var type in Types)
        {
            Client.Send(Client.Shell, type, content);
            Client.Send(Client.Control, type, content);
            Client.Send(Client.Stdin, type, content);
        }
        ShouldServe();
    }

    [Fact]
    public void Deep_nesting_is_survived()
    {
        Client.Send(Client.Shell, "comm_open", "{\"comm_id\": \"c\", \"data\": {\"a\": " + new string('[', 50_000));
        Client.Send(Client.Shell, "comm_open", string.Concat(Enumerable.Repeat("{\"a\":", 50_000)));
        ShouldServe();
    }

    public void Dispose() => _kernel.Dispose();

    private void ShouldServe()
    {
        var id = Client.SendCell("still there");
        Client.Published(id).Select(message => message.Type).ShouldContain("execute_result");
    }
}
