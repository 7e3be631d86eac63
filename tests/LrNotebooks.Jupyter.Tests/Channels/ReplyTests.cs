using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Channels;

public sealed class ReplyTests : IDisposable
{
    private readonly ServerSocket _server = new(new ConnectionInfo(), 0, new ChannelLimits());

    public ReplyTests() => _server.Start("heartbeat", new ReplySocket(), _ => { });

    [Fact]
    public void Libzmqs_ping_is_sent_back_in_its_envelope()
    {
        using var client = ZmtpClient.Connect(_server.Port);
        client.SendRaw(Golden.Stream("zmtp_req"));
        client.ReadOpening();
        Bytes.Texts(client.Read()).ShouldBe(["", "ping"]);
    }

    [Fact]
    public void Without_an_envelope_there_is_no_answer()
    {
        using var client = ZmtpClient.Open(_server.Port, "DEALER");
        client.Send("no envelope");
        client.Send("proxy", "", "beat");
        Bytes.Texts(client.Read()).ShouldBe(["proxy", "", "beat"]);
    }

    [Fact]
    public void A_ping_command_gets_its_pong()
    {
        using var client = ZmtpClient.Open(_server.Port, "REQ");
        client.SendRaw(Convert.FromHexString("0407" + "0450494E47" + "0000"));
        var pong = client.ReadFrame()!.Value;
        (pong.IsCommand, Command.Parse(pong.Body).Name).ShouldBe((true, "PONG"));
    }

    [Fact]
    public void Who_promised_another_sign_of_life_and_gives_none_is_gone()
    {
        using var client = ZmtpClient.Open(_server.Port, "REQ");
        client.SendRaw(Convert.FromHexString("0407" + "0450494E47" + "0003"));
        client.WaitForClose();
    }

    public void Dispose() => _server.Stop();
}
