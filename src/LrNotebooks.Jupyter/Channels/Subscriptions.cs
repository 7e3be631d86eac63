namespace LrNotebooks.Jupyter.Channels;

/// <summary>
/// What one subscriber wants: topics by their beginning, counted, so that two subscriptions to the same take two cancellations.
/// One thread changes it while others ask.
/// </summary>
internal sealed class Subscriptions
{
    private const int MaxCount = 1024;
    private const int MaxLength = 4096;
    private volatile byte[][] _prefixes = [];

    /// <summary>Whether the subscriber is known to be slow and not waited for.</summary>
    public bool IsLagging { get; set; }

    /// <summary>Whether a message with this topic is wanted.</summary>
    public bool Match(ReadOnlySpan<byte> topic)
    {
        foreach (var prefix in _prefixes)
            if (topic.StartsWith(prefix))
                return true;
        return false;
    }

    /// <summary>Adds one subscription.</summary>
    /// <exception cref="ZmtpException">There are too many, or it is too long.</exception>
    public void Add(ReadOnlyMemory<byte> prefix)
    {
        if (_prefixes.Length == MaxCount || prefix.Length > MaxLength)
            throw new ZmtpException($"it has over {MaxCount} subscriptions or one of over {MaxLength} bytes");
        _prefixes = [.. _prefixes, prefix.ToArray()];
    }

    /// <summary>Takes one subscription back, if it is there.</summary>
    public void Remove(ReadOnlyMemory<byte> prefix)
    {
        var at = Array.FindIndex(_prefixes, known => prefix.Span.SequenceEqual(known));
        if (at >= 0)
            _prefixes = [.. _prefixes[..at], .. _prefixes[(at + 1)..]];
    }
}
