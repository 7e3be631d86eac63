using LrNotebooks.Jupyter.Channels;

namespace LrNotebooks.Jupyter;

/// <summary>How a kernel's server behaves; the defaults suit ordinary front ends.</summary>
public sealed record KernelOptions
{
    /// <summary>What one client can ask of the sockets.</summary>
    public ChannelLimits Channels { get; init; } = new();

    /// <summary>How much a cell may show.</summary>
    public OutputLimits Output { get; init; } = new();

    /// <summary>How long printed text and updates of displays are gathered before they are sent.</summary>
    public TimeSpan FlushInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// How long the reply to a failed cell is held back for the cells that the client sent along with it, which are aborted.
    /// </summary>
    public TimeSpan AbortWindow { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Takes one line about each thing that an operator should know: dropped messages, disconnected clients. Any thread may call it.
    /// </summary>
    public Action<string>? Log { get; init; }
}
