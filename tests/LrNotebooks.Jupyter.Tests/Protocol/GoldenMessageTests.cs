using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Protocol;

/// <summary>Messages that Jupyter's own client signed.</summary>
public class GoldenMessageTests
{
    private readonly MessageCodec _codec = new(Golden.Key, "s");

    [Fact]
    public void A_request_is_read()
    {
        var message = _codec.Decode(Golden.Frames("execute_request"));
        Bytes.Texts(message.Identities).ShouldBe(["client-1"]);
        message.Header.ShouldBe(
            new Header("golden_1", "execute_request", "golden", "student", "2026-01-02T03:04:05.678901Z", "5.3"));
        Bytes.Text(message.MetadataJson).ShouldBe("""{"cellId": "a1"}""");
        message.Buffers.Single().ToArray().ShouldBe([0, 1, 0xFF]);
        var content = ProtocolJson.Read<ExecuteRequest>(message.ContentJson);
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
        var message = _codec.Decode(frames);
        var encoded = _codec.Encode(message);
        encoded.Select(frame => frame.ToArray()).ShouldBe(frames.Select(frame => frame.ToArray()));
    }

    [Fact]
    public void A_reply_quotes_the_requests_header_byte_for_byte()
    {
        var request = _codec.Decode(Golden.Frames("execute_request"));
        var reply = _codec.Create(new ExecuteReply("ok", 1), request);
        Bytes.Text(reply.ParentHeaderJson).ShouldBe(Bytes.Text(Golden.Frames("execute_reply")[4]));
    }

    [Fact]
    public void With_an_empty_key_nothing_is_signed_or_checked()
    {
        var codec = new MessageCodec("", "s");
        var message = codec.Decode(Golden.Frames("unsigned"));
        message.Header.MsgType.ShouldBe("kernel_info_request");
        codec.Encode(message)[1].Length.ShouldBe(0);
    }
}
