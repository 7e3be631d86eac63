namespace LrNotebooks.Jupyter.Channels;

/// <summary>What travels after the greeting: a command, or a part of a message.</summary>
/// <param name="Flags">What kind of frame; <see cref="FrameFlags.Long"/> says nothing about the body.</param>
/// <param name="Body">Its content.</param>
internal readonly record struct Frame(FrameFlags Flags, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether it is a command.</summary>
    public bool IsCommand => (Flags & FrameFlags.Command) != 0;

    /// <summary>Whether another frame of the same message follows.</summary>
    public bool HasMore => (Flags & FrameFlags.More) != 0;
}
