using LrNotebooks.Jupyter.Protocol;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Protocol;

public class MessageCodecTests
{
    private readonly MessageCodec _codec = new(Golden.Key, "s");

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void One_changed_byte_in_signature_or_dictionaries_is_a_forgery(int frame)
    {
        var frames = Golden.Frames("execute_request");
        var bytes = frames[frame].ToArray();
        bytes[^1] ^= 1;
        frames[frame] = bytes;
        Rejected(frames, "signature");
    }

    [Fact]
    public void An_unsigned_message_is_dropped_when_there_is_a_key() => Rejected(Golden.Frames("unsigned"), "not signed");

    [Fact]
    public void Another_key_is_not_ours()
    {
        var codec = new MessageCodec("other", "s");
        Should.Throw<ProtocolException>(() => codec.Decode(Golden.Frames("execute_request")));
    }

    [Fact]
    public void A_replay_is_dropped()
    {
        _codec.Decode(Golden.Frames("execute_request"));
        Rejected(Golden.Frames("execute_request"), "received before");
        _codec.Decode(Golden.Frames("execute_reply"));
    }

    [Fact]
    public void A_forgery_does_not_block_the_true_message()
    {
        var forged = Golden.Frames("execute_request");
        forged[6] = Bytes.Utf8("{}");
        Rejected(forged, "signature");
        _codec.Decode(Golden.Frames("execute_request")).Header.MsgId.ShouldBe("golden_1");
    }

    [Fact]
    public void Missing_frames_are_said()
    {
        Rejected(Bytes.Frames("a", "b"), "delimiter");
        Rejected(Bytes.Frames("<IDS|MSG>", "", "{}", "{}", "{}"), "4 frames");
        Rejected([], "delimiter");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"msg_id\": \"1\"}")]
    [InlineData("{\"msg_id\": null, \"msg_type\": \"x\"}")]
    [InlineData("{\"msg_id\": 1, \"msg_type\": \"x\"}")]
    [InlineData("{\"msg_id\": \"\\ud800\", \"msg_type\": \"x\"}")]
    [InlineData("\u0001\u0002")]
    public void A_header_must_have_id_and_type(string header)
    {
        var codec = new MessageCodec("", "s");
        Should.Throw<ProtocolException>(() => codec.Decode(Bytes.Frames("<IDS|MSG>", "", header, "{}", "{}", "{}")))
            .Message.ShouldContain("header");
    }

    [Fact]
    public void The_guard_forgets_the_oldest_first()
    {
        var guard = new ReplayGuard(capacity: 2);
        static byte[] Signature(char digit) => Bytes.Utf8(new string(digit, 64));
        foreach (var digit in "123")
            guard.TryAdd(Signature(digit)).ShouldBeTrue();
        guard.TryAdd(Signature('2')).ShouldBeFalse();
        guard.TryAdd(Signature('1')).ShouldBeTrue();
    }

    private void Rejected(IReadOnlyList<ReadOnlyMemory<byte>> frames, string reason) =>
        Should.Throw<ProtocolException>(() => _codec.Decode(frames)).Message.ShouldContain(reason);
}
