using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter.Tests.Zmtp;

public class MessageAssemblerTests
{
    [Fact]
    public void The_room_is_for_all_frames_of_a_message_together()
    {
        var assembler = new MessageAssembler(maxBytes: 10, maxFrames: 3);
        assembler.Add(new ZmtpFrame(FrameFlags.More, new byte[4])).ShouldBeNull();
        (assembler.Room, assembler.IsPartial).ShouldBe((6, true));
        assembler.Add(new ZmtpFrame(FrameFlags.None, new byte[6]))!.Count.ShouldBe(2);
        (assembler.Room, assembler.IsPartial).ShouldBe((10, false));
    }

    [Fact]
    public void Empty_frames_are_bounded_too()
    {
        var assembler = new MessageAssembler(maxBytes: 10, maxFrames: 3);
        for (var i = 0; i < 3; i++)
            assembler.Add(new ZmtpFrame(FrameFlags.More, default));
        Should.Throw<ZmtpException>(() => assembler.Add(new ZmtpFrame(FrameFlags.None, default)));
    }
}
