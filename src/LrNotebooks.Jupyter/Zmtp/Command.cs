using System.Text;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>A command between two ZMTP peers.</summary>
/// <param name="Name">1 to 255 letters.</param>
/// <param name="Data">What the command is about.</param>
internal readonly record struct Command(string Name, ReadOnlyMemory<byte> Data)
{
    /// <summary>Ends the handshake, with the sender's properties.</summary>
    public const string Ready = "READY";

    /// <summary>Refuses the handshake, with a reason.</summary>
    public const string Error = "ERROR";

    /// <summary>Asks for messages that begin with the data.</summary>
    public const string Subscribe = "SUBSCRIBE";

    /// <summary>Takes one subscription back.</summary>
    public const string Cancel = "CANCEL";

    /// <summary>Asks for a sign of life.</summary>
    public const string Ping = "PING";

    /// <summary>Gives a sign of life.</summary>
    public const string Pong = "PONG";

    /// <summary>The command as a frame's body.</summary>
    public byte[] ToBody() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data.Span];

    /// <summary>Reads a command frame's body.</summary>
    /// <exception cref="ZmtpException">The name is no name, or longer than the body.</exception>
    public static Command Parse(ReadOnlyMemory<byte> body)
    {
        var bytes = body.Span;
        if (bytes.Length == 0 || bytes[0] == 0 || bytes[0] > bytes.Length - 1)
            throw new ZmtpException("it sends a command without a whole name");
        var name = Encoding.Latin1.GetString(bytes.Slice(1, bytes[0]));
        if (!name.All(char.IsAsciiLetter))
            throw new ZmtpException("it sends a command whose name is not made of letters");
        return new Command(name, body[(1 + name.Length)..]);
    }
}
