using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Channels;

public sealed class RouterTests : IDisposable
{
    private readonly TestRouter _router = new();

    [Fact]
    public void Libzmqs_bytes_arrive_in_order_when_each_comes_alone()
    {
        using var client = ZmtpClient.Connect(_router.Port);
        foreach (var one in Golden.Stream("zmtp_dealer"))
            client.SendRaw([one]);
        client.ReadOpening();
        Bytes.Texts(client.Read()).ShouldBe(["", "short", new string('z', 300)]);
    }

    [Fact]
    public void Answers_go_to_who_asked()
    {
        using var one = _router.Client("one");
        using var two = _router.Client("two");
        one.Send("from one");
        two.Send("from two");
        Bytes.Texts(two.Read()).ShouldBe(["from two"]);
        Bytes.Texts(one.Read()).ShouldBe(["from one"]);
    }

    [Fact]
    public void Clients_that_share_an_identity_or_have_none_are_told_apart_too()
    {
        foreach (var identity in (string[])["same", ""])
        {
            using var one = _router.Client(identity);
            using var two = _router.Client(identity);
            one.Send("from one");
            Bytes.Texts(one.Read()).ShouldBe(["from one"]);
            two.Send("from two");
            Bytes.Texts(two.Read()).ShouldBe(["from two"]);
        }
    }

    [Fact]
    public async Task An_answer_finds_a_client_that_has_come_back()
    {
        var asked = new TaskCompletionSource<Jupyter.Channels.Connection>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new Jupyter.Channels.ServerSocket(new(), 0, new());
        var router = new Jupyter.Channels.RouterSocket((_, client, _) => asked.TrySetResult(client));
        server.Start("test", router, _ => { });
        var first = ZmtpClient.Open(server.Port, "DEALER", "me");
        first.Send("question");
        var asker = await asked.Task;
        first.Dispose();
        using var second = ZmtpClient.Open(server.Port, "DEALER", "me");
        SpinWait.SpinUntil(() => asker.HasEnded, 10_000).ShouldBeTrue();
        router.WaitFor(Bytes.Utf8("me"), TimeSpan.FromSeconds(10)).ShouldNotBeNull();
        router.Send(asker, Bytes.Frames("answer"));
        Bytes.Texts(second.Read()).ShouldBe(["answer"]);
        server.Stop();
    }

    [Fact]
    public async Task A_client_on_its_way_is_waited_for()
    {
        var waiting = Task.Run(() => _router.Socket.WaitFor(Bytes.Utf8("late"), TimeSpan.FromSeconds(20)));
        using var client = _router.Client("late");
        (await waiting).ShouldNotBeNull();
        _router.Socket.WaitFor(Bytes.Utf8("never"), TimeSpan.FromMilliseconds(10)).ShouldBeNull();
    }

    [Fact]
    public void When_the_newest_of_an_identity_leaves_the_one_before_is_found_again()
    {
        using var first = _router.Client("same");
        var found = _router.Socket.WaitFor(Bytes.Utf8("same"), TimeSpan.FromSeconds(10));
        var second = _router.Client("same");
        SpinWait.SpinUntil(() => _router.Socket.WaitFor(Bytes.Utf8("same"), TimeSpan.Zero) != found, 10_000).ShouldBeTrue();
        second.Dispose();
        SpinWait.SpinUntil(() => _router.Socket.WaitFor(Bytes.Utf8("same"), TimeSpan.Zero) == found, 10_000).ShouldBeTrue();
    }

    [Fact]
    public void A_large_message_comes_back_whole()
    {
        var large = new byte[5_000_000];
        new Random(1).NextBytes(large);
        using var client = _router.Client();
        client.Send([large, Bytes.Utf8("end")]);
        client.Read()[0].Span.SequenceEqual(large).ShouldBeTrue();
    }

    public void Dispose() => _router.Dispose();
}
