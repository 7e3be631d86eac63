using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter.Tests.Zmtp;

public class GreetingTests
{
    // RFC 37: FF, eight bytes of padding, 7F, version, mechanism in 20 bytes, as-server, 31 bytes of filler.
    private const string Written = "FF00000000000000007F03014E554C4C000000000000000000000000000000000000"
        + "000000000000000000000000000000000000000000000000000000000000";

    [Fact]
    public void Ours_is_what_the_specification_draws() => Convert.ToHexString(Greeting.Ours.ToBytes()).ShouldBe(Written);

    [Theory]
    [InlineData("zmtp_dealer")]
    [InlineData("zmtp_req")]
    [InlineData("zmtp_sub_30")]
    public void Libzmqs_is_read(string recording) =>
        Greeting.Read(Support.Golden.Stream(recording).AsSpan(0, Greeting.Size)).ShouldBe(new Greeting(3, 1));

    [Fact]
    public void A_beginning_is_not_a_greeting_yet()
    {
        var whole = Greeting.Ours.ToBytes();
        for (var length = 0; length < Greeting.Size; length++)
            Greeting.Read(whole.AsSpan(0, length)).ShouldBeNull();
        Greeting.Read(whole).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, 0x47, "signature")]
    [InlineData(9, 0x00, "signature")]
    [InlineData(10, 1, "ZMTP 1")]
    [InlineData(10, 2, "ZMTP 2")]
    [InlineData(12, (int)'P', "PULL")]
    [InlineData(32, 1, "server")]
    public void A_wrong_byte_is_refused(int at, int value, string reason)
    {
        var bytes = Greeting.Ours.ToBytes();
        bytes[at] = (byte)value;
        Should.Throw<ZmtpException>(() => Greeting.Read(bytes)).Message.ShouldContain(reason);
    }

    [Fact]
    public void A_wrong_signature_is_refused_at_its_first_byte() =>
        Should.Throw<ZmtpException>(() => Greeting.Read("G"u8));

    [Fact]
    public void A_later_version_is_accepted()
    {
        var bytes = Greeting.Ours.ToBytes();
        bytes[10] = 4;
        Greeting.Read(bytes).ShouldBe(new Greeting(4, 1));
    }
}
