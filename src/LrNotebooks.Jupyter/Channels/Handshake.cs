using System.Text;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>The server's side of ZMTP's opening with the NULL mechanism: greetings, then each side's READY.</summary>
internal static class Handshake
{
    private const int MaxReadyBytes = 16_384;

    /// <summary>Agrees with a peer that has just connected.</summary>
    /// <exception cref="ZmtpException">It is no peer for our socket; it has been told why, if it speaks ZMTP 3 at all.</exception>
    /// <exception cref="EndOfStreamException">It left.</exception>
    public static async ValueTask<PeerProperties> AcceptAsync(FrameSource source, Stream stream, SocketType own)
    {
        await stream.WriteAsync(Greeting.Ours.ToBytes());
        await source.ReadGreetingAsync();
        try
        {
            var peer = ReadReady(await source.ReadFrameAsync(MaxReadyBytes), own);
            await stream.WriteAsync(FrameWriter.Command(PeerProperties.Ready(own)));
            return peer;
        }
        catch (ZmtpException e)
        {
            await stream.WriteAsync(FrameWriter.Command(Refusal(e.Message)));
            throw;
        }
    }

    private static PeerProperties ReadReady(Frame? frame, SocketType own)
    {
        if (frame is not { } ready)
            throw new EndOfStreamException("The peer left during the handshake.");
        if (!ready.IsCommand)
            throw new ZmtpException("it sends a message before the handshake is over");
        var command = Command.Parse(ready.Body);
        return command.Name switch
        {
            Command.Ready => PeerProperties.Parse(command.Data, own),
            Command.Error => throw new ZmtpException("it refused the handshake"),
            _ => throw new ZmtpException("its first command is not READY"),
        };
    }

    private static Command Refusal(string reason)
    {
        var text = Encoding.ASCII.GetBytes(reason.Length > byte.MaxValue ? reason[..byte.MaxValue] : reason);
        return new Command(Command.Error, (byte[])[(byte)text.Length, .. text]);
    }
}
