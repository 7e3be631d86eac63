using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Channels;

/// <summary>Whatever one client does, only its own connection ends.</summary>
public sealed class BadClientTests : IDisposable
{
    private readonly TestRouter _router = new(new ChannelLimits
    {
        MaxMessageBytes = 1000,
        MaxFrames = 10,
        MaxConnections = 5,
        HandshakeTimeout = TimeSpan.FromSeconds(2),
    });

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "signature")]
    [InlineData("\u007fELF", "signature")]
    public void Other_protocols_are_refused(string bytes, string reason)
    {
        using var client = ZmtpClient.Connect(_router.Port);
        client.SendRaw(Bytes.Utf8(bytes));
        _router.Log.WaitFor(reason);
        _router.ShouldServe();
    }

    [Theory]
    [InlineData("SUB", "SUB")]
    [InlineData("SUB\n", "an unknown socket type")]
    [InlineData("AVERYLONGNAMEWITHOUTANYMEANINGATALL", "an unknown socket type")]
    public void A_socket_of_the_wrong_type_hears_why(string type, string shown)
    {
        using var client = ZmtpClient.Connect(_router.Port);
        client.SendRaw(ZmtpClient.Opening(type));
        var error = client.ReadOpening();
        error.Name.ShouldBe("ERROR");
        error.Data.Span[0].ShouldBe((byte)(error.Data.Length - 1));
        Bytes.Text(error.Data[1..]).ShouldBe($"it has {shown}, which cannot talk to a ROUTER");
        client.WaitForClose();
    }

    [Theory]
    [InlineData("0465", "middle of a frame")]
    [InlineData("0101610000", "")]
    [InlineData("010161", "middle of a message")]
    public void A_client_that_vanishes_in_the_middle_hurts_nobody(string hex, string reason)
    {
        var client = _router.Client();
        client.SendRaw(Convert.FromHexString(hex));
        client.Dispose();
        if (reason.Length > 0)
            _router.Log.WaitFor(reason);
        _router.ShouldServe();
    }

    [Theory]
    [InlineData("0200000000000003E9", "1001 bytes; 1000 are accepted")]
    [InlineData("02FFFFFFFFFFFFFFFF", "18446744073709551615 bytes")]
    [InlineData("FF", "reserved flags")]
    [InlineData("0400", "without a whole name")]
    [InlineData("0406055245414459", "READY after the handshake")]
    [InlineData("040A09535542534352494245", "does not publish")]
    public void A_frame_against_the_rules_ends_the_connection(string hex, string reason)
    {
        using var client = _router.Client();
        client.SendRaw(Convert.FromHexString(hex));
        client.WaitForClose();
        _router.Log.WaitFor(reason);
        _router.ShouldServe();
    }

    [Fact]
    public void Many_small_frames_are_bounded_like_one_large_one()
    {
        using var client = _router.Client();
        for (var i = 0; i < 11; i++)
            client.SendRaw([1, 0]);
        client.WaitForClose();
        _router.Log.WaitFor("more than 10 frames");
    }

    [Fact]
    public void Who_does_not_finish_the_handshake_is_sent_away()
    {
        using var client = ZmtpClient.Connect(_router.Port);
        client.SendRaw(Greeting.Ours.ToBytes().AsSpan(0, 11));
        client.WaitForClose();
    }

    [Fact]
    public void Connections_are_bounded()
    {
        var clients = Enumerable.Range(0, 5).Select(_ => _router.Client()).ToList();
        using var extra = ZmtpClient.Connect(_router.Port);
        _router.Log.WaitFor("there are 5 already");
        clients.ForEach(client => client.Dispose());
        SpinWait.SpinUntil(() => IsServed(), 10_000).ShouldBeTrue();
    }

    [Fact]
    public void Garbage_of_any_kind_leaves_the_socket_alive()
    {
        using var router = new TestRouter(new ChannelLimits { MaxMessageBytes = 1000 });
        var random = new Random(15);
        var opening = ZmtpClient.Opening("DEALER", "x");
        byte[] good = [.. opening, .. FrameWriter.Message(Bytes.Frames("a", "bc"))];
        for (var round = 0; round < 300; round++)
        {
            using var client = ZmtpClient.Connect(router.Port);
            client.SendRaw((round % 3) switch
            {
                0 => Noise(random),
                1 => [.. opening, .. Noise(random)],
                _ => Mutated(good, random),
            });
        }
        router.ShouldServe();
    }

    public void Dispose() => _router.Dispose();

    private bool IsServed()
    {
        using var client = ZmtpClient.Connect(_router.Port);
        client.SendRaw(ZmtpClient.Opening("DEALER"));
        try
        {
            return client.ReadOpening().Name == "READY";
        }
        catch (Exception e) when (e is EndOfStreamException or ZmtpException or System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutated(byte[] good, Random random)
    {
        byte[] bytes = [.. good];
        for (var i = random.Next(1, 5); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes[..random.Next(1, bytes.Length + 1)];
    }
}
