using System.IO.Pipelines;
using System.Net.Sockets;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>
/// One client on one socket: a thread that reads, and, once the handshake is over, one that writes. Whatever the client does wrong
/// ends its own connection only.
/// </summary>
internal sealed class Connection(Socket socket, SocketType type, ChannelLimits limits, IPeerHandler handler, Action<string> log)
{
    private const int BufferSize = 65_536;
    private readonly OutgoingQueue _outgoing = new(limits.MaxQueuedBytes);
    private readonly TaskCompletionSource _ended = new();
    private PeerProperties? _peer;
    private volatile bool _hasEnded;

    /// <summary>The name that the peer gave itself; empty for none.</summary>
    public ReadOnlyMemory<byte> Identity => _peer?.Identity ?? default;

    /// <summary>Whether the connection is over.</summary>
    public bool HasEnded => _hasEnded;

    /// <summary>Starts reading; returns at once.</summary>
    public void Start(string name, Action<Connection> ended) => Threads.Start($"{name} reader", () =>
    {
        Read(name);
        _ended.SetResult();
        ended(this);
    });

    /// <summary>Queues a message or command; a client with too much unsent is disconnected instead.</summary>
    public void Send(byte[] bytes)
    {
        if (_outgoing.TryAdd(bytes))
            return;
        log($"disconnected a client of the {type.Name()} socket that left {limits.MaxQueuedBytes >> 20} MiB unread");
        Abort();
    }

    /// <summary>Waits until at most so many bytes are unsent; false if that took too long or was cancelled.</summary>
    public bool WaitBelow(long bytes, TimeSpan timeout, CancellationToken cancellation) =>
        _outgoing.WaitBelow(bytes, timeout, cancellation);

    /// <summary>Sends what is queued, then says goodbye.</summary>
    public void Complete() => _outgoing.Complete();

    /// <summary>Waits for the end, which comes after <see cref="Complete"/> when the peer has heard the goodbye.</summary>
    public void WaitForEnd(TimeSpan timeout) => _ended.Task.Wait(timeout);

    /// <summary>Ends the connection now.</summary>
    public void Abort()
    {
        _outgoing.Abort();
        socket.Dispose();
    }

    private void Read(string name)
    {
        try
        {
            ReadAsync(name).GetAwaiter().GetResult();
        }
        catch (ZmtpException e)
        {
            log($"closed a connection to the {type.Name()} socket: {e.Message}");
        }
        catch (Exception e) when (IsGone(e))
        {
            // The client vanished, or we aborted: nothing to tell anybody.
        }
        finally
        {
            _hasEnded = true;
            if (_peer is not null)
                handler.Closed(this);
            Abort();
        }
    }

    private async Task ReadAsync(string name)
    {
        var stream = new BlockingSocketStream(socket);
        using var source = new FrameSource(PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize)));
        using (new Timer(_ => Abort(), null, limits.HandshakeTimeout, Timeout.InfiniteTimeSpan))
            _peer = await Handshake.AcceptAsync(source, stream, type);
        Threads.Start($"{name} writer", () => Write(stream));
        handler.Opened(this);
        var assembler = new MessageAssembler(limits.MaxMessageBytes, limits.MaxFrames);
        while (await source.ReadFrameAsync(assembler.Room) is { } frame)
        {
            if (frame.IsCommand)
                Obey(Command.Parse(frame.Body));
            else if (assembler.Add(frame) is { } message)
                handler.Received(this, message);
        }
        if (assembler.IsPartial)
            throw new ZmtpException("it left in the middle of a message");
    }

    private void Obey(Command command)
    {
        switch (command.Name)
        {
            case Command.Ping:
                var heartbeat = Heartbeat.ParsePing(command.Data);
                socket.ReceiveTimeout = (int)heartbeat.TimeToLive.TotalMilliseconds;
                Send(FrameWriter.Command(heartbeat.Pong));
                break;
            case Command.Pong:
                break;
            case Command.Ready or Command.Error:
                throw new ZmtpException($"it sends {command.Name} after the handshake");
            default:
                handler.Received(this, command);
                break;
        }
    }

    private void Write(Stream stream)
    {
        try
        {
            ConnectionWriter.Run(_outgoing, stream);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (IsGone(e))
        {
            Abort();
        }
    }

    private static bool IsGone(Exception e) => e is SocketException or IOException or ObjectDisposedException;
}
