using System.Buffers;
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
            Read(Split(bytes, split)).ShouldBe(["", "short", new string('z', 300)]);
        Read(Split(bytes, Enumerable.Range(1, bytes.Length - 1).ToArray())).ShouldBe(["", "short", new string('z', 300)]);
    }

    [Fact]
    public void A_part_of_a_frame_is_left_for_later()
    {
        var bytes = FrameWriter.Message([new byte[300]]);
        for (var length = 0; length < bytes.Length; length++)
        {
            var buffer = new ReadOnlySequence<byte>(bytes, 0, length);
            FrameReader.TryRead(ref buffer, 1000, out _).ShouldBeFalse();
            buffer.Length.ShouldBe(length);
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

    private static void Refused(string hex) => Should.Throw<ZmtpException>(() =>
    {
        var buffer = new ReadOnlySequence<byte>(Convert.FromHexString(hex));
        FrameReader.TryRead(ref buffer, maxBody: 100, out _);
    });

    private static List<string> Read(ReadOnlySequence<byte> buffer)
    {
        var bodies = new List<string>();
        while (FrameReader.TryRead(ref buffer, 1000, out var frame))
            bodies.Add(Bytes.Text(frame.Body));
        buffer.IsEmpty.ShouldBeTrue();
        return bodies;
    }

    private static ReadOnlySequence<byte> Split(byte[] bytes, params int[] cuts)
    {
        var first = new Segment(bytes.AsMemory(0, cuts[0]), 0);
        var last = first;
        for (var i = 0; i < cuts.Length; i++)
            last = last.Append(bytes.AsMemory(cuts[i]..(i + 1 < cuts.Length ? cuts[i + 1] : bytes.Length)));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
