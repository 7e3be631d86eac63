using System.Text.Json;
using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Protocol;

/// <summary>Messages that Jupyter's own client signed.</summary>
public class GoldenMessageTests
{
    private readonly MessageSigner _signer = new(Golden.Key);

    [Fact]
    public void A_request_is_read()
    {
        var message = new MessageDecoder(_signer, new ReplayGuard()).Decode(Golden.Frames("execute_request"));
        Bytes.Texts(message.Identities).ShouldBe(["client-1"]);
        message.Header.ShouldBe(
            new Header("golden_1", "execute_request", "golden", "student", "2026-01-02T03:04:05.678901Z", "5.3"));
        Bytes.Text(message.MetadataJson).ShouldBe("""{"cellId": "a1"}""");
        message.Buffers.Single().ToArray().ShouldBe([0, 1, 0xFF]);
        var content = JsonSerializer.Deserialize(message.ContentJson.Span, ExecuteRequest.Json)!;
        content.Code.ShouldBe("print('héllo 🎓')");
        content.UserExpressions.ShouldBe(new Dictionary<string, string> { ["two"] = "1+1" });
        (content.IsCounted, content.StopOnError, content.AllowStdin).ShouldBe((true, true, false));
    }

    [Theory]
    [InlineData("execute_request")]
    [InlineData("execute_reply")]
    public void Encoding_gives_the_same_frames_and_signature(string name)
    {
        var frames = Golden.Frames(name);
        var message = new MessageDecoder(_signer, new ReplayGuard()).Decode(frames);
        var encoded = new MessageEncoder(_signer, "s").Encode(message);
        encoded.Select(frame => frame.ToArray()).ShouldBe(frames.Select(frame => frame.ToArray()));
    }

    [Fact]
    public void A_reply_quotes_the_requests_header_byte_for_byte()
    {
        var request = new MessageDecoder(_signer, new ReplayGuard()).Decode(Golden.Frames("execute_request"));
        var reply = new MessageEncoder(_signer, "s").Create(new ExecuteReply("ok", 1), request);
        Bytes.Text(reply.ParentHeaderJson).ShouldBe(Bytes.Text(Golden.Frames("execute_reply")[4]));
    }

    [Fact]
    public void With_an_empty_key_nothing_is_signed_or_checked()
    {
        var message = new MessageDecoder(new MessageSigner(""), new ReplayGuard()).Decode(Golden.Frames("unsigned"));
        message.Header.MsgType.ShouldBe("kernel_info_request");
        new MessageEncoder(new MessageSigner(""), "s").Encode(message)[1].Length.ShouldBe(0);
    }
}
