using System.Net.Sockets;

namespace LrNotebooks.Jupyter.Channels;

/// <summary>
/// One client on one socket: a thread that reads, and, once the handshake is over, one that writes. Whatever the client does wrong
/// ends its own connection only.
/// </summary>
internal sealed class Connection(Socket socket, ChannelLimits limits, IPeerHandler handler, Action<string> log)
{
    private const int BatchSize = 65_536;
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
        log($"disconnected a client of the {handler.Type.Name()} socket that left {limits.MaxQueuedBytes >> 20} MiB unread");
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
            Converse(name);
        }
        catch (ZmtpException e)
        {
            log($"closed a connection to the {handler.Type.Name()} socket: {e.Message}");
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

    // Calls that block this thread: a cell which exhausts the thread pool cannot silence control or heartbeat.
    private void Converse(string name)
    {
        var reader = new FrameReader(buffer => socket.Receive(buffer));
        using (new Timer(_ => Abort(), null, limits.HandshakeTimeout, Timeout.InfiniteTimeSpan))
            _peer = Handshake.Accept(reader, bytes => socket.Send(bytes), handler.Type);
        Threads.Start($"{name} writer", Write);
        handler.Opened(this);
        var assembler = new MessageAssembler(limits.MaxMessageBytes, limits.MaxFrames);
        while (reader.ReadFrame(assembler.Room) is { } frame)
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
                var (timeToLive, pong) = Command.ParsePing(command.Data);
                socket.ReceiveTimeout = (int)timeToLive.TotalMilliseconds;
                Send(FrameWriter.Command(pong));
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

    /// <summary>Sends until the queue is complete. Small messages that wait together go out together.</summary>
    private void Write()
    {
        try
        {
            var stream = new BufferedStream(new NetworkStream(socket), BatchSize);
            while (_outgoing.Take(wait: true) is { } first)
            {
                var sent = 0L;
                for (var next = first; next is not null; next = sent < BatchSize ? _outgoing.Take(wait: false) : null)
                {
                    stream.Write(next);
                    sent += next.Length;
                }
                stream.Flush();
                _outgoing.Sent(sent);
            }
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (IsGone(e))
        {
            Abort();
        }
    }

    private static bool IsGone(Exception e) => e is SocketException or IOException or ObjectDisposedException;
}

/// <summary>What a socket does with its connections. Calls for one connection come in order, from its reading thread.</summary>
internal interface IPeerHandler
{
    /// <summary>What kind of socket it is.</summary>
    SocketType Type { get; }

    /// <summary>A peer has finished its handshake.</summary>
    void Opened(Connection connection)
    {
    }

    /// <summary>A whole message has arrived.</summary>
    void Received(Connection connection, IReadOnlyList<ReadOnlyMemory<byte>> message);

    /// <summary>A command other than PING and PONG has arrived.</summary>
    /// <exception cref="ZmtpException">It has no place on this socket.</exception>
    void Received(Connection connection, Command command)
    {
        if (command.Name is Command.Subscribe or Command.Cancel)
            throw new ZmtpException("it subscribes to a socket that does not publish");
    }

    /// <summary>An opened connection has ended.</summary>
    void Closed(Connection connection)
    {
    }
}

/// <summary>What waits to be sent to one client. Any thread adds; the connection's writing thread takes.</summary>
/// <param name="maxBytes">The bound; a single message may exceed it.</param>
internal sealed class OutgoingQueue(long maxBytes)
{
    private readonly Queue<byte[]> _messages = new();
    private readonly object _lock = new();
    private long _bytes;
    private bool _isComplete;

    /// <summary>Adds a message, unless nothing is accepted any more; false if that would exceed the bound.</summary>
    public bool TryAdd(byte[] message)
    {
        lock (_lock)
        {
            if (_isComplete)
                return true;
            if (_bytes > 0 && _bytes + message.Length > maxBytes)
                return false;
            _messages.Enqueue(message);
            _bytes += message.Length;
            Monitor.PulseAll(_lock);
            return true;
        }
    }

    /// <summary>The next message; null when none is there, or, having waited, when none will come.</summary>
    public byte[]? Take(bool wait)
    {
        lock (_lock)
        {
            while (wait && _messages.Count == 0 && !_isComplete)
                Monitor.Wait(_lock);
            return _messages.TryDequeue(out var message) ? message : null;
        }
    }

    /// <summary>Notes that so many bytes have left.</summary>
    public void Sent(long bytes) => Change(() => _bytes = Math.Max(0, _bytes - bytes));

    /// <summary>Accepts nothing more; what waits can still be taken.</summary>
    public void Complete() => Change(() => _isComplete = true);

    /// <summary>Accepts nothing more and forgets what waits.</summary>
    public void Abort() => Change(() =>
    {
        _messages.Clear();
        (_bytes, _isComplete) = (0, true);
    });

    /// <summary>Waits until at most so many bytes are unsent; false if that took too long or was cancelled.</summary>
    public bool WaitBelow(long bytes, TimeSpan timeout, CancellationToken cancellation = default)
    {
        using var wake = cancellation.Register(() => Change(() => { }));
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        lock (_lock)
        {
            while (_bytes > bytes)
            {
                var left = deadline - Environment.TickCount64;
                if (left <= 0 || cancellation.IsCancellationRequested)
                    return false;
                Monitor.Wait(_lock, (int)left);
            }
            return true;
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Monitor.PulseAll(_lock);
        }
    }
}

/// <summary>Threads outside the pool: user code may exhaust the pool, and the kernel must answer all the same.</summary>
internal static class Threads
{
    private const int SmallStack = 256 * 1024;

    /// <summary>Starts a background thread.</summary>
    public static Thread Start(string name, Action body, int stackSize = SmallStack)
    {
        var thread = new Thread(() => body(), stackSize) { Name = name, IsBackground = true };
        thread.Start();
        return thread;
    }
}
