namespace LrNotebooks.Jupyter.Channels;

/// <summary>The names of socket types, and which go together (RFC 37/ZMTP).</summary>
internal static class SocketTypes
{
    /// <summary>The type's name on the wire.</summary>
    public static string Name(this SocketType type) => type.ToString().ToUpperInvariant();

    /// <summary>The peer's type, if our socket may talk to it.</summary>
    /// <param name="name">What the peer says its type is.</param>
    /// <param name="own">Our type.</param>
    /// <exception cref="ZmtpException">It is unknown, or the two do not go together.</exception>
    public static SocketType Check(string? name, SocketType own)
    {
        foreach (var type in PeersOf(own))
            if (name == type.Name())
                return type;
        var isName = name is { Length: > 0 and < 10 } && name.All(char.IsAsciiLetterUpper);
        var shown = name is null ? "no socket type" : isName ? name : "an unknown socket type";
        throw new ZmtpException($"it has {shown}, which cannot talk to a {own.Name()}");
    }

    private static SocketType[] PeersOf(SocketType own) => own switch
    {
        SocketType.Router => [SocketType.Dealer, SocketType.Req, SocketType.Router],
        SocketType.Rep => [SocketType.Req, SocketType.Dealer],
        SocketType.Pub => [SocketType.Sub, SocketType.XSub],
        _ => throw new ArgumentOutOfRangeException(nameof(own), own, "A kernel has ROUTER, REP and PUB sockets only."),
    };
}
