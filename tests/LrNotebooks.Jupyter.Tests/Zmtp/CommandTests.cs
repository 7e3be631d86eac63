using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Zmtp;

public class CommandTests
{
    [Fact]
    public void A_subscription_is_framed_as_libzmq_frames_it()
    {
        var bytes = FrameWriter.Command(new Command(Command.Subscribe, Bytes.Utf8("stream")));
        Convert.ToHexString(Golden.Stream("zmtp_sub_31")).ShouldContain(Convert.ToHexString(bytes));
    }

    [Fact]
    public void A_command_survives_the_way()
    {
        var command = Command.Parse(new Command("CANCEL", Bytes.Utf8("x y")).ToBody());
        (command.Name, Bytes.Text(command.Data)).ShouldBe(("CANCEL", "x y"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0541")]
    [InlineData("02412D")]
    [InlineData("0141FF", false)]
    public void A_name_must_be_whole_and_of_letters(string hex, bool isRefused = true)
    {
        var parse = () => Command.Parse(Convert.FromHexString(hex));
        if (isRefused)
            Should.Throw<ZmtpException>(() => parse());
        else
            parse().Name.ShouldBe("A");
    }

    [Fact]
    public void Ping_asks_for_a_pong_with_its_context()
    {
        var (timeToLive, pong) = Command.ParsePing(Convert.FromHexString("012C" + "CAFE"));
        timeToLive.ShouldBe(TimeSpan.FromSeconds(30));
        Convert.ToHexString(FrameWriter.Command(pong)).ShouldBe("0407" + "04504F4E47" + "CAFE");
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("00000102030405060708090A0B0C0D0E0F1011")]
    public void A_ping_of_the_wrong_length_is_refused(string hex) =>
        Should.Throw<ZmtpException>(() => Command.ParsePing(Convert.FromHexString(hex)));
}
