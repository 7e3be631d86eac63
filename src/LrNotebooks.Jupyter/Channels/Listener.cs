using System.Net.Sockets;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>Accepts clients on a listening socket until that is closed.</summary>
internal static class Listener
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The next client; null when the socket has been closed.</summary>
    public static Socket? Accept(Socket listening)
    {
        while (true)
        {
            try
            {
                return Prepared(listening.Accept());
            }
            catch (Exception e) when (e is ObjectDisposedException || listening.SafeHandle.IsClosed)
            {
                return null;
            }
            catch (SocketException)
            {
                // Out of file handles, or the client has left already: the next one may be luckier.
                Thread.Sleep(Pause);
            }
        }
    }

    private static Socket Prepared(Socket accepted)
    {
        if (accepted.ProtocolType == ProtocolType.Tcp)
        {
            accepted.NoDelay = true;
            accepted.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        }
        return accepted;
    }
}
