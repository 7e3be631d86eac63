namespace LrNotebooks.Jupyter.Channels;

/// <summary>Sends what a connection's queue holds.</summary>
internal static class ConnectionWriter
{
    private const int BatchSize = 65_536;

    /// <summary>Sends until the queue is complete. Small messages that wait together go out together.</summary>
    public static void Run(OutgoingQueue outgoing, Stream stream)
    {
        var buffered = new BufferedStream(stream, BatchSize);
        while (outgoing.Take(wait: true) is { } first)
        {
            var sent = 0L;
            for (var next = first; next is not null; next = sent < BatchSize ? outgoing.Take(wait: false) : null)
            {
                buffered.Write(next);
                sent += next.Length;
            }
            buffered.Flush();
            outgoing.Sent(sent);
        }
    }
}
