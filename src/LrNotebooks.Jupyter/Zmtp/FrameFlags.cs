namespace LrNotebooks.Jupyter.Channels;

/// <summary>The first byte of a frame. Bits 3 to 7 must be zero.</summary>
[Flags]
internal enum FrameFlags : byte
{
    /// <summary>The last frame of a message, size in one byte.</summary>
    None = 0,

    /// <summary>Another frame of the same message follows.</summary>
    More = 1,

    /// <summary>The size takes eight bytes, most significant first.</summary>
    Long = 2,

    /// <summary>A command to the peer's ZMTP rather than part of a message.</summary>
    Command = 4,

    /// <summary>The bits that have a meaning.</summary>
    Known = More | Long | Command,
}
