using System.Diagnostics;
using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Channels;

public class PublisherTests
{
    [Theory]
    [InlineData("zmtp_sub_31")]
    [InlineData("zmtp_sub_30")]
    public void Both_of_libzmqs_ways_to_subscribe_are_understood(string recording)
    {
        // It subscribes to "stream" and to everything, and takes the latter back.
        using var publisher = new TestPublisher();
        using var client = ZmtpClient.Connect(publisher.Port);
        client.SendRaw(Golden.Stream(recording));
        client.ReadOpening();
        client.WaitUntilHeard();
        publisher.Publish("status", "no");
        publisher.Publish("strea", "no");
        publisher.Publish("stream.stdout", "yes");
        Bytes.Texts(client.Read()).ShouldBe(["stream.stdout", "yes"]);
    }

    [Fact]
    public void Two_subscriptions_to_the_same_take_two_cancellations()
    {
        var subscriptions = new Subscriptions();
        subscriptions.Add(Bytes.Utf8("a"));
        subscriptions.Add(Bytes.Utf8("a"));
        subscriptions.Remove(Bytes.Utf8("a"));
        subscriptions.Match("ab"u8).ShouldBeTrue();
        subscriptions.Remove(Bytes.Utf8("a"));
        subscriptions.Remove(Bytes.Utf8("a"));
        subscriptions.Match("ab"u8).ShouldBeFalse();
    }

    [Fact]
    public void Subscriptions_are_bounded()
    {
        var subscriptions = new Subscriptions();
        Should.Throw<ZmtpException>(() => subscriptions.Add(new byte[4097]));
        for (var i = 0; i < 1024; i++)
            subscriptions.Add(new byte[1]);
        Should.Throw<ZmtpException>(() => subscriptions.Add(new byte[1]));
    }

    [Fact]
    public async Task Who_does_not_read_is_disconnected_at_the_bound_and_others_lose_nothing()
    {
        using var publisher = new TestPublisher(new ChannelLimits { MaxQueuedBytes = 4 << 20 });
        using var stuck = publisher.Subscriber("x", receiveBuffer: 4096);
        using var reader = publisher.Subscriber("x");
        var reading = Task.Factory.StartNew(
            () => Enumerable.Range(0, 400).Count(i => Bytes.Text(reader.Read()[1]) == $"{i}"), TaskCreationOptions.LongRunning);
        for (var i = 0; i < 400; i++)
        {
            publisher.Socket.Publish([Bytes.Utf8("x"), Bytes.Utf8($"{i}"), new byte[65_536]]);
            Thread.Sleep(1);
        }
        publisher.Log.WaitFor("left 4 MiB unread");
        (await reading).ShouldBe(400);
    }

    [Fact]
    public void A_producer_is_held_up_for_a_slow_reader_but_not_for_one_that_does_not_read()
    {
        using var publisher = new TestPublisher(new ChannelLimits
        {
            SlowdownBytes = 1 << 20,
            SlowdownPatience = TimeSpan.FromSeconds(1),
        });
        using var reader = publisher.Subscriber("x", receiveBuffer: 4096);
        for (var i = 0; i < 200; i++)
            publisher.Socket.Publish([Bytes.Utf8("x"), new byte[65_536]]);
        var clock = Stopwatch.StartNew();
        publisher.Socket.WaitForRoom(CancellationToken.None);
        clock.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
        publisher.Log.WaitFor("does not hurry");

        clock.Restart();
        publisher.Socket.WaitForRoom(CancellationToken.None);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(0.9));

        for (var i = 0; i < 200; i++)
            reader.Read();
        publisher.Socket.WaitForRoom(CancellationToken.None);
    }

    [Fact]
    public void An_interrupt_ends_the_hold_up()
    {
        using var publisher = new TestPublisher(new ChannelLimits { SlowdownBytes = 1, SlowdownPatience = TimeSpan.FromMinutes(1) });
        using var reader = publisher.Subscriber("x", receiveBuffer: 4096);
        for (var i = 0; i < 200; i++)
            publisher.Socket.Publish([Bytes.Utf8("x"), new byte[65_536]]);
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var clock = Stopwatch.StartNew();
        publisher.Socket.WaitForRoom(interrupt.Token);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Stopping_sends_what_is_queued()
    {
        var publisher = new TestPublisher(new ChannelLimits { Linger = TimeSpan.FromSeconds(20) });
        using var client = publisher.Subscriber("x", receiveBuffer: 4096);
        for (var i = 0; i < 100; i++)
            publisher.Socket.Publish([Bytes.Utf8("x"), Bytes.Utf8($"{i}"), new byte[65_536]]);
        var stopping = Task.Factory.StartNew(publisher.Dispose, TaskCreationOptions.LongRunning);
        for (var i = 0; i < 100; i++)
            Bytes.Text(client.Read()[1]).ShouldBe($"{i}");
        client.WaitForClose();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Stopping_does_not_wait_longer_than_the_linger_time()
    {
        var publisher = new TestPublisher(new ChannelLimits { Linger = TimeSpan.FromMilliseconds(200) });
        using var client = publisher.Subscriber("x", receiveBuffer: 4096);
        for (var i = 0; i < 200; i++)
            publisher.Socket.Publish([Bytes.Utf8("x"), new byte[65_536]]);
        var clock = Stopwatch.StartNew();
        publisher.Dispose();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
