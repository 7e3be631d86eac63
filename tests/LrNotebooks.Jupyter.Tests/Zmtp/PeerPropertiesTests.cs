using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Zmtp;

public class PeerPropertiesTests
{
    [Fact]
    public void A_router_says_so_as_libzmq_does() =>
        Convert.ToHexString(FrameWriter.Command(PeerProperties.Ready(SocketType.Router))).ShouldBe(
            "0429" + "055245414459" + "0B536F636B65742D54797065" + "00000006" + "524F55544552" + "084964656E74697479" + "00000000");

    [Fact]
    public void Libzmqs_dealer_is_read()
    {
        var ready = Command.Parse(Golden.Stream("zmtp_dealer").AsMemory(Greeting.Size + 2, 0x31));
        var peer = PeerProperties.Parse(ready.Data, SocketType.Router);
        (peer.SocketType, Bytes.Text(peer.Identity)).ShouldBe((SocketType.Dealer, "client-1"));
    }

    [Theory]
    [InlineData("socket-TYPE", "DEALER", true)]
    [InlineData("Socket-Type", "REQ", true)]
    [InlineData("Socket-Type", "ROUTER", true)]
    [InlineData("Socket-Type", "SUB", false)]
    [InlineData("Socket-Type", "PUB", false)]
    [InlineData("Socket-Type", "dealer", false)]
    [InlineData("Socket-Type", "", false)]
    [InlineData("X-Other", "DEALER", false)]
    public void Only_some_sockets_talk_to_a_router(string name, string value, bool isAccepted)
    {
        var parse = () => PeerProperties.Parse(Property(name, value), SocketType.Router);
        if (isAccepted)
            parse().SocketType.Name().ShouldBe(value);
        else
            Should.Throw<ZmtpException>(() => parse()).Message.ShouldContain("cannot talk to a ROUTER");
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0B536F636B6574")]
    [InlineData("0141000000")]
    [InlineData("01410000000261")]
    [InlineData("0141FFFFFFFF61")]
    public void A_property_cut_off_is_refused(string hex) =>
        Should.Throw<ZmtpException>(() => PeerProperties.Parse(Convert.FromHexString(hex), SocketType.Rep));

    [Theory]
    [InlineData(255, 'a', true)]
    [InlineData(256, 'a', false)]
    [InlineData(3, '\0', false)]
    public void An_identity_is_short_and_does_not_start_with_zero(int length, char first, bool isAccepted)
    {
        byte[] data = [.. Property("Socket-Type", "DEALER"), .. Property("Identity", first + new string('x', length - 1))];
        var parse = () => PeerProperties.Parse(data, SocketType.Router);
        if (isAccepted)
            parse().Identity.Length.ShouldBe(length);
        else
            Should.Throw<ZmtpException>(() => parse());
    }

    private static byte[] Property(string name, string value) =>
        [(byte)name.Length, .. Bytes.Utf8(name), 0, 0, (byte)(value.Length >> 8), (byte)value.Length, .. Bytes.Utf8(value)];
}
