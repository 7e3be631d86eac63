using LrNotebooks.Jupyter.Channels;
using LrNotebooks.Jupyter.Tests.Support;

namespace LrNotebooks.Jupyter.Tests.Zmtp;

public class FrameTests
{
    [Theory]
    [InlineData(new[] { "" }, "0000")]
    [InlineData(new[] { "abc" }, "0003616263")]
    [InlineData(new[] { "", "a" }, "0100" + "000161")]
    public void Short_frames_have_one_byte_of_size(string[] message, string bytes) =>
        Convert.ToHexString(FrameWriter.Message(Bytes.Frames(message))).ShouldBe(bytes);

    [Theory]
    [InlineData(255, "00FF")]
    [InlineData(256, "020000000000000100")]
    [InlineData(70_000, "020000000000011170")]
    public void Above_255_bytes_the_size_takes_eight(int size, string beginning) =>
        Convert.ToHexString(FrameWriter.Message([new byte[size]])).ShouldStartWith(beginning + "00");

    [Fact]
    public void Every_byte_of_a_message_may_arrive_alone()
    {
        var bytes = FrameWriter.Message(Bytes.Frames("", "short", new string('z', 300)));
        for (var split = 0; split <= bytes.Length; split++)
            Read(bytes[..split], bytes[split..]).ShouldBe(["", "short", new string('z', 300)]);
        Read([.. bytes.Select(one => (byte[])[one])]).ShouldBe(["", "short", new string('z', 300)]);
    }

    [Fact]
    public void Large_and_small_frames_may_arrive_in_any_pieces()
    {
        var texts = new[] { "a", new string('b', 200_000), "", new string('c', 65_534), new string('d', 65_536), "e" };
        var bytes = FrameWriter.Message(Bytes.Frames(texts));
        foreach (var size in (int[])[997, 65_535, 65_536, 65_537, 200_000])
            Read([.. bytes.Chunk(size)]).ShouldBe(texts);
    }

    [Fact]
    public void A_part_of_a_frame_is_left_for_later()
    {
        var bytes = FrameWriter.Message([new byte[300]]);
        Reader(new Queue<byte[]>()).ReadFrame(1000).ShouldBeNull();
        for (var length = 1; length < bytes.Length; length++)
        {
            var pieces = new Queue<byte[]>([bytes[..length]]);
            var reader = Reader(pieces);
            Should.Throw<ZmtpException>(() => reader.ReadFrame(1000)).Message.ShouldContain("middle of a frame");
            pieces.Enqueue(bytes[length..]);
            reader.ReadFrame(1000)!.Value.Body.Length.ShouldBe(300);
        }
    }

    [Theory]
    [InlineData("08")]
    [InlineData("80")]
    [InlineData("FF")]
    [InlineData("05")]
    public void Reserved_flags_and_commands_in_parts_are_refused_at_once(string bytes) => Refused(bytes);

    [Theory]
    [InlineData("0065")]
    [InlineData("020000000000000065")]
    [InlineData("027FFFFFFFFFFFFFFF")]
    [InlineData("02FFFFFFFFFFFFFFFF")]
    [InlineData("028000000000000000")]
    public void A_frame_over_the_bound_is_refused_before_its_body_arrives(string bytes) => Refused(bytes);

    private static void Refused(string hex)
    {
        var isThere = true;
        var reader = new FrameReader(buffer =>
        {
            isThere.ShouldBeTrue("more bytes are waited for");
            isThere = false;
            byte[] bytes = Convert.FromHexString(hex);
            bytes.CopyTo(buffer);
            return bytes.Length;
        });
        Should.Throw<ZmtpException>(() => reader.ReadFrame(maxBody: 100));
    }

    private static List<string> Read(params byte[][] pieces)
    {
        var reader = Reader(new Queue<byte[]>(pieces.Where(piece => piece.Length > 0)));
        var bodies = new List<string>();
        while (reader.ReadFrame(1_000_000) is { } frame)
            bodies.Add(Bytes.Text(frame.Body));
        return bodies;
    }

    /// <summary>Reads pieces as they come off a socket: each is received for itself, a large one in as many parts as the buffer asks for.</summary>
    private static FrameReader Reader(Queue<byte[]> pieces)
    {
        byte[] rest = [];
        return new FrameReader(buffer =>
        {
            if (rest.Length == 0 && !pieces.TryDequeue(out rest!))
                rest = [];
            var count = Math.Min(buffer.Length, rest.Length);
            rest.AsSpan(0, count).CopyTo(buffer);
            rest = rest[count..];
            return count;
        });
    }
}
